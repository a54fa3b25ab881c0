import { useCallback, useMemo, useState } from 'react'
import { formatValue } from '../../../format/index'
import type { CellAddress } from '../../../platform/workbench/import-session'
import { coverageText } from '../../../words/report'
import { traceWords } from '../../../words/trace'
import { useAnswer } from '../../controls/use-answer'
import { Choice } from '../../controls/Choice'
import { type BenchProps, type ReadProps, WorkStep } from '../work/WorkStep'
import { countText, scoreText } from '../../text/count-and-time'
import { handWords } from '../../../words/hand'
import { onRequest } from '../../controls/on-request'
import { PreviewGrid } from './PreviewGrid'
import { SeriesList } from './SeriesList'
import '../../styles/hand.css'

const HandReading = onRequest(() => import('./HandReading'), { leave: ({ onClose }) => onClose })
const TableList = onRequest(() => import('./TableList'))

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252', 'utf-16le', 'utf-16be']

/** Guessed encodings with their scores, then the others. */
const EncodingChoice = ({ run, words: { reading: words }, input, summary, view }: ReadProps) => {
  const scores = new Map(summary.encodings.map(({ encoding, score }) => [encoding, score]))
  const all = [...new Set([...scores.keys(), ...ENCODINGS])]
  return (
    <label>
      {words.encoding}{' '}
      <select value={summary.encoding ?? ''} onChange={({ target }) => run.choose(input.slot, { encoding: target.value })}>
        {all.map((name) => (
          <option key={name} value={name}>
            {scores.has(name) ? words.encodingScore(name, formatValue(scores.get(name), 2, view.language)) : name}
          </option>
        ))}
      </select>{' '}
      <span className="quiet">{words.encodingHow}</span>
    </label>
  )
}

