import { useEffect, useMemo, useState } from 'react'
import type { TextCard } from '../../check-text/cards/card'
import { isFaulty, verdictTotals, VERDICT_SIGNS } from '../../check-text/cards/verdicts'
import type { Loaded } from '../../platform/data/load-dataset'
import { onKey } from '../../platform/page/keyboard'
import { partIntoView } from '../../platform/page/part-into-view'
import type { ViewState } from '../../state/view'
import { checkPageWords, checkTextWords } from '../../words/check-text'
import { Choice } from '../controls/Choice'
import { onRequest } from '../controls/on-request'
import { MarkedText } from './MarkedText'
import { StatementCard } from './StatementCard'
import type { CheckState, TextCheck } from './use-check'

const SaveButtons = onRequest(() => import('./SaveButtons'))

interface ResultProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly check: TextCheck
  readonly state: Extract<CheckState, { at: 'done' }>
  readonly onEdit: () => void
}

type Filter = 'all' | 'faulty' | TextCard['verdict']

const STEP = 50 // cards listed at once
const VERDICTS = ['agrees', 'differs', 'other-period', 'other-basis', 'no-data', 'forecast'] as const satisfies readonly TextCard['verdict'][]

const isShown = (card: TextCard, filter: Filter): boolean => filter === 'all' || (filter === 'faulty' ? isFaulty(card) : card.verdict === filter)

/** Moves among statements: the card and the mark of the one chosen come into sight, and the card has the focus. */
const useChosen = (shown: readonly number[]): { readonly chosen: number; readonly choose: (at: number) => void; readonly move: (by: number) => void } => {
  const [asked, setAsked] = useState(-1)
  const chosen = shown.includes(asked) ? asked : (shown[0] ?? -1)
  const choose = (at: number): void => {
    setAsked(at)
    partIntoView(`mark-${at}`, false)
    partIntoView(`statement-${at}`, true)
  }
  const move = (by: number): void => {
    const next = shown[shown.indexOf(chosen) + by]
    if (next !== undefined) choose(next)
  }
  return { chosen, choose, move }
}

const filtersOf = (cards: readonly TextCard[], language: ViewState['language']): readonly { readonly value: Filter; readonly label: string }[] => {
  const words = checkPageWords(language)
  const totals = verdictTotals(cards)
  const faulty = cards.filter(isFaulty).length
  return [
    { value: 'all', label: `${words.all} ${cards.length}` },
    ...(faulty > 0 ? [{ value: 'faulty' as const, label: `${words.faulty} ${faulty}` }] : []),
    ...VERDICTS.filter((verdict) => totals[verdict] > 0).map((verdict) => ({ value: verdict, label: `${VERDICT_SIGNS[verdict]} ${checkTextWords(language).verdicts[verdict]} ${totals[verdict]}` })),
  ]
}

/** J and K move to the next and the previous statement, unless something is typed. */
const useStepKeys = (move: (by: number) => void): void =>
  useEffect(() =>
    onKey(({ press, tag, isInDialog }) => {
      const by = press.key === 'j' ? 1 : press.key === 'k' ? -1 : 0
      if (by === 0 || isInDialog || press.ctrlKey || press.metaKey || press.altKey || /^(?:input|textarea|select)$/.test(tag)) return false
      move(by)
      return true
    }),
  )

const Steps = ({ place, count, language, onMove }: { readonly place: number; readonly count: number; readonly language: ViewState['language']; readonly onMove: (by: number) => void }) => {
  const words = checkPageWords(language)
  return (
    <span>
      <button type="button" className="button" disabled={place <= 0} onClick={() => onMove(-1)}>{words.before}</button>{' '}
      <button type="button" className="button" disabled={place >= count - 1} onClick={() => onMove(1)}>{words.next}</button>{' '}
      <span className="quiet">{words.keys}</span>
    </span>
  )
}

/** The cards of the statements shown, and a button for more. */
const Cards = ({ shown, total, chosen, onMore, ...given }: Omit<ResultProps, 'onEdit'> & { readonly shown: readonly number[]; readonly total: number; readonly chosen: number; readonly onMore: () => void }) => {
  const { state, ...rest } = given
  const words = checkPageWords(rest.view.language)
  return (
    <>
      {shown.map((at) => {
        const card = state.cards[at]
        return card ? <StatementCard key={at} at={at} card={card} text={state.source.text} isChosen={at === chosen} choices={state.choices} {...rest} /> : null
      })}
      {total > shown.length ? (
        <p>
          <button type="button" className="button" onClick={onMore}>{words.more}</button> <span className="quiet">{words.shown(1, shown.length, total)}</span>
        </p>
      ) : null}
    </>
  )
}

/** A checked text beside its statements, with filter, steps and files. */
export const CheckResult = ({ onEdit, ...given }: ResultProps) => {
  const { view: { language }, state: { cards, source } } = given
  const words = checkPageWords(language)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(STEP)
  const all = useMemo(() => cards.flatMap((card, at) => (isShown(card, filter) ? [at] : [])), [cards, filter])
  const shown = useMemo(() => all.slice(0, most), [all, most])
  const { chosen, choose, move } = useChosen(shown)
  useStepKeys(move)
  return (
    <>
      <output className="check-summary"><strong>{checkTextWords(language).summary(verdictTotals(cards), cards.length)}</strong></output>
      <div className="controls">
        <Choice label={words.filter} value={filter} options={filtersOf(cards, language)} onChange={setFilter} />
        <Steps place={shown.indexOf(chosen)} count={shown.length} language={language} onMove={move} />
        <button type="button" className="button" onClick={onEdit}>{source.name === '' ? words.edit : words.another}</button>
      </div>
      <div className="check-columns">
        <div>
          <h2 id="checked-text">{words.text}</h2>
          <MarkedText text={source.text} cards={cards} shown={shown} chosen={chosen} language={language} onChoose={choose} />
        </div>
        <div>
          <h2 id="checked-cards">{words.cards}</h2>
          <Cards {...given} shown={shown} total={all.length} chosen={chosen} onMore={() => setMost(most + STEP)} />
        </div>
      </div>
      <SaveButtons {...given} />
    </>
  )
}
