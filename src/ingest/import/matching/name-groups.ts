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
export interface GroupedName {
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
