import type { Grid } from '../../../bytes/grid/grid'
import { readPeriodText } from '../../plan/period-text'
import { tidy } from '../../plan/tidy'
import type { LayoutFit, Layout } from '../../plan/layout'
import { type ColumnRules, type ColumnUse, columnUses } from '../../records/column-uses'
import { findHeader, type RecordHeader } from '../../records/header'
import { periodShare } from '../../records/period-column'
import { planRecords, stemOf } from '../../records/record-layout'
import { finestRegion, withoutGroups } from '../../records/place-columns'
import { isOfNumbers, profileOf, sampleRows } from '../../records/sample'
import type { Plan } from '../../plan/plan'

const PLACE =
  'country|countries|countr(?:y|ies)(?: ?\\/ ?territor(?:y|ies))? of (?:asylum|residence|origin|destination|birth|citizenship).*|country or area|country\\/area|country ?name|country\\/territory|countries and areas|nation|economy|geo|geography|geography name|geographic area|geographical area|geo ?name|geolabel|area|area ?name|region|region ?name|location|location ?name|entity|entity ?name|territory|province|province ?name|state|state ?name|county|county ?name|city|city ?name|district|municipality|prefecture|place|place ?name|ref area|reference area|reporter|reporting country|lad name|la name|local authority|pays|région|département|commune|territoire|land|bundesland|gemeinde|país|pais|provincia|' +
  '地区|地区名称|地域|区域|区域名称|省份|省|省市|省市区|省级行政区|省\\/市|国家|国别|国家名称|国家或地区|国家\\/地区|国家和地区|城市|城市名称|地级市|市|县|县市|区县|行政区|行政区划|行政区域|行政区划名称|地区别|縣市|縣市別|縣市名稱|區域別|國家|國別|鄉鎮市區|' +
  '都道府県|都道府県名|都道府県別|市区町村|市区町村名|市町村|国|国名|国・地域|全国・都道府県|' +
  '시도|시도명|시도별|시군구|시군구명|행정구역|행정구역별|행정구역\\(시군구\\)별|지역|지역명|지역별|국가|국가명|국가별|자치구'
const PLACE_CODE =
  'code|iso|iso ?code|iso ?2|iso ?3|iso ?2 ?code|iso ?3 ?code|iso ?alpha ?[23]|iso a[23]|alpha ?[23]|m49|m49 code|country ?code|country ?iso ?3? ?code|countryiso3code|country ?id|country\\.id|area ?code|region ?code|region ?id|location ?code|location ?id|geo ?code|geoid|geo id|fips|fips ?code|state ?code|county ?code|province ?code|city ?code|geography ?code|lad code|la code|ref area code|economy code|wb ?code|un ?code|地区代码|行政区划代码|省份代码|城市代码|区划代码|地域コード|都道府県コード|市区町村コード|地域 ?コード|행정구역코드|지역코드|시도코드|국가코드'
const PERIOD =
  'year|years|year\\(s\\)|yr|time|time ?period|timeperiod|period|periods|reference period|ref ?date|reference date|ref ?year|reference year|data ?year|calendar year|fiscal year|financial year|date|dates|observation date|year ?month|census year|survey year|' +
  '年|年份|年度|年别|年別|时间|時間|日期|时期|期间|期間|统计年份|数据年份|统计时间|统计年度|年月|年份\\(年\\)|時点|時間軸|時間軸\\(.*\\)|調査年|調査年次|年次|西暦|統計期|資料時間|民國年|시점|연도|년도|기간|연월|기준년도|기준연도|기준년월|조사년도|통계연월|' +
  'année|annee|période|periode|jahr|zeit|año|ano|anno|periodo'
const PART = 'month|months|month name|quarter|quarters|mois|monat|mes|月|月份|季度|四半期|월|분기'
const INDICATOR =
  'indicator|indicators|indicator ?name|indicator\\.value|series|series ?name|series ?description|variable|variable ?name|variable label|subject|measure|measure ?name|metric|item|item ?name|statistic|statistics|statistic label|characteristics?|concept|指标|指标名称|指標|统计指标|项目|項目|指标名|表章項目|統計項目|항목|지표|지표명|항목명|통계항목|indicateur|indikator|indicador'
