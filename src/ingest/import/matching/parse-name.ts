import { isTotalWord } from '../../tables/plan/tidy'
import { partsOf, looseName, plainName } from './plain-name'
import { partGroups } from './name-groups'

/** Variants of the package by their names in projections. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['estimates', ''],
  ['estimate', ''],
  ['observed', ''],
  ['估计', ''],
  ['medium', 'medium'],
  ['medium variant', 'medium'],
  ['median', 'medium'],
  ['median pi', 'medium'],
  ['中方案', 'medium'],
  ['low', 'low'],
  ['low variant', 'low'],
  ['低方案', 'low'],
  ['high', 'high'],
  ['high variant', 'high'],
  ['高方案', 'high'],
  ['lower 80', 'low80'],
  ['lower 80 pi', 'low80'],
  ['upper 80', 'high80'],
  ['upper 80 pi', 'high80'],
  ['lower 95', 'low95'],
  ['lower 95 pi', 'low95'],
  ['upper 95', 'high95'],
  ['upper 95 pi', 'high95'],
  ['constant fertility', 'constant-fertility'],
  ['constant-fertility', 'constant-fertility'],
  ['zero migration', 'zero-migration'],
  ['zero-migration', 'zero-migration'],
])

/** The variant that a dimension's value names ('' observed); undefined when it names none. */
const readVariant = (text: string): string | undefined => VARIANTS.get(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())

/** A name prepared for comparison. */
export interface ParsedName {
  readonly plain: string
  readonly groups: string // which part of a whole; '' the whole
  readonly loose: string // without groups and redundant words
  readonly parts: ReadonlySet<string> // of `loose`
}

/** A label of a series, with the variant of a projection that it names. */
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

/** Reads a label `人口 · 男 · 合计`: totals are dropped, a variant is separated. */
export const parseLabel = (label: string): ParsedLabel => {
  let variant = ''
  const kept = label.split(' · ').filter((part, at) => {
    const read = at === 0 ? undefined : readVariant(part)
    if (read !== undefined) variant = read || variant
    return read === undefined && !(at > 0 && isTotalWord(part))
  })
  return { ...parseName(kept.join(' ')), variant }
}
