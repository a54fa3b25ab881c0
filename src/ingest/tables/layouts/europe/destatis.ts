import type { Grid } from '../../../bytes/grid/grid'
import { withCells } from '../../plan/grid-views'
import { tidy } from '../../plan/tidy'
import type { ColumnRules, ColumnUse } from '../../records/column-uses'
import type { RecordHeader } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

const PLACES = /^(?:deutschland|bundesländer|länder|kreise|gemeinden|regierungsbezirke|statistische regionen|kreisfreie städte|städte|germany|länder|districts|administrative districts|independent cities|nuts)/i

const ofVariable = (name: string, wanted: RegExp): string | undefined => wanted.exec(name)?.[1]

/** Which numbered variable (`1_Merkmal`, `2_variable`) is the place: the one whose label, in its cells, is a sort of area. */
const placeNumber = (grid: Grid, { names, row }: RecordHeader): string =>
  names.flatMap((name, column) => {
    const number = ofVariable(name, /^(\d+) (?:merkmal|variable) label$/)
    return number !== undefined && PLACES.test(tidy(grid.cell(row + 1, column))) ? [number] : []
  })[0] ?? ''

const PLACE_COLUMN = 'place of the table'
const PLACE_CODE = 'code of the place'

/** The columns of the place are called so in the header, as they are numbered differently in every table; figures by `BEVSTD__Bevoelkerungsstand__Anzahl`. */
const namedColumns = (grid: Grid, header: RecordHeader): Grid => {
  const number = placeNumber(grid, header)
  const made = new Map<number, (row: number) => string>()
  header.names.forEach((name, column) => {
    const isLabel = number !== '' && new RegExp(`^${number} (?:auspraegung|variable attribute) label$`).test(name)
    const isCode = number !== '' && new RegExp(`^${number} (?:auspraegung|variable attribute) code$`).test(name)
    const [, figure = '', unit = ''] = /^[A-Z0-9]+__(.+?)__(.+)$/.exec(header.printed[column] ?? '') ?? []
    const said = isLabel ? PLACE_COLUMN : isCode ? PLACE_CODE : figure === '' ? '' : `${figure.replaceAll('_', ' ')} (${unit.replaceAll('_', ' ')})`
    if (said !== '') made.set(column, (row) => (row === header.row ? said : grid.cell(row, column)))
  })
  return made.size === 0 ? grid : withCells(grid, made)
}

const RULES: ColumnRules = [
  [new RegExp(`^${PLACE_COLUMN}$`), 'region'],
  [new RegExp(`^${PLACE_CODE}$`), 'region-code'],
  [/^(?:zeit|time)$/, 'period'],
  [/^(?:value variable label)$/, 'indicator'],
  [/^(?:value variable code)$/, 'indicator-code'],
  [/^value unit$/, 'unit'],
  [/^value$/, 'value'],
  [/^\d+ (?:auspraegung|variable attribute) label$/, 'dimension'],
  [/^(?:statistik|statistics|zeit|time|\d+ merkmal|\d+ variable|\d+ auspraegung|\d+ variable attribute) (?:code|label)$|^value q$/, 'aside'],
]

const useAt = ({ names }: RecordHeader, column: number): ColumnUse | undefined => (/__|\(.*\)$/.test(names[column] ?? '') ? 'value' : undefined)

/** GENESIS, the database of the German statistical offices, as a flat table: `Statistik_Code;…;Zeit;1_Merkmal_Code;…;BEVSTD__Bevoelkerungsstand__Anzahl`, and since 2024 `statistics_code;…;value;value_unit`. */
export const genesisFlat = recordLayout({
  id: 'genesis-flat',
  score: 0.97,
  depth: 3,
  isHeader: (names) => (names.includes('zeit') && names.some((name) => /^1 merkmal (?:code|label)$/.test(name))) || (names.includes('time') && names.some((name) => /^1 variable (?:code|label)$/.test(name))),
  rules: RULES,
  others: 'numbers',
  useAt,
  view: namedColumns,
})
