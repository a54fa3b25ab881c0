import { COUNTY_AGES, type County } from '../../model/county'

const HEAD = ['code', 'level', 'name_zh', 'prefecture', 'year', 'total', 'male', 'female', 'urban', 'households', ...COUNTY_AGES.map((age) => `male_${age}`), ...COUNTY_AGES.map((age) => `female_${age}`), 'source']

const countText = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** Places as rows of a table with its header, in the layout of the package. */
export const countyCells = (counties: readonly County[]): string[][] => [
  HEAD,
  ...counties.map(({ code, level, name, prefecture, year, total, male, female, urban, households, ages, source }) => [code, level, name, prefecture, String(year), ...[total, male, female, urban, households, ...ages.male, ...ages.female].map(countText), source]),
]
