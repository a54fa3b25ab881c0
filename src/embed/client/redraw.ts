/** The full charts of an embedded page: fetched when the host's data have changed, for figures as first published, and where a panel's part of the data cannot be had. */
import { isInvalid } from '../../charts/types/list'
import { prepareFirstRelease } from '../../charts/first-release/prepare-first-release'
import { drawPicture } from '../../charts/draw-picture'
import type { Language } from '../../model/text'
import { tablesOffered, tablesRead } from '../../charts/tables-read'
import { loadStaged, type Loaded } from '../../platform/data/load-dataset'
import { embedPartWords } from '../../words/embed-parts'
import type { Box } from '../page/box-layout'
import type { EmbedParts } from '../page/embed-page'
import { keepValidated } from '../../platform/page/prerendered'
import { readEmbedQuery } from '../page/embed-query'
import { printDrawn } from './print-drawn'
import type { KnownFile } from './freshness'

export interface RedrawRequest {
  readonly panel: string
  readonly language: Language
  readonly query: string
  readonly files: readonly string[] // paths behind the panel's opening state
  readonly made: string // fingerprint of the panels' file that the build has validated / name of the panel's part of the data
  readonly open: boolean // with the form for adjusting
  readonly isRevised: boolean // the host's data are newer than the page
  readonly box: Box | undefined // the frame, where its host fixes a height in which the opening drawing cannot be read
}

/** A page's inks and body, made anew, and the files that it was made of as far as the host may hold others. */
export interface Redrawn extends EmbedParts {
  readonly files: readonly KnownFile[]
  readonly whole?: (() => Promise<EmbedParts>) | undefined // the same with description, table and notes, where it lacks them
}

/** Draws a page anew. Rejects when the data cannot be had or hold no such panel. */
export type Redraw = (request: RedrawRequest) => Promise<Redrawn>

let loading: Promise<Loaded> | undefined

/** Tables are loaded once a page, those behind the drawing first; a failed load may be tried again. */
const load = ({ files, made }: RedrawRequest): Promise<Loaded> => {
  keepValidated(made.replace(/\/.*/, ''))
  loading ??= loadStaged(() => undefined, files).catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}

/** What is loaded, with the tables that a state of a panel reads beside those of its opening state: places compared, or what a newer panel reads. */
const loadFor = async (request: RedrawRequest, compared: readonly string[]): Promise<Loaded> => {
  const loaded = await load(request)
  const spec = loaded.panels.find((one) => one.id === request.panel)
  const given = { dataset: loaded.dataset, tables: loaded.rest?.tables ?? [] }
  const lackingWith = (places: readonly string[]): readonly string[] => (spec ? tablesRead(spec, given, places) : [])
  const known = request.isRevised ? [] : lackingWith([]) // the opening state is drawn from its files: what it lacks no table holds
  const offered = spec && request.open ? tablesOffered(spec, given) : [] // the form lists the places that have data
  const lacking = [...new Set([...lackingWith(compared).filter((path) => !known.includes(path)), ...offered])]
  if (lacking.length === 0 || !loaded.rest) return loaded
  loaded.rest.start(lacking)
  loading = loaded.rest.next
  return loading
}

export const redrawEmbed: Redraw = async (request) => {
  const { panel: id, language, query, isRevised } = request
  const given = readEmbedQuery(query)
  const { dataset, panels } = await loadFor(request, given.choice.compare ?? [])
  const spec = panels.find((one) => one.id === id)
  if (!spec || isInvalid(spec)) throw new Error(id)
  if (given.choice.vintage) prepareFirstRelease(dataset)
  const news = isRevised ? [embedPartWords(language).updated(dataset.version)] : []
  const { parts } = printDrawn((view) => drawPicture(spec, dataset, { ...given.choice, language, ...view }), { given, request, version: dataset.version, news })
  return { ...parts, files: [] } // it was drawn from what the host holds now
}
