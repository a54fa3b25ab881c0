import { useCallback, useState, type ReactNode } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { TableCell, TableColumn, TableRow } from '../../charts/series/panel-table'
import { traceFigure, type FigureId, type Trace } from '../../ingest/import/rows/trace-figure'
import type { Dataset } from '../../model/dataset'
import { printPeriod, readPeriod } from '../../model/period'
import { observationAt, periodAt } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { readText, type Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { shownText } from '../../platform/versions/shown-text'
import { traceWords } from '../../words/trace'
import { useAnswer } from '../controls/use-answer'

/** One cell of the table of a chart. */
export interface TablePlace {
  readonly row: TableRow
  readonly column: TableColumn
  readonly cell: TableCell
}

/** The figures that a cell of a table shows: its series follow from the heads of row and column, and from what the cell says of them. */
export const figuresAt = ({ figure: { inputs } }: CompiledPanel, { row, column, cell }: TablePlace): FigureId[] => {
  const [indicator = '', region = ''] = column.key.includes('/') ? column.key.split('/') : ['', row.key]
  const period = readPeriod(row.key) ?? readPeriod(column.key)
  const found = inputs.series.flatMap((series) => {
    const index = period === undefined ? -1 : indexMeeting(series, period)
    const isMeant = (indicator === '' || series.indicator === indicator) && series.region === region && (cell.variant === undefined || series.variant === cell.variant)
    if (!isMeant || index < 0) return []
    const { sources, evidence } = observationAt(series, index)
    const isAlike = evidence === cell.evidence && sources.join(';') === cell.sources.join(';')
    return [{ isAlike, id: { indicator: series.indicator, region: series.region, vintage: series.vintage, variant: series.variant, period: printPeriod(periodAt(series, index)) } }]
  })
  const alike = found.filter(({ isAlike }) => isAlike)
  const ids = (alike.length > 0 ? alike : found).map(({ id }) => id)
  return ids.filter((id, at) => ids.findIndex((one) => JSON.stringify(one) === JSON.stringify(id)) === at)
}

interface TraceProps {
  readonly trace: Trace
  readonly dataset: Dataset
  readonly language: Language
}

/** A figure with its row, source and cell; below it what it was computed from. */
const TraceEntry = ({ trace, dataset, language }: TraceProps): ReactNode => {
  const words = traceWords(language)
  const { indicator, region, period, vintage, variant, value, unit, row, cell, formula, sources, evidence, note, inputs } = trace
  const name = (of: ReadonlyMap<string, { readonly name: Readonly<Record<Language, string>> }>, id: string): string => of.get(id)?.name[language] ?? id
  return (
    <li>
      <p><strong>{words.figure(name(dataset.indicators, indicator), [name(dataset.regions, region), period, vintage, variant].filter(Boolean).join(' '), `${value} ${unit}`.trim())}</strong></p>
      {row ? <p>{words.row(row.file, row.line, '')} {row.text ? <code>{row.text}</code> : null}</p> : null}
      {row ? <p>{words.source(sources.map(({ title }) => title[language]), words.evidence[evidence], vintage)}</p> : null}
      {formula ? <p>{words.formula(formula)}</p> : null}
      {note ? <p>{words.note(readText(note)[language])}</p> : null}
      {cell ? <p>{words.cell(cell)}</p> : null}
      {cell ? <p>{words.step(cell)}</p> : null}
      {inputs.length > 0 ? (
        <ul>
          {inputs.map((input) => <TraceEntry key={`${input.indicator}${input.region}${input.period}${input.vintage}`} trace={input} dataset={dataset} language={language} />)}
        </ul>
      ) : null}
    </li>
  )
}

/** Where the figures of a cell come from, followed to the files of the data shown. */
const Traces = ({ figures, loaded: { dataset }, language }: { readonly figures: readonly FigureId[]; readonly loaded: Loaded; readonly language: Language }) => {
  const words = traceWords(language)
  const found = useAnswer(useCallback(async () => (await Promise.all(figures.map((id) => traceFigure(dataset, id, shownText)))).flatMap((trace) => trace ?? []), [figures, dataset]))
  if (figures.length === 0 || found?.length === 0) return <p>{words.none}</p>
  return found ? <ul className="trace">{found.map((trace) => <TraceEntry key={`${trace.indicator}${trace.region}${trace.vintage}${trace.variant}`} trace={trace} dataset={dataset} language={language} />)}</ul> : <output>{words.waiting}</output>
}

interface FigureTraceProps {
  readonly figures: readonly FigureId[]
  readonly loaded: Loaded
  readonly language: Language
}

/** A button that leads from a figure to where it comes from. */
const FigureTrace = (props: FigureTraceProps) => {
  const words = traceWords(props.language)
  const [open, setOpen] = useState(false)
  return (
    <div className="figure-trace">
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.close : words.open}</button>
      {open ? <Traces {...props} /> : null}
    </div>
  )
}

export default FigureTrace
