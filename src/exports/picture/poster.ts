/** Layout of a picture for slides, pages and articles, in pixels of the drawing; each is `scale` pixels of the file. */
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { pictureOf, type PanelPicture } from '../../charts/draw-picture'
import { textWidth } from '../../charts/figure/text-width'
import { uiWords } from '../../words/index'
import type { ExportJob } from '../export-job'
import type { Stamp } from '../stamp/stamp'
import { endsCalmly, evenLines, fillLines } from '../../charts/figure/lines'
import { boldWidth } from './lines'
import { type Block, blockOf, boxOf, footOf, type PosterBox } from './poster-block'
import { denser, PRESETS, type Preset, type PresetName } from './presets'

/** The layout of a poster, for the printer and for tests. */
export interface Poster {
  readonly width: number // of the drawing
  readonly height: number
  readonly scale: number // pixels of the file to one of the drawing
  readonly margin: number
  readonly rules: readonly { readonly y: number; readonly role: 'head' | 'foot' }[]
  readonly blocks: readonly Block[]
  readonly chart: PosterBox
  readonly chartScale: number // below 1 where many rows must fit
  readonly picture: PanelPicture
}

const WIDEST = 1399 // wider charts have larger type
const SMALLEST = 0.4
const CROWDED = 0.93 // chart scale below which the texts around the chart are shortened
const GAP = 8
const CHART_SHARE = 0.42 // of a picture whose height follows its texts

interface Room {
  readonly width: number
  readonly height: number | undefined
}

/** A chart compiled for its space; `shrunk` is below 1 where it is drawn smaller so that all rows fit. */
interface Fitted {
  readonly panel: CompiledPanel
  readonly width: number
  readonly shrunk: number
}

const compileAt = ({ spec, dataset, view, scheme }: ExportJob, width: number, height: number | undefined): CompiledPanel =>
  compilePanel(spec, dataset, { ...view, scheme, width, ...(height === undefined ? {} : { height }) })

const fitChart = (job: ExportJob, { width, height }: Room, least: number): Fitted => {
  if (height === undefined) {
    const panel = compileAt(job, width, undefined)
    return { panel: panel.height > 0 && panel.height < least ? compileAt(job, width, least) : panel, width, shrunk: 1 }
  }
  let shrunk = 1
  for (;;) {
    const drawn = Math.floor(Math.min(WIDEST, width / shrunk))
    const panel = compileAt(job, drawn, height / shrunk)
    if (panel.height <= height / shrunk + 1 || shrunk < SMALLEST) return { panel, width: drawn, shrunk }
    shrunk = Math.min(shrunk * 0.985, height / panel.height)
  }
}

const TITLE_STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7]
const KEPT_FOR_STOPS = 3 // steps of font size that may be given up for line ends at punctuation

/** The title in the largest size that fits its lines; in the smallest size with as many lines as needed. */
const titleBlock = (title: string, top: number, width: number, preset: Preset): Block => {
  const tried = TITLE_STEPS.map((step) => {
    const size = Math.round(preset.title * step * 2) / 2
    return { size, lines: evenLines(title, size, width, boldWidth) }
  })
  const fit = tried.filter(({ lines }) => lines.length <= preset.titleLines)
  const calm = fit.find(({ lines }) => lines.slice(0, -1).every(endsCalmly))
  const found = (calm && fit.indexOf(calm) < KEPT_FOR_STOPS ? calm : fit[0]) ?? tried[tried.length - 1] ?? { size: preset.title, lines: [title] }
  return blockOf('title', found.lines, { left: preset.margin, top, size: found.size, leading: 1.3, face: 'serif', bold: true, ink: 'ink', measure: boldWidth })
}

const headOf = (panel: CompiledPanel, job: ExportJob, preset: Preset, width: number): readonly Block[] => {
  const { margin, edge, text, note } = preset
  const chapter = preset.terse ? [] : [uiWords(job.view.language).page.themes[panel.theme]]
  const kicker = blockOf('kicker', chapter, { left: margin, top: edge + 8, size: note + 1, leading: 1.3, face: 'sans', bold: true, ink: 'hue', measure: boldWidth })
  const title = titleBlock(panel.title, kicker.top + kicker.height + 3, width, preset)
  const subtitle = blockOf('subtitle', evenLines(panel.subtitle, text, width), { left: margin, top: title.top + title.height + 3, size: text, leading: 1.35, face: 'sans', bold: false, ink: 'muted', measure: textWidth })
  return [kicker, title, subtitle].filter(({ lines }) => lines.length > 0)
}

const bottomOf = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(({ top, height }) => top + height))

/** The text in place of a chart that cannot be drawn. */
const emptyBlock = (panel: CompiledPanel, top: number, width: number, { margin, text }: Preset): Block =>
  blockOf('empty', fillLines(panel.description, text, width), { left: margin, top, size: text, leading: 1.5, face: 'sans', bold: false, ink: 'ink', measure: textWidth })

interface Around {
  readonly preset: Preset
  readonly head: readonly Block[]
  readonly foot: readonly Block[]
  readonly chartTop: number
  readonly footHeight: number
  readonly room: Room
  readonly fitted: Fitted
}

/** The blocks around the chart, and the space left. */
const around = (panel: CompiledPanel, job: ExportJob, stamp: Stamp, preset: Preset): Around => {
  const width = preset.width / preset.scale - 2 * preset.margin
  const head = headOf(panel, job, preset, width)
  const foot = footOf(panel, job, stamp, preset, width)
  const chartTop = bottomOf(head) + GAP
  const footHeight = bottomOf(foot) + preset.edge
  const texts = chartTop + footHeight + GAP
  const room = { width, height: preset.height === undefined ? undefined : preset.height / preset.scale - texts }
  const least = Math.max(preset.chart, Math.ceil((texts * CHART_SHARE) / (1 - CHART_SHARE))) // a long list of sources lengthens the chart too
  return { preset, head, foot, chartTop, footHeight, room, fitted: fitChart(job, room, least) }
}

/** Lays a panel out for a preset. The same job gives the same poster on every machine. */
export const layoutPoster = (job: ExportJob, name: PresetName, stamp: Stamp): Poster => {
  const usual: Preset = PRESETS[name]
  const usualPanel = compileAt(job, Math.floor(usual.width / usual.scale - 2 * usual.margin), undefined)
  const first = around(usualPanel, job, stamp, usual)
  const { preset, head, foot, chartTop, footHeight, room, fitted } = first.fitted.shrunk < CROWDED ? around(usualPanel, job, stamp, denser(usual)) : first
  const { shrunk } = fitted
  const picture = pictureOf(fitted.panel, fitted.width)
  const empty = picture.height === 0 ? [emptyBlock(usualPanel, chartTop, room.width, preset)] : []
  const chart = boxOf(preset.margin + Math.max(0, (room.width - picture.width * shrunk) / 2), chartTop, picture.width * shrunk, picture.height * shrunk)
  const used = Math.max(chart.top + chart.height, bottomOf(empty))
  const height = preset.height === undefined ? 2 * Math.ceil((used + GAP + footHeight) / 2) : preset.height / preset.scale // even: a whole number of pixels at 2.5×
  const footTop = height - footHeight
  return {
    width: preset.width / preset.scale,
    height,
    scale: preset.scale,
    margin: preset.margin,
    rules: [{ y: preset.edge, role: 'head' }, { y: footTop, role: 'foot' }],
    blocks: [...head, ...empty, ...foot.map((block) => ({ ...block, top: block.top + footTop }))],
    chart,
    chartScale: shrunk,
    picture,
  }
}
