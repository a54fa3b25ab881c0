import { useMemo, useState } from 'react'
import type { Decision } from '../../../ingest/import/decisions/decisions'
import { AGE_STRUCTURE } from '../../../ingest/import/matching/age-id'
import type { IndicatorMatch, IndicatorProposal } from '../../../ingest/import/matching/matches'
import { formatValue } from '../../../format/index'
import type { Indicator } from '../../../model/indicator'
import { LOCALES } from '../../../words/locales'
import { ScrollRegion } from '../../controls/ScrollRegion'
import { countText, scoreText } from '../../text/count-and-time'
import { decisionOf, draftIndicator, FRESH, SKIP, targetValue, tokensFor, UNDECIDED, valueOf } from './decision-choices'
import type { MappingProps } from '../work/WorkStep'
import { NewIndicatorForm } from './NewIndicatorForm'
import { useWanted } from './use-wanted'

const FIRST = 25
const MORE = 100

type RowProps = MappingProps & { readonly match: IndicatorMatch; readonly observed: readonly Indicator[]; readonly onDecide: (decision: Decision | undefined) => void }

const nameOf = (id: string, { loaded, view, words }: Pick<MappingProps, 'loaded' | 'view' | 'words'>): string => (id === AGE_STRUCTURE ? words.mapping.ageStructure : (loaded.dataset.indicators.get(id)?.name[view.language] ?? id))

const proposalText = (proposal: IndicatorProposal, props: MappingProps): string =>
  [`${nameOf(proposal.indicator, props)}${proposal.variant && ` · ${proposal.variant}`}`, scoreText(proposal.score), props.words.mapping.reasons[proposal.reason]].join(' · ')

/** Agreement of the values with the present ones, the strongest evidence of a match. */
const HistoryNote = ({ proposal, words: { mapping: words }, view }: MappingProps & { readonly proposal: IndicatorProposal | undefined }) => {
  if (!proposal?.history) return null
  const { agreeing, common, ratio } = proposal.history
  const isOff = ratio > 0 && Math.abs(Math.log10(ratio)) > 0.5
  return (
    <span className="quiet line">
      {words.history(countText(agreeing, view.language), countText(common, view.language))}
      {isOff ? ` · ${words.ratio(formatValue(ratio, ratio < 1 ? 6 : 0, view.language))}` : ''}
    </span>
  )
}

const TargetChoice = (props: RowProps & { readonly decision: Decision | undefined; readonly onFresh: () => void }) => {
  const { match, observed, words: { mapping: words }, decision, onDecide, onFresh, loaded, view } = props
  const proposed = new Set(match.proposals.map(({ indicator, variant }) => targetValue(indicator, variant)))
  const value = valueOf(decision)
  const { isWanted, reach } = useWanted()
  const others = isWanted && !match.isByAge ? observed.filter(({ id }) => !proposed.has(id)) : []
  const isListed = [UNDECIDED, SKIP, FRESH].includes(value) || proposed.has(value) || others.some(({ id }) => id === value)
  return (
    <select
      {...reach}
      aria-label={`${words.target}${LOCALES[view.language].colon}${match.label}`}
      value={value}
      onChange={({ target }) => (target.value === FRESH ? onFresh() : onDecide(decisionOf(target.value, match, loaded.dataset.indicators)))}
    >
      <option value={UNDECIDED}>{words.undecided}</option>
      <option value={SKIP}>{words.skip}</option>
      {match.isByAge ? null : <option value={FRESH}>{decision?.kind === 'new' ? decision.indicator.name[view.language] || decision.indicator.id : words.fresh}</option>}
      {isListed ? null : <option value={value}>{nameOf(value.split('|')[0] ?? '', props)}</option>}
      {match.proposals.length > 0 ? (
        <optgroup label={words.proposals}>
          {match.proposals.map((one) => (
            <option key={targetValue(one.indicator, one.variant)} value={targetValue(one.indicator, one.variant)}>{proposalText(one, props)}</option>
          ))}
        </optgroup>
      ) : null}
      {others.length > 0 ? (
        <optgroup label={words.others}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>{name[view.language]}</option>
          ))}
        </optgroup>
      ) : null}
    </select>
  )
}

