import { LANGUAGES, type Language } from '../../model/text'
import { keep, readKept } from '../../platform/page/storage'
import { briefingOf, withBriefing, type BriefingEntry } from '../../state/briefing'
import { printView, readView } from '../../state/url'
import { defaultView } from '../../state/view'
import { remembered } from './order'

const BRIEFINGS = 'sanhua.briefings'
const LINES = 'sanhua.lines'
const COVER = 'sanhua.cover'

/** A briefing as it is stored: its part of an address; '' for an empty one. */
const storedBriefing = (entries: readonly BriefingEntry[]): string => printView(withBriefing(defaultView, entries))

/** A stored briefing in that form; those of earlier versions are lists of panel ids. */
const storedForm = (value: unknown): string => {
  const isIds = Array.isArray(value) && value.every((id) => typeof id === 'string')
  return typeof value === 'string' ? value : isIds ? storedBriefing(briefingOf(readView(new URLSearchParams({ briefing: value.join(',') }).toString()))) : ''
}

const storedBriefings = (): string[] => {
  const kept = readKept(BRIEFINGS)
  return Array.isArray(kept) ? kept.map(storedForm).filter(Boolean) : []
}

/** The briefings stored in this browser, newest first. */
export const keptBriefings = (): (readonly BriefingEntry[])[] => storedBriefings().map((text) => briefingOf(readView(text))).filter(({ length }) => length > 0)

/** Stores a changed briefing; false when the browser stores nothing. */
export const keepBriefing = (before: readonly BriefingEntry[], after: readonly BriefingEntry[]): boolean => keep(BRIEFINGS, remembered(storedBriefings(), storedBriefing(before), storedBriefing(after)))

/** The speaker's lines that were written, by entry and language. */
const keptLines = (): Record<string, string> => {
  const kept = readKept(LINES)
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(([, line]) => typeof line === 'string')) : {}
}

/** Storage key of an entry's line, by language; that of the first entry of a panel is the panel's. */
const lineKey = (key: string, language: Language): string => `${key.replace(/~1$/, '')}.${language}`

/** Stores the line of an entry; undefined restores the panel's statement. False when the browser stores nothing. */
export const keepLine = (key: string, language: Language, line: string | undefined): boolean => {
  const name = lineKey(key, language)
  const { [name]: _before, ...rest } = keptLines()
  return keep(LINES, line === undefined ? rest : { ...rest, [name]: line })
}

/** Whether a line is that of this entry, in any language. */
const isLineOf = (name: string, key: string): boolean => LANGUAGES.some((language) => name === lineKey(key, language))

/** Gives an entry the lines of another. */
export const copyLines = (from: string, to: string): boolean => {
  const lines = keptLines()
  return keep(LINES, { ...lines, ...Object.fromEntries(LANGUAGES.flatMap((language) => (lines[lineKey(from, language)] === undefined ? [] : [[lineKey(to, language), lines[lineKey(from, language)]]]))) })
}

/** Forgets the lines of an entry that was removed, or another with its key would have them; those of the first entry of a panel are kept for its return. */
export const dropLines = (key: string): boolean => /.~1$/.test(key) || keep(LINES, Object.fromEntries(Object.entries(keptLines()).filter(([name]) => !isLineOf(name, key))))

/** The speaker's line of an entry as it was written; undefined where none was. */
export const keptLine = (key: string, language: Language): string | undefined => keptLines()[lineKey(key, language)]

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
