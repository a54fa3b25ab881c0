import type { FilesWords } from '../words/files'

/** A licence as a Frictionless descriptor names it. */
export interface Licence {
  readonly kind: keyof FilesWords['licences']
  readonly name: string
  readonly title: string
  readonly path?: string
}

const PUBLISHER: Licence = { kind: 'publisher', name: 'other-attribution', title: 'Figures published by the named government bodies; cite the publisher' }
const UN: Licence = { kind: 'un', name: 'CC-BY-3.0-IGO', title: 'Creative Commons Attribution 3.0 IGO', path: 'https://creativecommons.org/licenses/by/3.0/igo/' }
const WORLD_BANK: Licence = { kind: 'worldBank', name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }

/** Under which licence the figures of an indicator stand: the UN's and the World Bank's have ids of their own. */
const licenceOf = (indicator: string): Licence => (indicator.startsWith('un_') ? UN : indicator.includes('.') ? WORLD_BANK : PUBLISHER)

/** Licences of several indicators, once each. */
export const licencesOf = (indicators: readonly string[]): readonly Licence[] => [...new Set(indicators.map(licenceOf))]