const UnitChoice = ({ match, decision, words: { mapping: words }, loaded, view, onDecide }: RowProps & { readonly decision: Decision | undefined }) => {
  if (!decision || decision.kind === 'skip') return null
  const tokens = tokensFor(match.isByAge ? 'person' : decision.kind === 'new' ? decision.indicator.unit : (loaded.dataset.indicators.get(decision.indicator)?.unitId ?? ''))
  return (
    <select aria-label={`${words.unit}${LOCALES[view.language].colon}${match.label}`} value={decision.unit} data-open={decision.unit === ''} onChange={({ target }) => onDecide({ ...decision, unit: target.value })}>
      {tokens.includes(decision.unit) ? null : <option value={decision.unit}>{decision.unit || words.unitAsk}</option>}
      {tokens.map((token) => (
        <option key={token} value={token}>{token}</option>
      ))}
    </select>
  )
}

/** One name of the file, and its target. */
const MappingRow = (props: RowProps) => {
  const { match, input, words: { mapping: words }, onDecide, view } = props
  const [isNew, setNew] = useState(false)
  const decision = input.decisions.indicators.get(match.key)
  const proposal = decision?.kind === 'take' ? match.proposals.find((one) => one.indicator === decision.indicator && one.variant === decision.variant) : match.proposals[0]
  const isCertain = match.certain !== undefined && decision?.kind === 'take' && decision.indicator === match.certain.indicator && decision.variant === match.certain.variant
  return (
    <tr data-open={decision === undefined}>
      <th scope="row">
        {match.isByAge ? words.byAge(match.indicator) : match.label || match.indicator} {match.unit ? <span className="unit">{match.unit}</span> : null}
        <span className="quiet line">{words.periods(match.from, match.to, countText(match.valueCount, view.language))}</span>
      </th>
      <td>
        <TargetChoice {...props} decision={decision} onFresh={() => setNew(true)} /> {isCertain ? <span className="quiet">{words.certain}</span> : null}
        <HistoryNote {...props} proposal={proposal} />
        {isNew ? (
          <NewIndicatorForm
            {...props}
            draft={decision?.kind === 'new' ? decision.indicator : draftIndicator(match)}
            onUse={(indicator, unit) => {
              onDecide({ kind: 'new', indicator, variant: '', unit })
              setNew(false)
            }}
            onCancel={() => setNew(false)}
          />
        ) : null}
      </td>
      <td><UnitChoice {...props} decision={decision} /></td>
    </tr>
  )
}

/** Tables by age and sex first, which have hundreds of names beside them; then uncertain names. */
const rank = ({ isByAge, certain }: IndicatorMatch): number => (isByAge ? 0 : certain === undefined ? 1 : 2)

/** Names of the file and their target indicators; uncertain ones first. */
export const IndicatorMapping = (props: MappingProps) => {
  const { summary: { matches }, input, words: { mapping: words }, loaded, decide } = props
  const [most, setMost] = useState(FIRST)
  const ordered = useMemo(() => [...matches.indicators].sort((a, b) => rank(a) - rank(b)), [matches])
  const observed = useMemo(() => [...loaded.dataset.indicators.values()].filter(({ formula }) => formula === ''), [loaded])
  const onDecide = (key: string) => (decision: Decision | undefined): void => {
    const indicators = new Map(input.decisions.indicators)
    if (decision) indicators.set(key, decision)
    else indicators.delete(key)
    decide({ indicators })
  }
  return (
    <>
      <h3>{words.indicators}</h3>
      <ScrollRegion label={words.indicators}>
        <table className="bench-mapping">
          <thead>
            <tr>
              <th scope="col">{words.printed}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.unit}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, most).map((match) => (
              <MappingRow key={match.key} {...props} match={match} observed={observed} onDecide={onDecide(match.key)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {ordered.length > most ? <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{props.words.reading.more}</button> : null}
    </>
  )
}
