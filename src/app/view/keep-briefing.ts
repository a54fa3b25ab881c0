import type { CompiledPanel } from '../../charts/compiled-panel'
import { keep, readKept } from '../../platform/page/storage'
import { remembered } from './order'

const BRIEFINGS = 'sanhua.briefings'
const LINES = 'sanhua.lines'
const COVER = 'sanhua.cover'

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string')

/** The briefings stored in this browser, newest first. */
export const keptBriefings = (): string[][] => {
  const kept = readKept(BRIEFINGS)
  return Array.isArray(kept) ? kept.filter(isIds) : []
}

/** Stores a changed briefing; false when the browser stores nothing. */
export const keepBriefing = (before: readonly string[], after: readonly string[]): boolean => keep(BRIEFINGS, remembered(keptBriefings(), before, after))

/** The speaker's lines that were written, by panel and language. */
export const keptLines = (): Record<string, string> => {
  const kept = readKept(LINES)
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(([, line]) => typeof line === 'string')) : {}
}

/** Storage key of a panel's line, by language. */
export const lineKey = (id: string, language: string): string => `${id}.${language}`

/** Stores a line; undefined restores the panel's statement. False when the browser stores nothing. */
export const keepLine = (key: string, line: string | undefined): boolean => {
  const { [key]: _before, ...rest } = keptLines()
  return keep(LINES, line === undefined ? rest : { ...rest, [key]: line })
}

/** The speaker's line: as edited, else the panel's statement. */
export const lineOf = (compiled: CompiledPanel, language: string): string => keptLines()[lineKey(compiled.id, language)] ?? compiled.statement

/** What the files of a briefing say of themselves: on the cover and in their properties. */
export interface BriefingCover {
  readonly title: string
  readonly organisation: string
  readonly author: string
}

export const COVER_FIELDS = ['title', 'organisation', 'author'] as const satisfies readonly (keyof BriefingCover)[]

/** The title, organisation and author that were written; '' for none. */
export const keptCover = (): BriefingCover => {
  const kept = readKept(COVER)
  const texts: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const [title = '', organisation = '', author = ''] = COVER_FIELDS.map((field) => (typeof texts[field] === 'string' ? texts[field] : ''))
  return { title, organisation, author }
}

/** Stores them; false when the browser stores nothing. */
export const keepCover = (cover: BriefingCover): boolean => keep(COVER, cover)
