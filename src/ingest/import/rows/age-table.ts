import { printPeriod, readPeriod } from '../../../model/period'
import { EditableTable, type RowTexts } from './editable-table'
import type { ProposedRow } from './proposal'

/** Files of a package that hold the age structure. */
const AGE_FILE = /^age-structure\/.+\.csv$/

/** File of bands that no table of the package can hold. */
export const LOCAL_AGES = 'age-structure/local.csv'

/** Header of a file of the age structure, with every column. */
const LOCAL_AGES_HEADER = new TextEncoder().encode('region,period,sex,age_start,age_width,value,unit,source,evidence,variant,note\n')

const NAMES = ['region', 'period', 'sex', 'age_start', 'age_width', 'value', 'unit'] as const
const SEPARATOR = '\u0001'

/** Place, date and variant of a band: its population. */
const populationKey = (region: string, period: string, variant: string): string => [region, period, variant].join(SEPARATOR)

const textsOf = ({ region, period, age, value, unit, source, evidence, variant, note }: ProposedRow): RowTexts =>
  new Map(Object.entries({ region, period, sex: age?.sex ?? '', age_start: String(age?.start ?? ''), age_width: String(age?.width ?? ''), value, unit, source, evidence, variant, note }))

interface StandingBand {
  readonly index: number
  readonly band: string // sex, start, width
  readonly order: string // sorts by place, then date
}

const bandOf = (sex: string, start: string, width: string): string => [sex, Number(start), Number(width)].join(SEPARATOR)

/** One file of the age structure, its rows by population. */
class AgeTable {
  private readonly populations = new Map<string, StandingBand[]>()
  private readonly regions = new Map<string, number>() // rows of each place, of observed populations
  private readonly table: EditableTable

  constructor(
    readonly path: string,
    bytes: Uint8Array,
  ) {
    this.table = new EditableTable(bytes)
    if (NAMES.every((name) => this.table.columns.has(name))) this.index()
  }

  private index(): void {
    for (let index = 0; index < this.table.rows; index += 1) {
      const cells = this.table.row(index)
      if (!cells) continue
      const text = (name: string): string => cells[this.table.columns.get(name) ?? -1] ?? ''
      const read = readPeriod(text('period'))
      const period = read === undefined ? text('period') : printPeriod(read)
      const key = populationKey(text('region'), period, text('variant'))
      const standing = { index, band: bandOf(text('sex'), text('age_start'), text('age_width')), order: `${text('region')}${SEPARATOR}${period}` }
      const known = this.populations.get(key)
      if (known) known.push(standing)
      else this.populations.set(key, [standing])
      const place = `${text('region')}${SEPARATOR}${text('variant')}`
      this.regions.set(place, (this.regions.get(place) ?? 0) + 1)
    }
  }

  /** Whether this table can hold what rows say. */
  holds(rows: readonly ProposedRow[]): boolean {
    return NAMES.every((name) => this.table.columns.has(name)) && rows.every(({ note, variant, source }) => (note === '' || this.table.columns.has('note')) && (variant === '' || this.table.columns.has('variant')) && (source === '' || this.table.columns.has('source')))
  }

  /** Whether a population is here already. */
  has({ region, period, variant }: ProposedRow): boolean {
    return this.populations.has(populationKey(region, period, variant))
  }

  /** Rows of a place in this variant, at any date. */
  rowsOf({ region, variant }: ProposedRow): number {
    return this.regions.get(`${region}${SEPARATOR}${variant}`) ?? 0
  }

  /** Puts one population in the place of what is here of it: equal rows are not rewritten, and bands that it does not have are dropped, since they would count people twice. */
  put(rows: readonly ProposedRow[]): void {
    const [first] = rows
    if (!first) return
    const standing = new Map((this.populations.get(populationKey(first.region, first.period, first.variant)) ?? []).map((one) => [one.band, one]))
    const behind = this.behind(first)
    for (const row of rows) {
      const band = bandOf(row.age?.sex ?? '', String(row.age?.start), String(row.age?.width))
      const known = standing.get(band)
      standing.delete(band)
      if (known) this.replace(known.index, row)
      else this.table.insert(behind, textsOf(row))
    }
    for (const { index } of standing.values()) this.table.drop(index)
  }

  /** Takes a population out, which another table has now. */
  remove({ region, period, variant }: ProposedRow): void {
    for (const { index } of this.populations.get(populationKey(region, period, variant)) ?? []) this.table.drop(index)
  }

  private replace(index: number, row: ProposedRow): void {
    const cells = this.table.row(index) ?? []
    const text = (name: string): string => cells[this.table.columns.get(name) ?? -1] ?? ''
    const texts = textsOf(row)
    const says = (name: string): boolean => !this.table.columns.has(name) || text(name) === texts.get(name)
    if (['value', 'unit', 'source', 'evidence'].every(says)) return
    this.table.change(index, new Map([...texts].filter(([name]) => name !== 'note' || row.note !== '')))
  }

  /** The row behind which a population is put: the last of it, else of the population before it by place and date. */
  private behind({ region, period, variant }: ProposedRow): number {
    const own = this.populations.get(populationKey(region, period, variant))
    const order = `${region}${SEPARATOR}${period}`
    const before = own ?? [...this.populations.values()].flat().filter((one) => one.order <= order)
    return before.reduce((last, { index }) => Math.max(last, index), -1)
  }

  /** The file as it is now; undefined when nothing was changed. */
  changedBytes(): Uint8Array | undefined {
    return this.table.isChanged ? this.table.bytes() : undefined
  }
}

/** The files of the age structure with the populations of proposed rows; those that changed. */
export const withAges = (files: ReadonlyMap<string, Uint8Array>, rows: readonly ProposedRow[]): Map<string, Uint8Array> => {
  const tables = [...files].filter(([path]) => AGE_FILE.test(path)).map(([path, bytes]) => new AgeTable(path, bytes))
  const populations = new Map<string, ProposedRow[]>()
  for (const row of rows) {
    const key = populationKey(row.region, row.period, row.variant)
    populations.set(key, [...(populations.get(key) ?? []), row])
  }
  for (const own of populations.values()) {
    const [first] = own
    if (!first) continue
    const home = tableFor(tables, own, first)
    home.put(own)
    for (const other of tables) if (other !== home) other.remove(first)
  }
  return new Map(tables.flatMap((table): [string, Uint8Array][] => {
    const bytes = table.changedBytes()
    return bytes ? [[table.path, bytes]] : []
  }))
}

/** The table that has the population, else most rows of its place, else a file of its own. */
const tableFor = (tables: AgeTable[], rows: readonly ProposedRow[], first: ProposedRow): AgeTable => {
  const able = tables.filter((table) => table.holds(rows))
  const best = able.find((table) => table.has(first)) ?? able.filter((table) => table.rowsOf(first) > 0).sort((a, b) => b.rowsOf(first) - a.rowsOf(first))[0] ?? able.find(({ path }) => path === LOCAL_AGES)
  if (best) return best
  const made = new AgeTable(LOCAL_AGES, LOCAL_AGES_HEADER)
  tables.push(made)
  return made
}
