import { useMemo } from 'react'
import { compilePanel } from '../../../charts/compile'
import type { CompiledPanel } from '../../../charts/compiled-panel'
import { pictureOf } from '../../../charts/draw-picture'
import type { Loaded } from '../../../platform/load-dataset'
import { panelStateOf, type ViewState } from '../../../state/view'
import { localLine } from '../../../words/local'
import { fitRows, fitTime } from '../../present/fit'
import { lineOf, type PanelShown } from '../panel-shown'
import { PictureSvg } from '../PictureSvg'
import { enlargedOn, type Paper } from './paper'
import { SheetNotes } from './SheetNotes'
import { SheetTable } from './SheetTable'

interface SheetProps {
  readonly shown: PanelShown
  readonly compiled: CompiledPanel // its words
  readonly loaded: Loaded
  readonly view: ViewState
  readonly paper: Paper
  readonly width: number // CSS pixels
  readonly height: number | undefined // of the chart; undefined while the words are measured
  readonly place: string // which of how many
}

/** The chart for this width and height, always by day. */
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

/** One panel on paper: title, chart, figures where they were asked for, notes, definitions and sources. Nothing is folded. */
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
        <h2>{compiled.title}</h2>
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
