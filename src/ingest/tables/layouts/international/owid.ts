import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

const ASIDE = /annotations?$|^continent$|^continents?(?: \(.*\))?$|region.* according to .*|^owid region$|^time$|^source(?: .*)?$|^notes?$|^iso ?code$/

/** Our World in Data: `Entity,Code,Year` and a column for each indicator. */
export const owid = recordLayout({
  id: 'owid',
  score: 0.98,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^entity$/, /^(?:year|day|date)$/]),
  rules: [
    [/^entity$/, 'region'],
    [/^(?:code|iso code|entity code)$/, 'region-code'],
    [/^(?:year|day|date)$/, 'period'],
    [ASIDE, 'aside'],
    [/^(?:indicator|variable|sex|age|age group)$/, 'dimension'],
    [/^unit$/, 'unit'],
  ],
  others: 'numbers',
  isLoose: true,
})
