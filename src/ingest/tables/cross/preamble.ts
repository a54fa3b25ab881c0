import type { Grid } from '../../bytes/grid/grid'
import { readPeriodText, yearsIn } from '../plan/period-text'
import { isBlank, tidy } from '../plan/tidy'
import { isUnitText, splitUnit, unitOfNote } from '../plan/unit-text'
import { provinceAtStart } from '../plan/place-names'
import { periodOfHead } from './head-period'
import type { RowScan } from './scan-row'

/** What is above a table, or in its file's name. */
export interface Preamble {
  readonly fields: ReadonlyMap<string, string> // 数据库 → 年度数据
  readonly title: string // without its number, its unit and its year
  readonly unit: string
  readonly period: string // '' unless the title names one year alone
  readonly region: string
  readonly universe: string // what the table is limited to: 城市, 男; '' when the title names nothing
}

const FIELD = /^(数据库|指标|时间|地区|频度|频率|統計名|表番号|統計表番号|表題|統計表名|통계표명|단위|项目|城市|省份)\s*[:：]\s*(.*)$/s
const NUMBERED = /^(?:表\s*[\dA-Z一二三四五六七八九十]+(?:[-－–.][\d]+)*|附表\s*\d*|第?\s?[\d一二三四五六七八九十]+\s?表|[\dA-Z]{1,3}(?:[-－–][\d]{1,3}[a-z]?)+|\d+(?:\.\d+)+|[一二三四五六七八九十]+、)\s*[:：、.]?\s*/
const CONTINUED = /[(（]?(?:续表?|續表?|continued)\s*\d*[)）]?/gi
const YEAR = /[(（]\s*\d{4}\s*年?(?:末|底)?\s*[)）]|\d{4}\s*年(?:末|底|度)?/g
const YEARBOOK = /年鉴|年鑑|yearbook|最近|时间/i

const cleanTitle = (title: string): string => {
  const plain = tidy(title.replace(CONTINUED, '')).replace(NUMBERED, '').replace(YEAR, '').replace(/[(（]?(?:单位|單位|単位)[:：].*$/, '')
  return tidy(plain).replace(/^[-－—:：\s]+|[-－—:：\s]+$/g, '')
}

const textsOf = (grid: Grid, { row }: RowScan): string[] => {
  const texts: string[] = []
  for (let column = 0; column < Math.min(grid.columns, 200); column += 1) {
    const text = grid.cell(row, column)
    if (!isBlank(text)) texts.push(tidy(text))
  }
  return texts
}

const readFields = (texts: readonly string[]): Map<string, string> => {
  const fields = new Map<string, string>()
  texts.forEach((text, at) => {
    const [, key = '', value = ''] = FIELD.exec(text) ?? []
    if (key !== '' && !fields.has(key)) fields.set(key, tidy(value === '' ? (texts[at + 1] ?? '') : value))
  })
  return fields
}

const BRACKETED_UNIT = /^[(（【]\s*([^()（）【】]{1,20}?)\s*[)）】]$/

/** A unit that is alone in its brackets above a table. */
const bareUnit = (text: string): string => {
  const inner = BRACKETED_UNIT.exec(text)?.[1] ?? ''
  return isUnitText(inner) && /[\u3400-\u9fff%‰]/.test(inner) ? inner : ''
}

const KIND = '城市|镇|乡村|城镇|农村|乡镇|市镇|市|县|男|女|男性|女性|家庭户|集体户|流动人口|少数民族|汉族'
const UNIVERSE_BEHIND = new RegExp(`[(（\\-－—·:： ](${KIND}|City|Cities|Town|Towns|Rural|Urban|Male|Female|Men|Women)[)）]?$`, 'i')
const UNIVERSE_BEFORE = /^(?:全国|各地区|分地区)?(城市|城镇|镇|乡村|农村|男性|女性)(?:按|分|各地区|地区|人口按|人口分)/

/** What a title limits its table to: `各地区户数(城市)`, `城镇按年龄分的失业人员`. */
const universeOf = (title: string): string => (UNIVERSE_BEHIND.exec(title) ?? UNIVERSE_BEFORE.exec(title))?.[1] ?? ''

const isTitle = (text: string): boolean => !FIELD.test(text) && !/^[(（]?(?:单位|單位|単位|단위|unit)s?[:：]?/i.test(text) && text.length <= 80 && /[^\d\s.,:;()-]{2,}/.test(text) && !/^https?:/.test(text)

const ERA = /(?:民國|民国|大正|昭和|平成|令和)\s?(?:\d{1,3}|元)\s?年/g

/** Years of eras that a title names: 令和３年10月１日現在, 中華民國111年12月底. */
const eraYearsIn = (title: string): string[] => (title.normalize('NFKC').match(ERA) ?? []).flatMap((text) => readPeriodText(text) ?? [])

const periodOf = (titles: readonly string[]): string => {
  const years = new Set(titles.filter((title) => !YEARBOOK.test(title)).flatMap((title) => [...yearsIn(title.replace(/\d{4}年?\s*=\s*100/g, '')), ...eraYearsIn(title)]))
  return years.size === 1 ? ([...years][0] ?? '') : ''
}

/** Reads the rows above a table: fields such as `指标：`, the unit, a title, and the year or place that it names. */
export const readPreamble = (grid: Grid, above: readonly RowScan[]): Preamble => {
  const own = above.filter(({ kind }) => kind !== 'note' && kind !== 'data').flatMap((scan) => textsOf(grid, scan))
  const texts = [...own, ...(grid.caption ?? []).map(tidy)]
  const fields = readFields(texts)
  const titles = texts.filter(isTitle)
  const printed = titles.find((text) => /[\u3400-\u9fff\uac00-\ud7af]/.test(text)) ?? titles[0] ?? ''
  const named = splitUnit(cleanTitle(printed))
  return {
    fields,
    title: named.name,
    unit: tidy(texts.map(unitOfNote).find((unit) => unit !== '') ?? fields.get('단위') ?? '') || named.unit || (texts.map(bareUnit).find((unit) => unit !== '') ?? ''),
    period: periodOf(titles) || (periodOfHead(grid.sheet) ?? ''),
    universe: universeOf(named.name),
    region: fields.get('地区') ?? fields.get('城市') ?? fields.get('省份') ?? provinceAtStart(cleanTitle(printed)),
  }
}

const GENERIC = /^(?:data|dataset|table|sheet|book|工作簿|export|output|result|file|download|raw|clean(?:ed)?|csv|xls|new|test|tmp|temp|untitled|input)+$/i

/** An indicator's name from a file's name, when that says more than where it comes from: `人均GDP (1).csv` → 人均GDP. */
export const nameFromFile = (file: string): string => {
  const stem = (file.split(/[/\\]/).pop() ?? '').replace(/\.\w{2,5}$/, '')
  const plain = tidy(stem.replace(/[(（]\d+[)）]|副本|copy/gi, '').replace(YEAR, ''))
  const bare = plain.replace(/[\d\s_\-.()（）年月]+/g, '')
  return bare.length < 2 || GENERIC.test(bare) ? '' : plain.replace(/^[\s_\-.\d]+(?=\D)|[\s_\-.]+$/g, '')
}