const LayoutChoice = ({ run, words: { reading: words }, input, summary }: ReadProps) => {
  const { layout = '', layouts } = summary
  return (
    <label>
      {words.layout}{' '}
      <select value={input.choice.layout ?? ''} onChange={({ target }) => run.choose(input.slot, { layout: target.value })}>
        <option value="">{words.automatic(input.choice.layout ? '' : layout)}</option>
        {layouts.map(({ id, score }) => (
          <option key={id} value={id}>
            {words.guess(id, scoreText(score))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which comes first in dates of figures alone, where nothing in the table says it. */
const DatesChoice = ({ run, input, view }: ReadProps) => {
  const words = handWords(view.language)
  const choose = (value: string): void => {
    void run.correct(input.slot, ({ dates: _dates, ...choice }) => (value === 'day-first' || value === 'month-first' ? { ...choice, dates: value } : choice))
  }
  return (
    <label>
      {words.dates}{' '}
      <select value={input.choice.dates ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.byCells}</option>
        {Object.entries(words.dateOrders).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
      </select>
    </label>
  )
}

/** Field for the period of a table that names none. */
const PeriodField = ({ run, words: { reading: words }, input }: ReadProps) => {
  const [text, setText] = useState(input.choice.period ?? '')
  return (
    <form
      className="bench-period failed"
      onSubmit={(event) => {
        event.preventDefault()
        run.choose(input.slot, { period: text.trim() })
      }}
    >
      <label>
        {words.periodWhat} <input value={text} size={8} inputMode="numeric" aria-label={words.period} onChange={({ target }) => setText(target.value)} />
      </label>{' '}
      <button type="submit" className="button">{words.periodSet}</button>
    </form>
  )
}

const Facts = (props: ReadProps) => {
  const { words: { reading: words }, summary, input, view } = props
  const { container, encoding, delimiter, confidence } = summary
  const count = (number: number): string => countText(number, view.language)
  return (
    <>
      <div className="bench-facts">
        <span>{words.container} <strong>{container ? words.containers[container] : words.unknown}</strong></span>
        {encoding === undefined ? null : <EncodingChoice {...props} />}
        {delimiter === undefined ? null : <span>{words.delimiter} <strong>{words.delimiters[delimiter] ?? delimiter}</strong></span>}
        {summary.layouts.length > 0 ? <LayoutChoice {...props} /> : null}
        {summary.asksDates || input.choice.dates ? <DatesChoice {...props} /> : null}
        {summary.seriesCount > 0 ? <span>{words.confidence} <strong>{scoreText(confidence)}</strong></span> : null}
      </div>
      {summary.isUndated || input.choice.period ? <PeriodField {...props} /> : null}
      {summary.seriesCount > 0 ? (
        <>
          <p>{words.sum(count(summary.sheets.length), count(summary.rowCount), count(summary.seriesCount), count(summary.valueCount))}</p>
          <p className={summary.coverage.unread > 0 ? 'failed' : 'quiet'}>{coverageText(summary.coverage, view.language)}</p>
        </>
      ) : (
        <p role="alert" className="failed">{words.none}</p>
      )}
    </>
  )
}

type FiguresProps = Pick<ReadProps, 'run' | 'loaded' | 'view'> & { readonly address: CellAddress; readonly revision: number }

/** An age band's row in words; any other id as it is. */
const bandName = (id: string, say: (isMale: boolean, ages: string) => string): string => {
  const [, sex, ages = ''] = /^age-structure:([MF]):(.+)$/.exec(id) ?? []
  return sex === undefined ? id : say(sex === 'M', ages)
}

/** The figures that the active cell became: its indicator, place and date, and whether they are written. */
const CellFigures = ({ run, address: { slot, sheet, row, column }, revision, loaded: { dataset }, view: { language } }: FiguresProps) => {
  const words = traceWords(language)
  const figures = useAnswer(useCallback(async () => (revision < 0 ? [] : (await run.session()).figuresOf({ slot, sheet, row, column })), [run, slot, sheet, row, column, revision]))
  if (!figures || figures.length === 0) return null
  return (
    <ul className="cell-figures" aria-label={words.figures}>
      {figures.map(({ indicator, region, period, vintage, value, unit, became }) => (
        <li key={`${indicator}${region}${period}${vintage}`}>
          → {words.figure(dataset.indicators.get(indicator)?.name[language] ?? bandName(indicator, words.band), [dataset.regions.get(region)?.name[language] ?? region, period, vintage].filter(Boolean).join(' '), `${value} ${unit}`)} <span className="quiet">{words.became[became]}</span>
        </li>
      ))}
    </ul>
  )
}

const Preview = (props: ReadProps) => {
  const { run, work, words: { reading: words }, input, summary, loaded, view } = props
  const at = Math.min(work.sheet, summary.sheets.length - 1)
  const sheet = summary.sheets[at]
  const { slot, revision } = input
  const [isByHand, setByHand] = useState(input.choice.plan !== undefined)
  const hand = handWords(view.language)
  const fetchRows = useCallback(async (from: number, to: number) => (revision < 0 ? [] : (await run.session()).rows(slot, at, from, to)), [run, slot, at, revision])
  const described = useAnswer(useCallback(async () => (revision < 0 ? undefined : (await run.session()).described(slot, at)), [run, slot, at, revision]))
  const names = useMemo(() => ({ rows: hand.rowUses, shortRows: hand.shortRow, uses: described?.columns ?? [], columns: (described?.columns ?? []).map((use) => (use === '' ? '' : (hand.columnUses[use] ?? ''))) }), [hand, described])
  const options = useMemo(() => summary.sheets.map(({ name }, index) => ({ value: String(index), label: words.sheet(name, index + 1) })), [summary, words])
  if (!sheet) return null
  const cell: CellAddress | undefined = work.cell?.slot === input.slot && work.cell.sheet === at ? work.cell : undefined
  return (
    <>
      <h3>{words.preview}</h3>
      {options.length > 1 ? <Choice label={words.sheets} value={String(at)} options={options} onChange={(value) => run.act({ type: 'show', slot: input.slot, sheet: Number(value) })} /> : null}
      <PreviewGrid key={`${input.slot}.${at}`} name={options[at]?.label ?? ''} sheet={sheet} fetchRows={fetchRows} names={names} request={{ cell, request: work.cellRequest }} renderBelow={(active) => (
        <>
          <CellFigures run={run} address={{ slot, sheet: at, row: active.row, column: active.column }} revision={work.revision} loaded={loaded} view={view} />
          {isByHand ? <HandReading {...props} sheet={at} active={active} onClose={() => setByHand(false)} /> : <p><button type="button" className="button" onClick={() => setByHand(true)}>{hand.open}</button></p>}
        </>
      )} words={words} />
      <p className="quiet">{words.keys}</p>
    </>
  )
}

/** The selected file as read: format, layout, cells, series. */
export const ReadingStep = (props: BenchProps) => {
  const { work, words } = props
  const input = work.inputs.find(({ slot }) => slot === work.shown)
  const summary = input?.summary
  if (!input || !summary) return null
  const given = { ...props, input, summary }
  return (
    <WorkStep id="bench-reading" number={2} title={words.steps.reading}>
      <Facts {...given} />
      <Preview key={input.slot} {...given} />
      {summary.sheets.length > 1 ? <TableList {...given} /> : null}
      {summary.seriesCount > 0 ? <SeriesList key={input.slot} {...given} /> : null}
    </WorkStep>
  )
}
