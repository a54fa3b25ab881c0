/** The table and the notes under an embedded chart. */
import type { CompiledPanel } from '../../charts/compiled-panel'
import { sharedMark } from '../../charts/print/print-readable'
import type { PanelTable, TableCell } from '../../charts/series/panel-table'
import { xmlText as say } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { embedPartWords } from '../../words/embed-parts'
import { LOCALES } from '../../words/locales'

const MARKS = { 'two-sources': '', identity: '†', 'one-source': '¹', unverified: '○' } as const

const LEGEND = ['identity', 'one-source', 'unverified'] as const

/** How computed figures were computed is left to the whole view: the notes below the table say which they are, and the page has 12 KiB. */
const cell = ({ text, value, evidence, note, computed }: TableCell, missing: string, shared: string): string =>
  value === undefined ? `<td>${missing}` : `<td${note && !computed ? ` title="${say(note)}"` : ''}>${say(text)}${shared === '' ? MARKS[evidence] : ''}`

/** Series a column belongs to, by the last number of its key; -1 where rows are places. */
const memberOf = (key: string): string => (/^[^/]+\/[^/]+\/(\d+)/.exec(key)?.[1] ?? '')

/** What the chart shows, as figures; the client reads its tooltips from here. End tags that HTML does not need are left out. */
export const pageTable = ({ caption, head, columns, rows }: PanelTable, language: Language): string => {
  const { missing, legend } = embedPartWords(language)
  const shared = columns.map((_, column) => sharedMark(rows, column))
  const heads = columns.map(({ key, label, unit }, column) => `<th scope=col${memberOf(key) ? ` data-m=${memberOf(key)}` : ''}>${say(label)}${unit ? ` <small>${say(unit)}</small>` : ''}${shared[column] ?? ''}`)
  const lines = rows.map(({ label, cells }) => `<tr><th>${say(label)}${cells.map((one, column) => cell(one, missing, shared[column] ?? '')).join('')}`)
  const cells = rows.flatMap((row) => row.cells)
  const used = [...LEGEND.filter((evidence) => cells.some((one) => one.value !== undefined && one.evidence === evidence)), ...(cells.some(({ value }) => value === undefined) ? ['missing' as const] : [])]
  return `<div class=w><table><caption>${say(caption)}</caption><thead><tr><th scope=col>${say(head)}${heads.join('')}<tbody>${lines.join('\n')}</table></div>${used.length > 0 ? `<p class=q>${say(used.map((mark) => legend[mark]).join(legend.join))}</p>` : ''}`
}

const notesOf = ({ notes, indicators }: CompiledPanel, language: Language): string =>
  [...indicators.map(({ name, definition }) => `${name}${LOCALES[language].colon}${definition}`), ...notes].map((note) => `<p class=q>${say(note)}</p>`).join('')

/** Table and notes, folded: what an embedded chart says beside its drawing. */
export const printDetails = (panel: CompiledPanel, language: Language): string =>
  `<details><summary>${say(embedPartWords(language).table)}</summary>${pageTable(panel.table, language)}${notesOf(panel, language)}</details>`
