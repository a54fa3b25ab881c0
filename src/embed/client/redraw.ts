/** The full charts of an embedded page: fetched when a reader chooses another range, unit or place, or when the host's data have changed. */
import { isInvalid } from '../../charts/types/list'
import { prepareFirstRelease } from '../../charts/first-release/prepare-first-release'
import { drawPicture } from '../../charts/draw-picture'
import type { Language } from '../../model/text'
import { loadDataset, type Loaded } from '../../platform/data/load-dataset'
import { embedPageWords } from '../../words/embed-page'
import { printEmbedParts } from '../page/embed-page'
import { NARROW, WIDE } from '../page/layout'
import { queryMessages, readEmbedQuery } from '../page/embed-query'

interface RedrawRequest {
  readonly panel: string
  readonly language: Language
  readonly query: string
  readonly open: boolean // with the form for adjusting
  readonly isRevised: boolean // the host's data are newer than the page
}

/** A page's style sheet and body, made anew. Rejects when the data cannot be had or hold no such panel. */
export type Redraw = (request: RedrawRequest) => Promise<{ readonly style: string; readonly body: string }>

let loading: Promise<Loaded> | undefined

/** Data are loaded once a page; a failed load may be tried again. */
const load = (): Promise<Loaded> => {
  loading ??= loadDataset(() => undefined).catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}

export const redrawEmbed: Redraw = async ({ panel: id, language, query, open, isRevised }) => {
  const { dataset, panels } = await load()
  const spec = panels.find((one) => one.id === id)
  if (!spec || isInvalid(spec)) throw new Error(id)
  const given = readEmbedQuery(query)
  if (given.choice.vintage) prepareFirstRelease(dataset)
  const draw = (width: number) => drawPicture(spec, dataset, { ...given.choice, language, width })
  const wide = draw(WIDE)
  if (wide.height === 0) throw new Error(id) // the range holds no figure, or the host's table no longer does
  const news = isRevised ? [embedPageWords(language).updated(dataset.version)] : []
  const messages = [...queryMessages(given, wide.panel, language), ...news]
  return printEmbedParts({ language, narrow: draw(NARROW), wide, version: dataset.version, files: {}, scripts: { client: '', redraw: '' }, query: given.text, compare: given.choice.compare ?? [], messages, open })
}