const INDICATOR_CODE = 'indicator ?code|indicator ?id|indicator\\.id|series ?code|series ?id|variable ?code|item ?code|指标代码|指标编码|項目コード'
const UNIT = 'unit|units|unit ?name|units? of measure(?:ment)?|uom|unit measure|measurement unit|单位|計量單位|计量单位|單位|単位|단위|단위명|unité|unite|einheit|unidad'
const VALUE = 'value|values|val|obs ?value|observation ?value|observation|data ?value|datavalue|numeric ?value|amount|estimate|figure|data|数值|值|数据|数据值|指标值|统计值|數值|値|값|수치|데이터|자료값|수치값|통계값|valeur|wert|valor'
const DIMENSION =
  'sex|gender|age|ages|age ?group|age ?groups|age ?label|age ?range|age ?band|ageband|age class|variant|scenario|residence|urban ?rural|ethnicity|race|education|nationality|frequency|freq|seasonal adjustment|性别|性別|年龄|年齡|年齢|年龄组|年齡組|年齢階級|年龄段|城乡|城乡分类|民族|男女別|男女|产业|성별|연령|연령별|연령대|나이|성|sexe|âge|geschlecht|alter|sexo|edad'
const ASIDE =
  'magnitude|qualifier|flags?|.* flags?|flag .*|status|obs ?status.*|symbols?|footnotes?|.* footnotes?|notes?|.* notes?|remarks?|comments?|sources?|source .*|data ?source|sourceid|url|.*url|link|links|last ?updated?|updated?|update date|date modified|release|quality|confidence|.*lower.*|.*upper.*|.*_ci|ci .*|.* ci|95% .*|standard error|std\\.? ?err.*|se|moe|margin of error|cv|decimals?|precision|' +
  'continent|continents|world region|income ?group|income level|parent.*|group|注|备注|說明|说明|備註|数据来源|資料來源|来源|出处|来源链接|注释|更新时间|更新日期|备考|備考|注記|비고|출처|주석|등급|remarque|quelle|anmerkung'
const NO_VALUE =
  '.*\\b(?:ids?|codes?|no|nr|key|uuid|phone|telephone|tel|fax|mobile|zip|zip ?code|postcode|post ?code|postal ?code|lat|latitude|lon|lng|long|longitude|fips|rank|ranking|index col|row|objectid|fid|x|y)|id|index|sort.*|order|unnamed.*|level ?0|rank.*|序号|序號|编号|代码|编码|排名|电话|电话号码|手机|邮编|邮政编码|经度|纬度|번호|코드|순위|우편번호|위도|경도|전화번호|番号|コード|順位|.*コード|.*代码|.*코드|.*编码'

const exactly = (words: string): RegExp => new RegExp(`^(?:${words})$`)

/** What columns of long tables are called, in the languages that bureaus write. */
const LONG_RULES: ColumnRules = [
  [exactly(PERIOD), 'period'],
  [exactly(PART), 'part'],
  [exactly(PLACE), 'region'],
  [exactly(PLACE_CODE), 'region-code'],
  [/^country\.value$/, 'region'],
  [exactly(INDICATOR), 'indicator'],
  [exactly(INDICATOR_CODE), 'indicator-code'],
  [exactly(UNIT), 'unit'],
  [exactly(VALUE), 'value'],
  [exactly(DIMENSION), 'dimension'],
  [exactly(ASIDE), 'aside'],
  [exactly(NO_VALUE), 'aside'],
]

/** How many rows a series has on average, as far as rows are sampled: about one where a table lists things, each with its year. */
const pointsPerSeries = ({ grid, keys }: Plan, sample: readonly number[]): number => {
  const columns = keys.filter(({ role }) => role !== 'period').map(({ column }) => column)
  const seen = new Set(sample.map((row) => columns.map((column) => grid.cell(row, column)).join('\u0001')))
  return seen.size === 0 ? 0 : sample.length / seen.size
}

const YEAR = /^(?:1[89]|20|21)\d{2}$/
const FREE_TEXT = 80
const LIST = 0.55 // a list of things is held for no series, whatever general layout would make of it

const isYearColumn = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const seen = new Set(rows.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== ''))
  return seen.size > 1 && Array.from(seen).every((text) => YEAR.test(text))
}

