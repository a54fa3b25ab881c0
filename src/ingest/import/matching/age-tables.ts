/** Tables of people by age and sex, which become rows of `age-structure/` and no indicators. */
import { OPEN_BAND, type AgeBand } from '../../../model/dataset'
import { publishedUnit, scaleInto } from '../../../model/unit'
import { readAges, type AgeRange } from '../../tables/plan/ages'
import type { FileSeries } from '../../tables/plan/file-series'
import { isTotalWord, memoised } from '../../tables/plan/tidy'
import { indicatorKey } from './matches'
import { readUnitText } from './unit-token'

/** What a series of such a table is: people of these ages and this sex. */
export interface AgeCell extends AgeRange {
  readonly sex: AgeBand['sex']
  readonly name: string // the label without age and sex, and without words for the whole
}

const MALE = /^(?:男|男性|男性人口|male|males|men|남|남자)$/i
const FEMALE = /^(?:女|女性|女性人口|female|females|women|여|여자)$/i
const FEWEST_BANDS = 8 // 0–14, 15–64, 65+ are indicators
const WIDEST = 5 // years of a band that is no indicator of its own
const OLDEST = 80 // from which a group of both sexes is no indicator

const sexOf = (part: string): AgeBand['sex'] | undefined => (MALE.test(part) ? 'M' : FEMALE.test(part) ? 'F' : isTotalWord(part) ? '' : undefined)

/** What one part of a label says. */
interface LabelPart {
  readonly text: string
  readonly age: AgeRange | undefined
  readonly sex: AgeBand['sex'] | undefined
}

const readPart = (text: string): LabelPart => ({ text, age: /\d/.test(text) ? readAges(text) : undefined, sex: sexOf(text) })

/** What the parts of a label say; undefined where not exactly one of them is an age. */
const readLabel = ({ label }: FileSeries, read: (text: string) => LabelPart): AgeCell | undefined => {
  const parts = label.split(' · ').map(read)
  const ages = parts.flatMap((part) => part.age ?? [])
  const [age] = ages
  if (!age || ages.length > 1) return undefined
  const sex = parts.find((part) => part.sex)?.sex ?? ''
  const name = parts.filter((part) => part.sex === undefined && part.age === undefined).map(({ text }) => text).join(' · ')
  return { ...age, sex, name }
}

const countsPeople = (unit: string): boolean => {
  const text = readUnitText(unit)
  const published = text.kind === 'token' ? publishedUnit(text.token) : undefined
  return text.kind === 'none' || text.kind === 'scale' || (published !== undefined && scaleInto(published, { kind: 'count', of: 'person' }) !== undefined)
}

/** Whether a band belongs to the table alone: older people of both sexes, say 65+, are an indicator, too. */
const isOnlyBand = ({ sex, start, width }: AgeCell): boolean => width <= WIDEST || (width === OPEN_BAND && (sex !== '' || start >= OLDEST))

type Member = readonly [FileSeries, AgeCell]

/** Whether bands of one name and unit are a table by age and sex: many bands from 0 to the oldest, of men and of women. */
const isAgeTable = (members: readonly Member[]): boolean =>
  members.length >= 2 * FEWEST_BANDS &&
  (['M', 'F'] as const).every((sex) => {
    const own = members.flatMap(([, cell]) => (cell.sex === sex ? [cell] : []))
    return new Set(own.map(({ start, width }) => `${start} ${width}`)).size >= FEWEST_BANDS && own.some(({ start }) => start === 0) && own.some(({ width }) => width === OPEN_BAND)
  })

const findAgeTables = (series: readonly FileSeries[]): ReadonlyMap<FileSeries, AgeCell> => {
  const tables = new Map<string, Member[]>()
  const [read, isOfPeople] = [memoised(readPart), memoised(countsPeople)]
  for (const one of series) {
    const cell = isOfPeople(one.unit) ? readLabel(one, read) : undefined
    if (!cell) continue
    const key = [one.file, one.sheet, cell.name, one.unit].join('\u001f')
    const known = tables.get(key)
    if (known) known.push([one, cell])
    else tables.set(key, [[one, cell]])
  }
  return new Map([...tables.values()].filter(isAgeTable).flatMap((members) => members.filter(([, cell]) => isOnlyBand(cell))))
}

const FOUND = new WeakMap<readonly FileSeries[], ReadonlyMap<FileSeries, AgeCell>>() // matching, decisions and rows ask of one reading

/** The series of a reading that are people by age and sex. */
export const ageTablesOf = (series: readonly FileSeries[]): ReadonlyMap<FileSeries, AgeCell> => {
  const known = FOUND.get(series) ?? findAgeTables(series)
  FOUND.set(series, known)
  return known
}

/** The label under which a series is decided: its own, or one for all ages and both sexes of a table. */
export const decidedLabel = ({ label }: FileSeries, cell: AgeCell | undefined): string => (cell ? `${cell.name} [age, sex]`.trim() : label)

/** The key under which a series is decided. */
export const decisionKey = (series: FileSeries, cell: AgeCell | undefined): string => indicatorKey(decidedLabel(series, cell), series.unit)
