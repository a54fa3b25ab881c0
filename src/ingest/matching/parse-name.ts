import { isTotalWord } from '../plan/total-words'
import { partsOf } from './likeness'
import { partGroups } from './name-groups'
import { looseName, plainName } from './plain-name'
import { readVariant } from './variant-words'

/** A name ready to be compared. */
export interface ParsedName {
  readonly plain: string
  readonly groups: string // which part of a whole; '' the whole
  readonly loose: string // without groups and without words that add nothing
  readonly parts: ReadonlySet<string> // of `loose`
}

/** A series' label, with the variant of a projection that it names. */
export interface ParsedLabel extends ParsedName {
  readonly variant: string
}

const LAST_BRACKET = /[（(][^（）()]*[）)]\s*$/

/** Reads a name of the catalogue. */
export const parseName = (text: string): ParsedName => {
  const plain = plainName(text)
  const { groups, rest } = partGroups(plain)
  const loose = looseName(rest)
  return { plain, groups, loose, parts: partsOf(loose) }
}

/** A name without its last bracket (`城镇人口（普查）` → 城镇人口); undefined when it has none. */
export const parseCore = (text: string): ParsedName | undefined => (LAST_BRACKET.test(text) ? parseName(text.replace(LAST_BRACKET, '')) : undefined)

/** Reads a label `人口 · 男 · 合计`: totals add nothing, a variant is set apart. */
export const parseLabel = (label: string): ParsedLabel => {
  let variant = ''
  const kept = label.split(' · ').filter((part, at) => {
    const read = at === 0 ? undefined : readVariant(part)
    if (read !== undefined) variant = read || variant
    return read === undefined && !(at > 0 && isTotalWord(part))
  })
  return { ...parseName(kept.join(' ')), variant }
}