/** A header of a long table: names, a place for periods among them, and no periods across. */
const isHeader = (names: readonly string[]): boolean => {
  const filled = names.filter((name) => name !== '')
  if (filled.length < 2 || filled.length < names.length * 0.6) return false
  return filled.every((name) => !/^-?[\d.,]+%?$/.test(name)) && filled.filter((name) => readPeriodText(name) !== undefined).length === 0
}

const isFreeText = (grid: Grid, rows: readonly number[], column: number): boolean => rows.slice(0, 200).some((row) => grid.cell(row, column).length > FREE_TEXT || /^https?:/.test(grid.cell(row, column)))

/** Use of a column that no name tells: figures are values where no column is called a value; text parts series only where it must. */
const byContent = (grid: Grid, sample: readonly number[], hasValue: boolean) => ({ names }: RecordHeader, column: number): ColumnUse => {
  if (names[column] === '') return 'aside'
  const profile = profileOf(grid, sample, column)
  if (profile.filled === 0) return 'aside'
  if (isOfNumbers(profile)) return hasValue ? (profile.distinct <= 120 ? 'splitter' : 'aside') : 'value'
  if (profile.numbers > 0.5 * profile.filled && !hasValue) return 'value'
  return isFreeText(grid, sample, column) ? 'aside' : 'splitter'
}

/** Period columns by name alone where most can be read, else by a column of years. */
const periodsIn = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[]): { readonly columns: readonly number[]; readonly isNamed: boolean } => {
  const named = uses.flatMap((use, column) => (use === 'period' && periodShare(grid, sample, column, true) >= 0.9 ? [column] : []))
  if (named.length > 0) return { columns: named, isNamed: true }
  const years = uses.flatMap((use, column) => ((use === 'value' || use === 'splitter') && isYearColumn(grid, sample, column) ? [column] : []))
  return { columns: years.slice(0, 1), isNamed: false }
}

/** Whether every row tells of another thing: a list of songs or of persons, each with its year. */
const isListOfThings = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[], period: number): boolean =>
  !hasUse(uses, 'region', 'indicator') &&
  profileOf(grid, sample, period).distinct > 2 &&
  uses.some((use, column) => {
    const { distinct, filled, numbers } = profileOf(grid, sample, column)
    return use === 'splitter' && numbers < 0.1 * filled && filled > 2 && distinct > 0.9 * filled
  })

const hasUse = (uses: readonly ColumnUse[], ...wanted: readonly ColumnUse[]): boolean => uses.some((use) => wanted.includes(use))

const fitHeader = (grid: Grid, header: RecordHeader, stem: string): LayoutFit | undefined => {
  const sample = sampleRows(header.row + 1, grid.rows)
  const hasValue = header.names.some((name) => LONG_RULES.some(([named, use]) => use === 'value' && named.test(name)))
  const form = { id: 'general-long', score: 0, isHeader, rules: LONG_RULES, others: 'aside' as const, useAt: byContent(grid, sample, hasValue) }
  const named = columnUses(grid, header, sample, form)
  const { columns, isNamed } = periodsIn(grid, sample, named)
  const [period] = columns
  if (period === undefined) return undefined
  const dated = named.map((use, column): ColumnUse => (columns.includes(column) ? 'period' : use === 'period' ? 'aside' : use))
  if (isListOfThings(grid, sample, dated, period)) return { score: LIST, plans: [] }
  const uses = withoutGroups(grid, sample, finestRegion(grid, header.names, sample, dated), columns)
  const isKnown = hasUse(uses, 'region', 'indicator', 'indicator-code') || hasValue
  if (!isNamed && !isKnown) return undefined
  const plan = planRecords({ grid, header, sample, uses, isLoose: false }, stem)
  if (plan === undefined || plan.rows.length === 0) return undefined
  if (!(hasUse(uses, 'region') && isNamed) && pointsPerSeries(plan, sample) < 1.5) return undefined
  return { score: isNamed && isKnown ? (hasValue && hasUse(named, 'indicator') ? 0.75 : 0.65) : isNamed ? 0.5 : 0.4, plans: [plan] }
}

/** Any long table: columns known by what they are called in several languages, and by what they hold. A table without periods is none. */
export const generalLong: Layout = {
  id: 'general-long',
  isGeneral: true,
  fit: (grid, context) => {
    if (grid.columns < 2 || grid.rows < 3) return undefined
    const header = findHeader(grid, isHeader, 12)
    return header && fitHeader(grid, header, stemOf(context))
  },
}
