/** Parameters of a query: each declared once, with how it is parsed and printed, its limits and its default. */
import { MAX_YEAR, MIN_YEAR } from '../../model/period'

/** A parsed text. `value` is undefined where nothing of the text can be used; `ignored` is the part that was left out, '' for none. */
interface Parsed<Value> {
  readonly value: Value | undefined
  readonly ignored: string
}

/** One thing that a reader may choose. Methods, so that parameters of different values fit one record. */
export interface Parameter<Value> {
  parse(text: string): Parsed<Value>
  print(value: Value): string
  readonly usual?: Value // not printed; absent where the default depends on the panel
  readonly values?: readonly string[] // where the list is closed
}

/** What was ignored in a query, and why; `name` and `found` are cut to 40 characters. */
export interface QueryProblem {
  readonly code: 'parameter-unknown' | 'parameter-repeated' | 'value-invalid' | 'range-reversed' | 'too-many'
  readonly name: string
  readonly found: string
}

type Declared = Readonly<Record<string, Parameter<unknown>>>

/** What was chosen of declared parameters; absent means the default. */
export type Chosen<Parameters extends Declared> = { readonly [Name in keyof Parameters]?: Parameters[Name] extends Parameter<infer Value> ? Value : never }

/** What a query says: the values that can be used, and what was ignored. */
export interface ReadQuery<Choice> {
  readonly chosen: Choice
  readonly problems: readonly QueryProblem[]
}

/** A panel, an indicator or a region, as a package may name them. */
const ID = /^[\p{L}\p{N}][^\p{C},|<>"'&]{0,79}$/u

/** Whether a text may be the id of a panel, an indicator or a region. */
export const isId = (text: string): boolean => ID.test(text)

/** The first characters of a text; a surrogate pair is one. */
const cutAt = (text: string, most: number): string => Array.from(text.slice(0, 2 * most)).slice(0, most).join('')

const parsed = <Value>(value: Value | undefined, text: string): Parsed<Value> => ({ value, ignored: value === undefined ? text : '' })

/** A calendar year that a package can hold. */
export const YEAR: Parameter<number> = {
  parse: (text) => parsed(/^\d{4}$/.test(text) && Number(text) >= MIN_YEAR && Number(text) <= MAX_YEAR ? Number(text) : undefined, text),
  print: String,
}

/** One of a closed list. */
export const oneOf = <Value extends string>(values: readonly Value[], usual?: Value): Parameter<Value> => ({
  parse: (text) => parsed(values.find((value) => value === text), text),
  print: String,
  values,
  ...(usual === undefined ? {} : { usual }),
})

/** A text of a given pattern, '' by default. */
export const matching = (pattern: RegExp): Parameter<string> => ({ parse: (text) => parsed(text === '' || pattern.test(text) ? text : undefined, text), print: String, usual: '' })

/** An id, '' by default. */
export const ONE_ID: Parameter<string> = matching(ID)

/** A text that is cut to so many characters (a surrogate pair is one), '' by default. */
export const cutText = (most: number): Parameter<string> => ({
  parse: (text) => {
    const value = cutAt(text, most)
    return { value, ignored: text.slice(value.length) }
  },
  print: String,
  usual: '',
})

/** A short text that is refused as a whole when it is longer or holds control characters. */
export const shortText = (most: number): Parameter<string> => ({ parse: (text) => parsed(text !== '' && text.length <= most && !/\p{C}/u.test(text) ? text : undefined, text), print: String })

/** Ids separated by commas, each once; those beyond `most` are ignored. */
export const idList = (most: number): Parameter<readonly string[]> => ({
  parse: (text) => {
    const words = text.split(',', 20 * most).map((word) => word.trim()).filter(Boolean)
    const ids = [...new Set(words.filter(isId))].slice(0, most)
    const kept = new Set(ids)
    return { value: ids.length > 0 ? ids : undefined, ignored: words.filter((word) => !kept.has(word)).join(',') }
  },
  print: (ids) => ids.join(','),
})

const MOST_FOUND = 40
const TRACKER = /^(?:utm_\w+|fbclid|gclid|spm|scene|clicktime|enterid)$/ // what other sites append to links

/** A problem with its texts cut, whole characters kept. */
export const problemOf = (code: QueryProblem['code'], name: string, found: string): QueryProblem => ({ code, name: cutAt(name, MOST_FOUND), found: cutAt(found, MOST_FOUND) })

/** First and last year in their order: a range given backwards is the range between the two. */
export const orderedRange = <Choice extends { readonly from?: number; readonly to?: number }>(chosen: Choice): Choice =>
  chosen.from !== undefined && chosen.to !== undefined && chosen.from > chosen.to ? { ...chosen, from: chosen.to, to: chosen.from } : chosen

/** Reads declared parameters. The first of a repeated name counts; what is unknown or cannot be used is ignored and reported, at most 50 times. */
export const readParameters = <Parameters extends Declared>(entries: Iterable<readonly [string, string]>, declared: Parameters): ReadQuery<Chosen<Parameters>> => {
  const values: [string, unknown][] = []
  const problems: QueryProblem[] = []
  const seen = new Set<string>()
  for (const [name, text] of entries) {
    const parameter = Object.prototype.hasOwnProperty.call(declared, name) ? declared[name] : undefined
    if (!parameter) {
      if (!TRACKER.test(name)) problems.push(problemOf('parameter-unknown', name, text))
      continue
    }
    if (seen.has(name)) {
      problems.push(problemOf('parameter-repeated', name, text))
      continue
    }
    seen.add(name)
    const { value, ignored } = parameter.parse(text)
    if (ignored !== '') problems.push(problemOf('value-invalid', name, ignored))
    if (value !== undefined) values.push([name, value])
  }
  const chosen = Object.fromEntries(values) as Chosen<Parameters> & { readonly from?: number; readonly to?: number }
  const ordered = orderedRange(chosen)
  if (ordered !== chosen) problems.push(problemOf('range-reversed', 'from', `${chosen.from}–${chosen.to}`))
  return { chosen: ordered, problems: problems.slice(0, 50) }
}

/** Parameters that differ from their defaults, in the order of the declaration. */
export const printParameters = <Parameters extends Declared>(chosen: Chosen<Parameters>, declared: Parameters): [name: string, text: string][] =>
  Object.entries<Parameter<unknown>>(declared).flatMap(([name, parameter]) => {
    const value: unknown = chosen[name]
    const text = value === undefined || value === parameter.usual ? '' : parameter.print(value)
    return text === '' ? [] : [[name, text] as [string, string]]
  })
