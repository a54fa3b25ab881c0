/** What both ways of drawing a state print: for a fixed box, or as tall as the chart needs. */
import type { PanelPicture } from '../../charts/draw-picture'
import type { PanelView } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import { layoutBox, type Box } from '../page/box-layout'
import { printBoxParts } from '../page/box-page'
import { printEmbedParts, type EmbedParts } from '../page/embed-page'
import { isShownAsAsked, type EmbedQuery } from '../page/embed-query'
import { queryMessages } from '../page/query-messages'
import { NARROW, WIDE } from '../page/layout'

interface Drawn {
  readonly given: EmbedQuery
  readonly request: { readonly language: Language; readonly box: Box | undefined; readonly open: boolean }
  readonly version: string // of the data
  readonly news: readonly string[] // after the messages on the query
}

/** Thrown where there is nothing to draw: the range holds no figure, or the host's table no longer does. */
export class NothingDrawn extends Error {}

/** The page of a state, and its wide drawing. Throws `NothingDrawn`. */
export const printDrawn = (draw: (view: Pick<PanelView, 'width' | 'height' | 'isOnePlot'>) => PanelPicture, { given, request: { language, box, open }, version, news }: Drawn): { readonly parts: EmbedParts; readonly wide: PanelPicture } => {
  const wide = draw({ width: WIDE })
  if (wide.height === 0) throw new NothingDrawn()
  const messages = [...(isShownAsAsked(given, wide.panel.controls) ? [] : queryMessages(given, wide.panel, language)), ...news]
  const parts = box
    ? printBoxParts({ language, layout: layoutBox(draw, box, { language, version, messages }), query: given.text, messages })
    : printEmbedParts({ language, narrow: draw({ width: NARROW }), wide, version, query: given.text, compare: given.choice.compare ?? [], messages, open })
  return { parts, wide }
}
