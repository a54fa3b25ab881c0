import type { CompiledPanel } from '../../charts/compiled-panel'
import { MODES, type Mode, type PanelView } from '../../charts/panel-view'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'

/** What a frame's address asks of the panel. */
export type Wishes = Pick<PanelView, 'from' | 'to' | 'unit' | 'mode' | 'compare'>

const PRESENTATION = new Set(['lang', 'theme', 'title', 'panel'])
const TRACKERS = /^(?:utm_\w+|fbclid|gclid|spm|scene|clicktime|enterid)$/ // what others hang on links
const MOST_COMPARED = 6

const year = (text: string | null): number | undefined => (text !== null && /^[12]\d{3}$/.test(text) ? Number(text) : undefined)
const isMode = (text: string | null): text is Mode => (MODES as readonly (string | null)[]).includes(text)

/** Address → wishes; what cannot be a wish is left out and told by `tellUnfit`. */
export const readWishes = (query: string): Wishes => {
  const given = new URLSearchParams(query)
  const from = year(given.get('from'))
  const to = year(given.get('to'))
  const unit = given.get('unit')
  const mode = given.get('mode')
  const compare = (given.get('compare') ?? '').split(',').filter(Boolean).slice(0, MOST_COMPARED)
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(unit ? { unit } : {}),
    ...(isMode(mode) ? { mode } : {}),
    ...(compare.length > 0 ? { compare } : {}),
  }
}

/** Sentences on every parameter that does not fit the panel or is unknown. */
export const tellUnfit = (query: string, { controls }: CompiledPanel, language: Language): string[] => {
  const words = embedPageWords(language)
  const { range, units, modes, regions } = controls
  const places = new Set(regions.map(({ id }) => id))
  const fits: Readonly<Record<string, { readonly allowed: string; readonly test: (value: string) => boolean }>> = {
    from: { allowed: range ? `${range.first}–${range.last}` : '', test: (value) => range !== undefined && year(value) !== undefined && Number(value) <= range.last },
    to: { allowed: range ? `${range.first}–${range.last}` : '', test: (value) => range !== undefined && year(value) !== undefined && Number(value) >= range.first },
    unit: { allowed: units.join(', '), test: (value) => units.includes(value) },
    mode: { allowed: modes.join(', '), test: (value) => (modes as readonly string[]).includes(value) },
    compare: { allowed: [...places].slice(0, 12).join(', '), test: (value) => value.split(',').every((id) => places.has(id)) },
  }
  return [...new URLSearchParams(query)].flatMap(([name, value]) => {
    if (PRESENTATION.has(name) || TRACKERS.test(name)) return []
    if (name === 'data') return [words.noData]
    const fit = Object.prototype.hasOwnProperty.call(fits, name) ? fits[name] : undefined
    if (!fit) return [words.badName(name.slice(0, 40))]
    return fit.test(value) ? [] : [words.badValue(name, value.slice(0, 40), fit.allowed)]
  })
}
