import type { Role } from '../plan/plan'
import { tidy } from '../plan/tidy'

/** What the header of a column beside the values tells; `number` is a running number, `note` a remark: neither is read; `age` names a dimension. */
export type HeadRole = Role | 'number' | 'note' | 'age'

const CODE = /(?:代码|代碼|编码|編碼|编号|コード|코드|(?:^|[^a-z])(?:codes?|id|iso\d?|fips)(?:$|[^a-z]))|^C(?=[가-힣])/i
const OF_PLACE = /area|geo|region|city|province|county|countr|state|iso|fips|行政|地区|地域|省|市|縣|県|区划|행정|시도|시군구|지역|^(?:code|代码|代碼|编码|コード|id)$/i
const REGION =
  /^(?:c?行政区划|行政区|行政區|行政區域|地区|地區|地\s*区|地域|省份|省市|省区|省|省级|省（?自治区、?直辖市）?|各省|城市|主要城市|市|市州|区域|區域|区县|县区|区市县|县市|縣市|縣市別|縣市别|区域别|區域別|地区别|地區別|县|国家|國家|国家或地区|国家和地区|国别|都道府県|市区町村|全国・都道府県|全国.*都道府県.*|都道府県.*|地域.*|c?행정구역.*|시도.*|시군구.*|자치구.*|지역.*|국가.*|구별.*|동별.*|geo|geography|region|regions|region name|area|area name|province|provinces|state|city|cities|prefecture|county|district|country|countries|country name|country or area|economy|entity|location|territory|nation|municipality|place)(?:\s*[(（]\d[)）]|\s*名称|\s*名|\s*name)?$/i
const PERIOD =
  /^(?:年份|年度|年|年次|年别|年別|年月|年期|年　期|时间|時間|时期|時期|日期|月份|季度|时点|時点|時間軸.*|調査年.*|統計期|統計年|統計年月|統計年度|統計月|民國年月|statistic_yyy(?:mm)?|民國年|資料年|西暦(?:年|[(（]年[)）])?|시점|연도|년도|기간|연도별.*|c?시점|year|years|date|time|period|time period|month|quarter|ref.?date|fiscal year|calendar year)$/i
const UNIT = /^(?:单位|單位|単位|计量单位|計量單位|단위|units?|unit of measure|uom|measure unit)$/i
const INDICATOR =
  /^(?:指标|指標|指标名称|指標名稱|统计指标|項目|项目|项　目|项目名称|項目名|表章項目|調査項目|항목|지표|c?항목|名称|indicator|indicator name|indicators|item|items|series|series name|variable|variables|measure|subject|metric)$/i
const AGE = /^(?:按?分?年龄(?:组|段|别|分组)?|年齢.{0,4}|年齡(?:組|別)?|岁数|周岁|岁|歳|歲|연령.{0,3}|ages?|age[- ]?(?:groups?|bands?|class(?:es)?)|âge|tranche d'âge|alter|altersgruppe|edad|età|idade|ålder)(?:\s*[(（][^()（）]*[)）])?$/i
const NUMBER = /^(?:unnamed: \d+|和暦.*|排名|排序|名次|順位|순위|rank|序号|序號|序|编号|編號|行号|番号|순번|연번|no\.?|nr\.?|#|index|row|sn|s\.?no\.?)$/i
const NOTE = /^(?:元号|备注|備註|備考|说明|註|注|注释|비고|annotation|notes?|flags?|footnotes?|source|资料来源|来源|出典)$/i

/** What a header word says of its column; undefined when it says nothing, and the cells must. */
export const roleOfHead = (text: string): HeadRole | undefined => {
  const plain = tidy(text)
  if (plain === '') return undefined
  const half = plain.split(/\s*[\n/／]\s*|\s+(?=[A-Z])/)[0] ?? plain // 年份 Year
  for (const word of [plain, half]) {
    if (AGE.test(word)) return 'age'
    if (NUMBER.test(word)) return 'number'
    if (NOTE.test(word)) return 'note'
    if (CODE.test(word)) return /指标|指標|indicator|series|variable|item|項目|항목/i.test(word) ? 'indicator-code' : OF_PLACE.test(word) ? 'region-code' : 'number'
    if (UNIT.test(word)) return 'unit'
    if (PERIOD.test(word)) return 'period'
    if (INDICATOR.test(word)) return 'indicator'
    if (REGION.test(word)) return 'region'
  }
  return undefined
}
