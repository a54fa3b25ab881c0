import type { Grid } from '../../bytes/grid/grid'
import { findBlocks, type TableBlock } from './find-blocks'
import { mergedText } from './merged-text'
import { planOfBlock, type CrossOptions, type CrossTable } from './plan-of-block'
import { nameFromFile, readPreamble, type Preamble } from './preamble'
import { tidy } from '../plan/tidy'

const headOf = ({ merged, header }: TableBlock, column: number): string => header.map((row) => tidy(merged.text(row, column))).filter((text) => text !== '').join(' ')

/** Columns at which the table starts again to the right, its names printed a second time as on a folded page. */
const starts = (block: TableBlock): number[] => {
  const [firstKey] = block.keys
  const firstValue = block.values[0] ?? 0
  if (firstKey === undefined) return []
  const name = headOf(block, firstKey)
  if (name === '') return []
  return block.keys.filter((column) => column > firstValue && headOf(block, column) === name)
}

/** A table folded over a page's width, as its parts; one that is not folded is itself. */
const splitSideways = (block: TableBlock): readonly TableBlock[] => {
  const edges = starts(block)
  if (edges.length === 0) return [block]
  const bounds = [0, ...edges, Number.POSITIVE_INFINITY]
  return bounds.slice(0, -1).flatMap((from, at) => {
    const isWithin = (column: number): boolean => column >= from && column < (bounds[at + 1] ?? 0)
    const values = block.values.filter(isWithin)
    return values.length === 0 ? [] : [{ ...block, keys: block.keys.filter(isWithin), values }]
  })
}

const TAIWAN = /民國|臺灣|臺北|新北市|縣市|區域別|鄉鎮|戶數|戶籍|統計期|總計/
const NOT_TAIWAN = /国家统计局|[\u3040-\u309f\u30a0-\u30ff]{2}|[\uac00-\ud7af]/
const LOOK_ROWS = 12
const LOOK_COLUMNS = 30

/** The first rows of a table as one text, by which its language and publisher are known. */
export const openingText = (grid: Grid, rows = LOOK_ROWS): string => {
  const texts: string[] = []
  for (let row = 0; row < Math.min(rows, grid.rows); row += 1) {
    for (let column = 0; column < Math.min(LOOK_COLUMNS, grid.columns); column += 1) texts.push(grid.cell(row, column))
  }
  return texts.join('\n')
}

/** Whether years may be those of the Republican calendar. */
export const isOfTaiwan = (opening: string): boolean => TAIWAN.test(opening) && !NOT_TAIWAN.test(opening)

/** A later table says again only what changes: unit and title are those of the one before it. */
const carry = (own: Preamble, before: Preamble | undefined): Preamble =>
  before === undefined
    ? own
    : {
        fields: own.fields.size > 0 ? own.fields : before.fields,
        title: own.title || before.title,
        unit: own.unit || before.unit,
        period: own.period || before.period,
        region: own.region || before.region,
        universe: own.title === '' ? before.universe : own.universe,
      }

const read = (grid: Grid, file: string, unitBrackets: CrossOptions['unitBrackets']): readonly CrossTable[] => {
  const merged = mergedText(grid)
  const options = { unitBrackets, isRepublican: isOfTaiwan(openingText(grid)), fallbackName: nameFromFile(file) }
  let before: Preamble | undefined
  return findBlocks(grid, merged, options.isRepublican).flatMap((block) => {
    const preamble = carry(readPreamble(grid, block.above), before)
    before = preamble
    return splitSideways(block).map((part) => planOfBlock(grid, part, preamble, options))
  })
}

const LARGE = 200_000 // cells
const GLANCE = 40_000

/** A large file is looked through only when its first rows show periods across: long tables are for other layouts. */
const isWorthReading = (grid: Grid, file: string): boolean => {
  if (grid.rows * grid.columns <= LARGE) return true
  const rows = Math.min(grid.rows, Math.max(20, Math.round(GLANCE / grid.columns)))
  const glance = read({ ...grid, rows }, file, 'known')
  return glance.some(({ periods }) => periods === 'across')
}

const known = new WeakMap<Grid, Map<string, readonly CrossTable[]>>()

/** The tables of a sheet whose rows and columns are named in print; several layouts ask for the same. */
export const crossTables = (grid: Grid, file: string, unitBrackets: CrossOptions['unitBrackets'] = 'known'): readonly CrossTable[] => {
  const ofGrid = known.get(grid) ?? new Map<string, readonly CrossTable[]>()
  known.set(grid, ofGrid)
  const tables = ofGrid.get(unitBrackets) ?? (isWorthReading(grid, file) ? read(grid, file, unitBrackets) : [])
  ofGrid.set(unitBrackets, tables)
  return tables
}
