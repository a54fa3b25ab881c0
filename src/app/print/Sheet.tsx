import { useMemo } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { pictureOf } from '../../charts/draw-picture'
import type { TableCell } from '../../charts/series/panel-table'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { panelStateOf, type ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { localLine } from '../../words/page'
import { detailWords, type DetailWords } from '../../words/panel-details'
import { PictureSvg } from '../picture/PictureSvg'
import { fitRows, fitTime } from '../picture/fit'
import { lineOf } from '../view/keep-briefing'
import type { PanelShown } from '../view/use-compiled'
import { columnParts, enlargedOn, type Paper } from './paper'
import { Phrases } from '../text/Phrases'

const figure = (cell: TableCell | undefined, words: DetailWords): string => (cell?.value === undefined ? '—' : cell.text + words.evidenceMark[cell.evidence])

interface TableProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly width: number // CSS pixels
}

/** The table, split by columns into as many tables as the width of the page needs. */
const SheetTable = ({ compiled, language, width }: TableProps) => {
  const words = detailWords(language)
  const { caption, head, columns, rows } = compiled.table
  const parts = columnParts(columns.length, width)
  return (
    <>
      {parts.map((part, at) => (
        <table key={part.join()} className="sheet-table">
          <caption>
            {caption}
            {briefingWords(language).tablePart(at + 1, parts.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {part.map((column) => (
                <th key={column} scope="col" className="number">
                  {columns[column]?.label} <span className="unit">{columns[column]?.unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={`${row.label}${line}`}>
                <th scope="row">{row.label}</th>
                {part.map((column) => (
                  <td key={column} className="number">
                    {figure(row.cells[column], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="sheet-legend">{words.legend}</p>
    </>
  )
}

/** Publications of one body at one address. */
export interface Publications {
  readonly body: string
  readonly url: string // '' when it is none of the open web
  readonly titles: readonly (readonly [title: string, date: string])[]
}

/** Sources with each body and address named once: fifty reports of one body are one entry. */
export const byBody = (sources: readonly Source[], language: Language): Publications[] => {
  const found = new Map<string, Publications>()
  for (const { body, title, date, url } of sources) {
    const address = /^https?:\/\//i.test(url) ? url : ''
    const key = `${body[language]} ${address}`
    const known = found.get(key)
    found.set(key, { body: body[language], url: address, titles: [...(known?.titles ?? []), [title[language], date]] })
  }
  return [...found.values()]
}

/** Notes, definitions and sources with addresses. */
const SheetNotes = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const words = briefingWords(language)
  const { notes, indicators, sources } = compiled
  return (
    <div className="sheet-notes">
      {notes.length > 0 ? (
        <p>
          <strong>{words.notes}</strong> {notes.join(' ')}
        </p>
      ) : null}
      {indicators.length > 0 ? (
        <p>
          <strong>{words.definitions}</strong>{' '}
          {indicators.map(({ indicator, name, definition }) => (
            <span key={indicator}>
              <em>{name}</em> {definition}{' '}
            </span>
          ))}
        </p>
      ) : null}
      {sources.length > 0 ? (
        <p className="sheet-sources">
          <strong>{words.source}</strong>{' '}
          {byBody(sources, language).map(({ body, url, titles }) => (
            <span key={body + url}>
              {words.sourceOf(body, titles)}
              {url ? <span className="sheet-address"> {url} </span> : ' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  )
}

interface SheetProps {
  readonly shown: PanelShown
  readonly compiled: CompiledPanel // its words
  readonly loaded: Loaded
  readonly view: ViewState
  readonly paper: Paper
  readonly width: number // CSS pixels
  readonly height: number | undefined // of the chart; undefined while the words are measured
  readonly place: string // number of the panel and of all panels
}

/** The chart for this width and height, always in the light scheme. */
const SheetChart = ({ shown, compiled, loaded, paper, width, height }: SheetProps & { readonly height: number }) => {
  const { picture, columns } = useMemo(() => {
    const box = { width, height }
    const { along, pixels } = compiled.rowPositions
    const fit = along === 'y' ? fitRows(box, pixels.length, enlargedOn(paper)) : fitTime(box, enlargedOn(paper))
    const panel = compilePanel(shown.spec, loaded.dataset, { ...shown.view, scheme: 'light', width: fit.width, height: fit.height })
    return { picture: pictureOf(panel, fit.width), columns: fit.columns }
  }, [shown, compiled, loaded, paper, width, height])
  return (
    <div className="sheet-chart" style={{ maxHeight: height }}>
      <PictureSvg picture={picture} scheme="light" columns={columns} label={compiled.description} />
    </div>
  )
}

/** One panel on paper: title, chart, table where chosen, notes, definitions and sources, all expanded. */
export const Sheet = (props: SheetProps) => {
  const { shown, compiled, view, paper, width, height, place } = props
  const { language } = shown.view
  const tab = panelStateOf(view, shown.id).tab
  const line = lineOf(compiled, language)
  const local = localLine(props.loaded.dataset.version, language)
  const asTable = tab === 'table' && view.show === ''
  return (
    <article className="sheet" data-sheet={shown.id} data-theme={compiled.theme}>
      <header>
        <p className="sheet-place">{place}</p>
        <h2><Phrases text={compiled.title} /></h2>
        <p className="sheet-subtitle">{compiled.subtitle}</p>
        {line && line !== compiled.statement ? <p className="sheet-line">{line}</p> : null}
      </header>
      {compiled.height === 0 ? <p>{compiled.description}</p> : null}
      {height !== undefined && compiled.height > 0 && !asTable ? <SheetChart {...props} height={height} /> : null}
      <SheetNotes compiled={compiled} language={language} />
      {local ? <p className="sheet-local">{local}</p> : null}
      {height !== undefined && (asTable || paper.tables) ? <SheetTable compiled={compiled} language={language} width={width} /> : null}
    </article>
  )
}
