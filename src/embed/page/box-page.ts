import { rowPlaces } from '../../charts/print/print-readable'
import { phrasesHtml } from '../../format/phrases-html'
import { xmlText as say } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'
import { BOX_TYPE, type BoxLayout } from './box-layout'
import { drawing, embedParts, fullLink, type EmbedParts } from './embed-page'
import { TYPE } from './layout'
import { pageTable } from './page-table'

/** Input of a page for a box. */
export interface BoxPage {
  readonly language: Language
  readonly layout: BoxLayout
  readonly query: string // of the state shown, for the link
  readonly messages: readonly string[] // above the drawing
}

/** What differs from the sheet of `page-style.ts`, which it follows. */
const boxStyle = ({ titleSize, terse }: BoxLayout): string => {
  const { edge, leading, subtitle, source, gap, text } = BOX_TYPE
  return `
body{padding:${edge}px ${TYPE.side}px}.c{max-height:calc(100vh - ${2 * edge}px)}.c>*{flex:none}.c>.g{flex:0 1 auto;min-height:0;margin-top:${gap / 2}px}
h1{font-size:${titleSize}px!important;line-height:${Math.round(titleSize * leading)}px!important}.u,.m{font-size:${subtitle.size}px;line-height:${subtitle.leading}px;margin:0}
.o{font-size:${text.size}px;line-height:${text.leading}px;margin:${gap / 2}px 0 0}.s{font-size:${source.size}px;line-height:${source.leading}px;margin-top:${gap / 2}px}${terse ? '.s{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}' : ''}`
}

/** Style sheet and body of a chart laid out for its box: no more than the box holds is seen, the table is there for those who do not see. */
export const printBoxParts = ({ language, layout, query, messages }: BoxPage): EmbedParts => {
  const { picture, source, words: instead, terse } = layout
  const { panel } = picture
  const words = embedPageWords(language)
  const parts = embedParts(panel.theme, (inks) => {
    const notices = messages.map((message) => `<p class=m role=status>${say(message)}</p>`).join('')
    const chart = picture.height > 0 ? `<div class=g data-p="${rowPlaces(panel.rowPositions)}" data-hint="${say(words.hint)}">${drawing(picture, 'k', inks)}</div>` : `<p class=o>${say(instead)}</p>`
    return `<figure data-panel=${panel.id}><div class=c><figcaption><h1>${phrasesHtml(panel.title)}</h1><p class=${terse ? 'v' : 'u'}>${say(panel.subtitle)}</p></figcaption>${notices}${chart}
<p class=s>${fullLink(panel.id, language, query)} · ${say(source)}</p></div><p class=v id=d>${say(panel.description)}</p><div class=v>${pageTable(panel.table, language)}</div><p class=m hidden></p></figure>`
  })
  return { ...parts, style: parts.style + boxStyle(layout) }
}
