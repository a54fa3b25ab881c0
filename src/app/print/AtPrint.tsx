import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { ROW_ROOM } from '../../charts/figure/row-axis'
import { panelsNamed } from '../../charts/overview/overview'
import { tablesRead } from '../../charts/tables-read'
import { isDefaultPanelId } from '../../charts/spec/default-panel-id'
import type { Loaded } from '../../platform/data/load-dataset'
import { markPaper, onPrint } from '../../platform/page/printing'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { versionText } from '../../words/page'
import { overviewWords } from '../../words/overview'
import { vintageWords } from '../../words/vintage'
import { Overview } from '../page/Overview'
import { partlyRead, tablesOfPanels } from '../view/page-tables'
import { slidesShown, wordsOf, type TextShown } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'
import { Sheet, TextSheet } from './Sheet'
import { currentPaper, layAll, pageBox, pageRule, pagesOf, tableHeight, type PanelLayout, type Paper, type PrintedSize } from './paper'
import '../styles/sheets.css'
import { Added, panelsOfBriefing } from '../view/Added'

interface SheetsProps {
  readonly loaded: Loaded
  readonly view: ViewState
}

/** Whether the overview is printed, or all chapters, which it heads. */
const isOverview = ({ show, panel, page }: ViewState): boolean => show === '' && panel === '' && page === ''
const isHeaded = (view: ViewState): boolean => isOverview(view) || (view.show === '' && view.panel === '' && view.page === 'all')

/** The overview on paper. */
const SheetHead = ({ loaded, view }: SheetsProps) => {
  const { language, vintage } = view
  const words = uiWords(language).page
  return (
    <div className="sheet-page sheet-head">
      <h1>{words.documentTitle('')}</h1>
      <p>{overviewWords(language).lead}</p>
      {vintage ? <p>{vintageWords(language).banner}</p> : null}
      <Overview loaded={loaded} view={view} isPaper />
    </div>
  )
}

const PRINTED_ROW = 23 // CSS pixels of a row of places
const BESIDE = 30 // between two panels side by side

/** The width a panel has: the page's, or half of it with two side by side. */
const blockWidth = ({ perPage, direction }: Paper, width: number): number => (perPage === '2' && direction === 'landscape' ? Math.floor((width - BESIDE) / 2) : width)

/** Tables run over pages: with them each panel begins a page. */
const withTablesAlone = (paper: Paper): Paper => (paper.tables ? { ...paper, perPage: '1' } : paper)

const naturalHeight = ({ rowPositions }: CompiledPanel): number => (rowPositions.along === 'y' ? rowPositions.pixels.length * PRINTED_ROW + ROW_ROOM : Number.NaN)

/** What is on a page or a part of one: a panel with its texts, of which one with nothing to draw says so, or a slide of text. */
type PrintedBlock = { readonly shown: PanelShown; readonly compiled: CompiledPanel } | { readonly shown: TextShown; readonly compiled: undefined }

const useBlocks = ({ loaded, view }: SheetsProps): PrintedBlock[] =>
  useMemo(() => (isOverview(view) ? [] : slidesShown(loaded, view).shown).map((shown): PrintedBlock => (shown.kind === 'text' ? { shown, compiled: undefined } : { shown, compiled: wordsOf(shown, loaded) })), [loaded, view])

/** The size of what is printed, by the height of its words. */
const sizeOf = ({ compiled }: PrintedBlock, width: number, words: number): PrintedSize =>
  compiled ? { words, natural: naturalHeight(compiled), table: tableHeight(compiled.table.rows.length, compiled.table.columns.length, width) } : { words, natural: undefined, table: 0 }

