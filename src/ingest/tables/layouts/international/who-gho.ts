import type { Grid } from '../../../bytes/grid/grid'
import { isBlank } from '../../plan/tidy'
import type { ColumnRules } from '../../records/column-uses'
import type { RecordHeader } from '../../records/header'
import { recordLayout } from '../../records/record-layout'
import { withCells } from '../../plan/grid-views'

const RULES: ColumnRules = [
  [/^(?:indicator|gho \(display\))$/, 'indicator'],
  [/^(?:indicator ?code|gho \(code\)|gho)$/, 'indicator-code'],
  [/^(?:location|country \(display\)|country)$/, 'region'],
  [/^(?:spatial ?dim(?:ension)? ?value ?code|spatialdim|country \(code\))$/, 'region-code'],
  [/^disaggregatingdimension\d+valuecode$/, 'dimension'],
  [/^datasourcedimensionvaluecode$/, 'splitter'],
  [/^(?:spatial|time|disaggregating|datasource)dimension\d*$/, 'aside'], // what sort of dimension the next column holds
  [/^(?:period|year \(display\)|year|timedim)$/, 'period'],
  [/^(?:fact ?value ?numeric|numeric ?value|numeric)$/, 'value'],
  [/^fact ?value ?uom$/, 'unit'],
  [/^data ?source(?: ?dim)?$|^datasource \(display\)$/, 'splitter'],
  [/\(code\)$|\(url\)$|valuecode$|value ?type$| ?type$|^id$|^publish ?states?|^(?:region|worldbankincomegroup|global)\b|^parent ?location/, 'aside'],
  [/prefix$|(?:low|high)$|^(?:value|display value|stderr|stddev|std err|comments?|language|date|date ?modified|is ?latest ?year|fact ?comments|fact ?value ?translation ?id|timedimension.*|low|high)$/, 'aside'],
]

const isNumeric = /^(?:fact ?value ?numeric|numeric ?value|numeric)$/
const VALUE = /^(?:value|display value)$/

/** Places are in one column for countries and in others for regions and the world. */
const PLACES = [/^country \(display\)$/, /^country$/, /^region \(display\)$/, /^region$/, /^worldbankincomegroup \(display\)$/, /^worldbankincomegroup$/, /^global \(display\)$/, /^global$/]

/** The old GHO: a row of a region leaves its country blank. */
const oldPlaces = (grid: Grid, { names, row: header }: RecordHeader): Grid => {
  const columns = PLACES.map((place) => names.findIndex((name) => place.test(name))).filter((column) => column >= 0)
  const [first] = columns
  if (first === undefined || columns.length < 2 || !PLACES.slice(0, 2).some((place) => place.test(names[first] ?? ''))) return grid
  return withCells(grid, new Map([[first, (row) => grid.cell(row, row <= header ? first : (columns.find((column) => !isBlank(grid.cell(row, column))) ?? first))]]))
}

const isGho = (names: readonly string[]): boolean => {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^gho(?: \(code\)| \(display\))?$/)) return has(/^year/) && (has(isNumeric) || has(VALUE))
  if (has(/^spatialdim(?:ensionvaluecode)?$/) && has(/^timedim$/)) return true
  return has(/^(?:fact ?value ?numeric)$/) && has(/^period$/) ? true : has(/^parent ?location(?: ?code)?$/) && has(/^location$/) && has(/^period$/) && has(VALUE)
}

const layout = (id: string, hasNumeric: boolean) =>
  recordLayout({
    id,
    score: 0.98,
    depth: 4,
    isHeader: (names) => isGho(names) && names.some((name) => isNumeric.test(name)) === hasNumeric,
    rules: hasNumeric ? RULES : [[VALUE, 'value'], ...RULES],
    others: 'dimension',
    view: oldPlaces,
  })

/** WHO Global Health Observatory in its forms: the portal's export, OData (`SpatialDim` and, since 2024, `SpatialDimensionValueCode`), and the old `GHO (CODE)`; bounds and printed values are left aside. */
export const whoGho = layout('who-gho', true)

/** The same without a numeric column: figures as printed with their interval, `12.3 [10.1-14.5]`. */
export const whoGhoPrinted = layout('who-gho-printed', false)
