import type { PanelTable, TableCell } from '../../charts/series/panel-table'
import { xmlText as say } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'

const MARKS = { 'two-sources': '', 'one-source': '¹', unverified: '○' } as const

const cell = ({ text, value, evidence, note }: TableCell, missing: string): string =>
  value === undefined ? `<td>${missing}` : `<td${note ? ` title="${say(note)}"` : ''}>${say(text)}${MARKS[evidence] ? `<sup>${MARKS[evidence]}</sup>` : ''}`

/** Series a column belongs to, by the last number of its key; -1 where rows are places. */
const memberOf = (key: string): string => (/^[^/]+\/[^/]+\/(\d+)/.exec(key)?.[1] ?? '')

/** What the chart shows, as figures; the client reads its tooltips from here. End tags that HTML does not need are left out. */
export const pageTable = ({ caption, head, columns, rows }: PanelTable, language: Language): string => {
  const { missing, legend } = embedPageWords(language)
  const heads = columns.map(({ key, label, unit }) => `<th scope=col${memberOf(key) ? ` data-m=${memberOf(key)}` : ''}>${say(label)}${unit ? ` <small>${say(unit)}</small>` : ''}`)
  const lines = rows.map(({ label, cells }) => `<tr><th scope=row>${say(label)}${cells.map((one) => cell(one, missing)).join('')}`)
  return `<div class=w><table><caption>${say(caption)}</caption><thead><tr><th scope=col>${say(head)}${heads.join('')}<tbody>${lines.join('\n')}</table></div><p class=q>${say(legend)}</p>`
}
