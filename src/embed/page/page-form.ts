import type { CompiledPanel } from '../../charts/compiled-panel'
import { xmlText as say } from '../../format/xml-text'
import { unitLabel } from '../../format/index'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'

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

/** What a reader may change about the panel: range, unit, way of counting, one place to compare with. */
export const pageForm = ({ controls }: CompiledPanel, language: Language, compare: readonly string[]): string => {
  const words = embedPageWords(language)
  const { range, units, unit, modes, mode, regions } = controls
  const places = regions.length > 0 ? [{ value: '', label: words.compareNone }, ...regions.map(({ id, name }) => ({ value: id, label: name }))] : []
  return `<form>${[
    range ? year('from', words.from, range.from, range.first, range.last) + year('to', words.to, range.to, range.first, range.last) : '',
    choice('unit', words.unit, unit, units.map((value) => ({ value, label: unitLabel(value, language) }))),
    choice('mode', words.mode, mode, modes.map((value) => ({ value, label: words.modes[value] }))),
    choice('compare', words.compare, compare[0] ?? '', places),
  ].join('')}</form>`
}
