import { isTotalWord } from '../../tables/plan/tidy'
import { looseName, partsOf, plainName } from './plain-name'

/** Population groups in names (age, sex, residence …). A group never matches the total, nor another group. */

type Reader = readonly [RegExp, (found: RegExpExecArray) => string]

const upper = ([, from]: readonly string[]): string => `age:${Number(from)}+`
const single = ([, at]: readonly string[]): string => `age:${Number(at)}`
const band = ([, from, to]: readonly string[]): string => `age:${Number(from)}-${Number(to)}`

/** Patterns in order, longer ones first; a match is removed from the name. Names are plain (half-width, lower case). */
const READERS: readonly Reader[] = [
  [/(?:age[sd]? )?(\d{1,3})-(\d{1,3})\s*(?:周?岁|歳|세|years? olds?|years?|yrs?)/, band],
  [/(?:ages?|aged) ?(\d{1,3})(?:-| to )(\d{1,3})/, band],
  [/^(\d{1,3})-(\d{1,3})$/, band],
  [/(\d{1,3})\s*(?:周?岁|歳|세)?\s*(?:及|或)?(?:其|之)?(?:以上|이상)/, upper],
  [/(?:age[sd]? )?(\d{1,3})(?:\+| ?(?:years?|yrs?)?(?: of age)? (?:and|or|&) (?:over|above|older|more))(?: years?)?/, upper],
  [/(?:age[sd]? )(\d{1,3})/, single],
  [/(\d{1,3})\s*(?:周?岁|歳|세)/, single],
  [/(\d{1,3}) ?plus/, upper],
  [/(?:^|[^a-z])(?:females?|women|woman|girls?)(?![a-z])/, () => 'sex:female'],
  [/(?:^|[^a-z])(?:males?|men|man|boys?)(?![a-z])/, () => 'sex:male'],
  [/女性?(?!=)/, () => 'sex:female'],
  [/男性?(?!\/)/, () => 'sex:male'],
  [/여(?:자|성)/, () => 'sex:female'],
  [/남(?:자|성)/, () => 'sex:male'],
  [/城镇(?!化)|城鎮(?!化)/, () => 'place:urban'],
  [/乡村|农村|鄉村|農村/, () => 'place:rural'],
  [/城市(?!化|宽带)/, () => 'place:city'],
  [/(?:^|[^a-z])urban(?![a-z])/, () => 'place:urban'],
  [/(?:^|[^a-z])rural(?![a-z])/, () => 'place:rural'],
]

/** Both sexes named together are the whole. */
const WHOLE = /男女(?:合计|合計)?|both sexes|all ages|城乡(?:合计)?/g

/** A name divided into its groups and the rest. */
interface GroupedName {
  readonly groups: string // `age:65+ sex:male`, sorted; '' for the whole
  readonly rest: string
}

/** Divides a plain name: `65岁及以上人口` → age:65+ and 人口. */
export const partGroups = (plain: string): GroupedName => {
  const groups = new Set<string>()
  let rest = plain.replace(WHOLE, ' ')
  for (const [form, read] of READERS) {
    const found = form.exec(rest)
    if (!found) continue
    groups.add(read(found))
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  return { groups: [...groups].sort().join(' '), rest: rest.replace(/\s+/g, ' ').trim() }
}

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

const BARE_AGE = /^\d{1,3}(?:\s?[-–—~～]\s?\d{1,3})?$/

/** Reads a label `人口 · 男 · 合计`: totals are dropped, a variant is separated. */
export const parseLabel = (label: string): ParsedLabel => {
  let variant = ''
  const kept = label.split(' · ').filter((part, at) => {
    const read = at === 0 ? undefined : readVariant(part)
    if (read !== undefined) variant = read || variant
    return read === undefined && !(at > 0 && isTotalWord(part))
  })
  const named = kept.map((part, at) => (at > 0 && BARE_AGE.test(part) ? `${part}岁` : part)) // a band of ages down the side of a table
  return { ...parseName(named.join(' ')), variant }
}
