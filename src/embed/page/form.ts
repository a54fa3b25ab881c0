import type { CompiledPanel } from '../../charts/compiled-panel'
import { unitLabel } from '../../format/index'
import { xmlText as say } from '../../format/xml-text'
import { FIRST_RELEASE } from '../../model/series'
import type { Language } from '../../model/text'
import { embedPartWords } from '../../words/embed-parts'
import { vintageWords } from '../../words/vintage'

interface Option {
  readonly value: string
  readonly label: string
}

const choice = (name: string, label: string, value: string, options: readonly Option[]): string =>
  options.length < 2
    ? ''
    : `<label>${say(label)} <select name=${name}>${options.map((one) => `<option value="${say(one.value)}"${one.value === value ? ' selected' : ''}>${say(one.label)}</option>`).join('')}</select></label>`

const year = (name: string, label: string, value: number, first: number, last: number): string =>
  `<label>${say(label)} <input type=number name=${name} min=${first} max=${last} value=${value}></label>`

/** What a reader may change about the panel: range, unit, way of counting, one place to compare with, vintage. */
export const pageForm = ({ controls, release }: CompiledPanel, language: Language, compare: readonly string[]): string => {
  const words = embedPartWords(language)
  const vintage = vintageWords(language)
  const { range, units, unit, modes, mode, regions } = controls
  const places = regions.length > 0 ? [{ value: '', label: words.compareNone }, ...regions.map(({ id, name }) => ({ value: id, label: name }))] : []
  return `<form>${[
    range ? year('from', words.from, range.from, range.first, range.last) + year('to', words.to, range.to, range.first, range.last) : '',
    ...(['of', 'at', 'outline', 'classes'] as const).map((name) => {
      const { offered, shown } = { of: controls.choices.places, at: controls.choices.dates, outline: controls.choices.outlines, classes: controls.choices.classes }[name]
      return choice(name, words[name], shown, offered.map((one) => ({ value: one.key, label: one.name || words.noOutline })))
    }),
    choice('unit', words.unit, unit, units.map((value) => ({ value, label: unitLabel(value, language) }))),
    choice('mode', words.mode, mode, modes.map((value) => ({ value, label: value === 'absolute' && modes.includes('rate') ? words.amountMode : words.modes[value] }))),
    choice('compare', words.compare, compare[0] ?? '', places),
    choice('vintage', vintage.choice, release ? FIRST_RELEASE : '', controls.vintages.map((value) => ({ value, label: vintage.options[value || 'current'] }))),
  ].join('')}</form>`
}
