import type { CompiledPanel } from '../../charts/compiled-panel'
import { unfitOf, type UnfitChoice } from '../../charts/query/unfit'
import { VINTAGE_CHOICES, type OneOf } from '../../charts/query/panel-view'
import { LANGUAGES, type Language } from '../../model/text'
import { embedPartWords } from '../../words/embed-parts'
import type { EmbedQuery } from './embed-query'

const MOST_ALLOWED = 12

const allowedText = (name: string, allowed: readonly string[]): string => allowed.slice(0, MOST_ALLOWED).join(name === 'from' || name === 'to' ? '–' : ', ')

const keysOf = ({ offered: those }: OneOf): string[] => those.map(({ key }) => key)

/** What a panel offers for a parameter whose value could not be read. */
const offered = (name: string, { range, units, modes, regions, plots, focusable, choices }: CompiledPanel['controls']): readonly string[] => {
  const years = range ? [String(range.first), String(range.last)] : []
  const lists: Readonly<Record<string, readonly string[]>> = { from: years, to: years, unit: units, mode: modes, compare: regions.map(({ id }) => id), plots: plots.offered, at: keysOf(choices.dates), outline: keysOf(choices.outlines), of: keysOf(choices.places), classes: keysOf(choices.classes), focus: focusable.map(({ key }) => key), vintage: VINTAGE_CHOICES, scheme: ['light', 'dark'], lang: LANGUAGES, title: ['0'] }
  return lists[name] ?? []
}

/** Sentences on every parameter that is unknown, could not be read or does not fit the panel. */
export const queryMessages = ({ choice, problems }: EmbedQuery, { controls }: CompiledPanel, language: Language): string[] => {
  const words = embedPartWords(language)
  const badValue = ({ name, found, allowed }: Omit<UnfitChoice, 'name'> & { readonly name: string }): string => words.badValue(name, [...found].slice(0, 40).join(''), allowedText(name, allowed))
  return [
    ...problems.flatMap(({ code, name, found }) => {
      if (code === 'range-reversed') return []
      if (code === 'parameter-unknown') return [name === 'data' ? words.noData : words.badName(name)]
      return [badValue({ name, found, allowed: offered(name, controls) })]
    }),
    ...unfitOf(choice, controls).map(badValue),
  ]
}
