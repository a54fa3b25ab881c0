/** An embedded chart in another state, drawn from the part of the data that belongs to its panel, by the code of its chart type alone. */
import { drawPicture, type PanelPicture } from '../../charts/draw-picture'
import { fileAddress } from '../../model/file-address'
import { NATION } from '../../model/region'
import type { KnownFile } from './freshness'
import type { Redraw, Redrawn, RedrawRequest } from './redraw'
import { readEmbedQuery } from '../page/embed-query'
import { NothingDrawn, printDrawn } from './print-drawn'
import { withoutTexts, withParts } from '../states/later'
import { datasetOf, type PanelData } from '../states/panel-data'

/** Address of the script that draws from all tables of the host, relative to this one. Set by the build. */
declare const FULL_REDRAW: string

/** The files behind what is drawn: the catalogues, and the tables of its figures; in another mode those of the whole that it is a share of as well. */
const filesBehind = ({ panel: { figure: { inputs }, controls } }: PanelPicture, { files, catalogues, series, ages }: PanelData): KnownFile[] => {
  const drawn = new Set([...inputs.indicators.map(({ id }) => id), ...inputs.quoted])
  const places = new Set([NATION, ...inputs.series.map(({ region }) => region), ...inputs.ages.map(({ region }) => region)])
  const tables = new Set([...series.flatMap(({ id: [indicator, region], tables: own }) => (places.has(region) && (drawn.has(indicator) || controls.mode !== 'absolute') ? own : [])), ...ages.flatMap(({ region, table }) => (places.has(region) ? [table] : []))])
  return files.flatMap(([path, code], at) => (at < catalogues || tables.has(at) ? [[fileAddress(path), code] as const] : []))
}

/** The chart in the state asked for. Throws where there is nothing to draw. */
export const drawState = (data: PanelData, request: Omit<RedrawRequest, 'panel' | 'files' | 'made' | 'isRevised'>): Redrawn => {
  const given = readEmbedQuery(request.query)
  const dataset = datasetOf(data)
  const { parts, wide } = printDrawn((view) => drawPicture(data.panel, dataset, { ...given.choice, language: request.language, ...view }), { given, request, version: dataset.version, news: [] })
  return { ...parts, files: filesBehind(wide, data) }
}

const HERE = import.meta.url

const fetchData = async (name: string): Promise<PanelData> => {
  const response = await fetch(new URL(`../data/${name}.json`, HERE))
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as PanelData
}

const fetching = new Map<string, Promise<PanelData>>() // one request for what is being fetched
let isOutdated = false // the host's data are newer than the part

const redrawFully: Redraw = async (request) => {
  const module = (await import(/* @vite-ignore */ new URL(FULL_REDRAW, HERE).href)) as { readonly redrawEmbed: Redraw }
  return module.redrawEmbed(request)
}

/** The drawing first, where it is not asked for with the form or for a box: there the texts are part of what is laid out. */
const drawPart = async (data: PanelData, request: RedrawRequest): Promise<Redrawn> => {
  const draw = (): Redrawn => drawState(data, request)
  if (request.open || request.box) return withParts(draw)
  const { made, whole } = await withoutTexts(draw)
  return { ...made, whole: whole && (() => whole().catch(() => redrawFully(request))) }
}

/** Figures as first published are computed from all tables; those are read, too, where the part is outdated or cannot be had. Where nothing is to be drawn, they would give nothing either. */
export const redrawEmbed: Redraw = async (request) => {
  isOutdated ||= request.isRevised
  const name = request.made.replace(/.*\//, '')
  if (!isOutdated && !new URLSearchParams(request.query).has('vintage')) {
    try {
      const under = fetching.get(name) ?? fetchData(name)
      fetching.set(name, under)
      return await drawPart(await under, request)
    } catch (reason) {
      if (reason instanceof NothingDrawn) throw reason
      fetching.delete(name)
    }
  }
  return redrawFully(request)
}
