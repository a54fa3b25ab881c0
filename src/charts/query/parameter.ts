/** Parameters of a query, each declared once with its parser, limits and default. */
import { MAX_YEAR, MIN_YEAR } from '../../model/period'

/** One parameter. Its value is printed by `String`; a list is separated by commas. */
export interface Parameter<Value> {
  readonly parse: (text: string) => Value | undefined // undefined for an invalid text
  readonly usual?: Value // the default, which is not printed; absent where it depends on the panel
  readonly allowed?: readonly string[] // of a closed list
}

/** A part of a query that was ignored; `name` and `found` are cut to 40 characters. */
export interface QueryProblem {
  readonly code: 'parameter-unknown' | 'parameter-repeated' | 'value-invalid' | 'range-reversed' | 'too-many'
  readonly name: string
  readonly found: string
}

type Declared = Readonly<Record<string, Parameter<unknown>>>

/** Values of declared parameters; absent ones have the default. */
export type Chosen<Parameters extends Declared> = { readonly [Name in keyof Parameters]?: Parameters[Name] extends Parameter<infer Value> ? Value : never }

/** A query as read: valid values, and what was ignored. */
export interface ReadQuery<Choice> {
  readonly chosen: Choice
  readonly problems: readonly QueryProblem[]
}

/** Ids of panels, indicators and regions. */
const ID = /^[\p{L}\p{N}][^\p{C},|<>"'&]{0,79}$/u

/** Whether a text may be the id of a panel, an indicator or a region. */
export const isId = (text: string): boolean => ID.test(text)

/** The first `most` characters of a text; a surrogate pair is one. */
const cutAt = (text: string, most: number): string => Array.from(text.slice(0, 2 * most)).slice(0, most).join('')

/** A calendar year that a package can hold. */
export const YEAR: Parameter<number> = { parse: (text) => (/^\d{4}$/.test(text) && Number(text) >= MIN_YEAR && Number(text) <= MAX_YEAR ? Number(text) : undefined) }

/** One of a closed list. */
export const oneOf = <Value extends string>(values: readonly Value[], usual?: Value): Parameter<Value> => ({
  parse: (text) => values.find((value) => value === text),
  allowed: values,
  ...(usual === undefined ? {} : { usual }),
})

/** A text of a given pattern, '' by default. */
export const matching = (pattern: RegExp): Parameter<string> => ({ parse: (text) => (pattern.test(text) ? text : undefined), usual: '' })

/** An id, '' by default. */
export const ONE_ID: Parameter<string> = matching(ID)

/** A text of this pattern, without a default. */
export const withoutDefault = (pattern: RegExp): Parameter<string> => ({ parse: (text) => (pattern.test(text) ? text : undefined) })

/** An id, without a default. */
export const OWN_ID: Parameter<string> = withoutDefault(ID)

/** A text cut to `most` characters, '' by default. */
export const cutTextParameter = (most: number): Parameter<string> => ({ parse: (text) => cutAt(text, most), usual: '' })

/** A text of at most `most` characters; a longer one, or one with control characters, is invalid. */
export const shortText = (most: number): Parameter<string> => ({ parse: (text) => (text.length <= most && /^\P{C}+$/u.test(text) ? text : undefined) })

/** Limits of the texts of a briefing's author, in characters; what a slide can show. */
export const MOST_TEXT = { headline: 100, heading: 80, body: 500, lines: 10 } as const

/** Why a text of an author is refused; '' where it is not. */
export const textProblem = (text: string, most: number, lines: number): '' | 'long' | 'lines' => (text.length > most ? 'long' : text.split('\n').length > lines ? 'lines' : '')

/** A text of an author; a longer one is invalid. */
export const ownText = (most: number, lines = 1): Parameter<string> => ({ parse: (text) => (textProblem(text, most, lines) ? undefined : text), usual: '' })

/** Ids separated by commas, each once; those beyond `most` are ignored. */
export const idList = (most: number): Parameter<readonly string[]> => ({
  parse: (text) => {
    const ids = [...new Set(text.split(',', 20 * most).map((id) => id.trim()).filter(isId))].slice(0, most)
    return ids.length > 0 ? ids : undefined
  },
})

/** Makes a problem, with its texts cut at whole characters. */
export const problemOf = (code: QueryProblem['code'], name: string, found: string): QueryProblem => ({ code, name: cutAt(name, 40), found: cutAt(found, 40) })

/** A range in order: reversed years are exchanged. */
export const orderedRange = <Choice extends { readonly from?: number; readonly to?: number }>(chosen: Choice): Choice =>
  chosen.from !== undefined && chosen.to !== undefined && chosen.from > chosen.to ? { ...chosen, from: chosen.to, to: chosen.from } : chosen

/** The parameter of this name; undefined where none is declared. */
export const declaredAs = (declared: Declared, name: string): Parameter<unknown> | undefined => (Object.keys(declared).includes(name) ? declared[name] : undefined)

const spaceless = (text: string): string => text.replace(/\s/g, '')

/** Reads declared parameters. The first of a repeated name counts. Unknown and invalid ones are ignored and reported, at most 50. */
export const readParameters = <Parameters extends Declared>(entries: Iterable<readonly [string, string]>, declared: Parameters): ReadQuery<Chosen<Parameters>> => {
  const values = new Map<string, unknown>()
  const problems: QueryProblem[] = []
  for (const [name, text] of entries) {
    const parameter = declaredAs(declared, name)
    const value = parameter?.parse(text)
    if (!parameter || values.has(name)) problems.push(problemOf(parameter ? 'parameter-repeated' : 'parameter-unknown', name, text))
    else {
      values.set(name, value)
      if (text && (value === undefined || spaceless(String(value)) !== spaceless(text))) problems.push(problemOf('value-invalid', name, text))
    }
  }
  const chosen = Object.fromEntries([...values].filter(([, value]) => value !== undefined)) as Chosen<Parameters> & { readonly from?: number; readonly to?: number }
  const ordered = orderedRange(chosen)
  if (ordered !== chosen) problems.push(problemOf('range-reversed', 'from', `${chosen.from}–${chosen.to}`))
  return { chosen: ordered, problems: problems.slice(0, 50) }
}

/** Parameters that differ from their defaults, in the order of the declaration. */
export const printParameters = <Parameters extends Declared>(chosen: Chosen<Parameters>, declared: Parameters): [name: string, text: string][] =>
  Object.keys(declared).flatMap((name) => {
    const value: unknown = chosen[name]
    const text = String(value ?? '')
    return text === '' || value === declared[name]?.usual ? [] : [[name, text] as [string, string]]
  })
