import { Fragment, useMemo } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { pictureOf } from '../../charts/draw-picture'
import { evenLines } from '../../charts/figure/lines'
import { withoutSerials } from '../../charts/figure/serial-sources'
import { textMark } from '../../charts/text/own-words'
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
import { speakerLine, type TextShown } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'
import { Phrases } from '../text/Phrases'
import { TextBlocks } from '../text/TextBlocks'
import { columnParts, enlargedOn, rowParts, type Paper } from './paper'

const figure = (cell: TableCell | undefined, words: DetailWords): string => (cell?.value === undefined ? '—' : cell.text + words.evidenceMark[cell.evidence])

interface TableProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly width: number // CSS pixels
}

/** Some rows of some columns of a table. */
const TablePart = ({ compiled, words, columns: part, rows: lines }: { readonly compiled: CompiledPanel; readonly words: DetailWords; readonly columns: readonly number[]; readonly rows: readonly number[] }) => {
  const { head, columns, rows } = compiled.table
  return (
    <table className="sheet-table">
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
        {lines.map((line) => (
          <tr key={line}>
            <th scope="row">{rows[line]?.label}</th>
            {part.map((column) => (
              <td key={column} className="number">
                {figure(rows[line]?.cells[column], words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The table, divided by columns into as many as the width of the page needs; the rows of a narrow one lie side by side. */
const SheetTable = ({ compiled, language, width }: TableProps) => {
  const words = detailWords(language)
  const { caption, columns, rows } = compiled.table
  const parts = columnParts(columns.length, width)
  return (
    <>
      {parts.map((part, at) => {
        const beside = rowParts(rows.length, part.length, width)
        return (
          <div key={part.join()} className="sheet-tables">
            <p className="sheet-legend">
              {caption}
              {briefingWords(language).tablePart(at + 1, parts.length)}
              {at === 0 ? ` ${words.legend}` : ''}
            </p>
            <div className="sheet-columns" style={{ gridTemplateColumns: `repeat(${beside.length}, minmax(0, 1fr))` }}>
              {beside.map((lines) => (
                <TablePart key={lines[0]} compiled={compiled} words={words} columns={part} rows={lines} />
              ))}
            </div>
          </div>
        )
      })}
    </>
  )
}

/** Publications of one body at one address. */
export interface Publications {
  readonly body: string
  readonly url: string // '' when it is none of the open web
  readonly titles: readonly (readonly [title: string, date: string])[]
}

/** Sources with each body and address named once, and the issues of a series as one: 第1、7、18—57次. */
export const byBody = (sources: readonly Source[], language: Language): Publications[] => {
  const found = new Map<string, Publications>()
  for (const { body, title, date, url } of withoutSerials(sources)) {
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

const WIDER = [1, 1.15, 1.3, 1.5, 1.75, 2] // of many small multiples, which have a least height each

/** The chart for this width and height, always in the light scheme. */
const SheetChart = ({ shown, compiled, loaded, paper, width, height }: SheetProps & { readonly height: number }) => {
  const { picture, columns } = useMemo(() => {
    const box = { width, height }
    const { along, pixels } = compiled.rowPositions
    const fit = along === 'y' ? fitRows(box, pixels.length, enlargedOn(paper)) : fitTime(box, enlargedOn(paper))
    const drawnAt = (scale: number): CompiledPanel => compilePanel(shown.spec, loaded.dataset, { ...shown.view, scheme: 'light', width: Math.round(fit.width * scale), height: Math.round(fit.height * scale) })
    const scale = (along === 'y' ? undefined : WIDER.find((one) => drawnAt(one).height <= fit.height * one * 1.02)) ?? 1
    return { picture: pictureOf(drawnAt(scale), Math.round(fit.width * scale)), columns: fit.columns }
  }, [shown, compiled, loaded, paper, width, height])
  return (
    <div className="sheet-chart" style={{ maxHeight: height }}>
      <PictureSvg picture={picture} scheme="light" columns={columns} label={compiled.description} />
    </div>
  )
}

const TITLE = { '1': 20, '2': 16 } as const // CSS pixels, by the panels of a page, as in sheets.css
const PLACE = 76 // of the number beside it

/** A title in even lines that end at punctuation where they can, as in pictures. */
const TitleLines = ({ text, paper, width }: { readonly text: string; readonly paper: Paper; readonly width: number }) =>
  evenLines(text, TITLE[paper.perPage], width - PLACE).map((line, at) => <Fragment key={at}>{at === 0 ? null : <br />}<Phrases text={line} /></Fragment>)

/** One panel on paper: title, chart, table where chosen, notes, definitions and sources, all expanded. */
export const Sheet = (props: SheetProps) => {
  const { shown, compiled, view, paper, width, height, place } = props
  const { language } = shown.view
  const tab = panelStateOf(view, shown.id).tab
  const line = paper.lines ? speakerLine(shown, compiled, language) : ''
  const local = localLine(props.loaded.dataset.version, language)
  const asTable = tab === 'table' && view.show === ''
  return (
    <article className="sheet" data-sheet={shown.id} data-theme={compiled.theme}>
      <header>
        <p className="sheet-place">{place}</p>
        <h2><TitleLines text={compiled.title} paper={paper} width={width} /></h2>
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

/** A slide of text on paper. */
export const TextSheet = ({ shown, language, paper, place }: { readonly shown: TextShown; readonly language: Language } & Pick<SheetProps, 'paper' | 'place'>) => {
  const line = paper.lines ? speakerLine(shown, undefined, language) : ''
  return (
    <article className="sheet sheet-text" data-sheet={shown.key}>
      <header>
        <p className="sheet-place">{place}</p>
        <h2><Phrases text={shown.heading.trim()} /></h2>
        <p className="sheet-subtitle">{textMark(shown, language)}</p>
        {line ? <p className="sheet-line">{line}</p> : null}
      </header>
      <TextBlocks body={shown.body} />
    </article>
  )
}