/** Lays the texts out and measures them, then gives the charts the space left, all before the browser prints. */
const Sheets = ({ loaded, view }: SheetsProps) => {
  const [paper] = useState(() => withTablesAlone(currentPaper()))
  const [laid, setLaid] = useState<readonly PanelLayout[]>()
  const place = useRef<HTMLDivElement>(null)
  const blocks = useBlocks({ loaded, view })
  const box = pageBox(paper)
  const width = blockWidth(paper, box.width)
  const words = briefingWords(view.language)
  useLayoutEffect(() => {
    const heights = [...(place.current?.querySelectorAll<HTMLElement>('.sheet') ?? [])].map(({ offsetHeight }) => offsetHeight)
    setLaid(layAll(paper, { width, height: box.height }, blocks.map((block, at) => sizeOf(block, width, heights[at] ?? 0))))
  }, [blocks, paper, width, box.height])
  const sheetOf = (at: number) => {
    const block = blocks[at]
    const place = words.figure(at + 1, blocks.length)
    if (!block?.compiled) return block ? <TextSheet key={block.shown.key} shown={block.shown} language={view.language} paper={paper} place={place} /> : null
    return <Sheet key={block.shown.key} {...block} loaded={loaded} view={view} paper={paper} width={width} height={laid?.[at]?.chart} place={place} />
  }
  const pages = laid ? pagesOf(laid, paper.perPage) : [blocks.map((_, at) => at)]
  const foot = `${uiWords(view.language).page.title} · ${words.version(versionText(loaded.dataset.version, view.language))}`
  return (
    <div ref={place} className={`sheets sheets-${paper.direction} sheets-${paper.perPage} ${laid ? '' : 'sheets-measured'}`} style={{ width: laid ? box.width : width }}>
      <style>{pageRule(paper, foot)}</style>
      {isHeaded(view) ? <SheetHead loaded={loaded} view={view} /> : null}
      {pages.map((page) => (
        <div key={page.join()} className="sheet-page">
          {page.map(sheetOf)}
        </div>
      ))}
    </div>
  )
}

interface AtPrintProps {
  readonly loaded: Loaded
  readonly view: ViewState
}

/** Paths of the tables that are not loaded and that the sheets read. */
const tablesOfSheets = (loaded: Loaded, view: ViewState): readonly string[] => {
  const { shown, unknown } = isOverview(view) ? { shown: [], unknown: [] } : slidesShown(loaded, view)
  const panels = shown.flatMap((one) => (one.kind === 'panel' ? [one] : []))
  if (unknown.length > 0 || panels.some(({ id }) => isDefaultPanelId(id))) return (loaded.rest?.tables ?? []).map(({ path }) => path)
  const compared = panels.flatMap(({ spec, view: own }) => tablesRead(spec, partlyRead(loaded), own.compare)) // as in the briefing, not on the page
  return [...new Set([...compared, ...(isHeaded(view) ? tablesOfPanels(panelsNamed(loaded.panels), loaded, view) : [])])]
}

/** Lays the page out for print when the browser prints, and removes the layout afterwards. Everything it needs is loaded before, since browsers do not wait. */
const Ready = ({ loaded, view }: AtPrintProps) => {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    markPaper('ready')
    const stop = onPrint(
      () => {
        flushSync(() => setPrinting(true))
        markPaper('sheets')
      },
      () => {
        setPrinting(false)
        markPaper('ready')
      },
    )
    return () => {
      stop()
      markPaper('')
    }
  }, [])
  return isPrinting ? <Sheets loaded={loaded} view={view} /> : null
}

const WithTables = ({ loaded, view }: AtPrintProps) => {
  const tables = useMemo(() => tablesOfSheets(loaded, view), [loaded, view])
  useEffect(() => {
    if (tables.length > 0) loaded.rest?.start(tables)
  }, [loaded, tables])
  return tables.length > 0 ? null : <Ready loaded={loaded} view={view} />
}

/** Fetches what print needs, and is ready once it is there. */
const AtPrint = ({ loaded, view }: AtPrintProps) => (
  <Added loaded={loaded} ids={view.briefing.length > 0 ? panelsOfBriefing(view) : [view.panel]} waiting={null}>
    {(added) => <WithTables loaded={added} view={view} />}
  </Added>
)

export default AtPrint
