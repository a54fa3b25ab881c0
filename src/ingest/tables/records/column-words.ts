import type { ColumnRules } from './column-uses'

const PLACE =
  'country|countries|countr(?:y|ies)(?: ?\\/ ?territor(?:y|ies))? of (?:asylum|residence|origin|destination|birth|citizenship).*|country or area|country\\/area|country ?name|country\\/territory|countries and areas|nation|economy|geo|geography|geography name|geographic area|geographical area|geo ?name|geolabel|area|area ?name|region|region ?name|location|location ?name|entity|entity ?name|territory|province|province ?name|state|state ?name|county|county ?name|city|city ?name|district|municipality|prefecture|place|place ?name|ref area|reference area|reporter|reporting country|lad name|la name|local authority|pays|région|département|commune|territoire|land|länder|bundesland|bundesländer|kreis|kreise|kreise und kreisfreie städte|gemeinde|gemeinden|gebiet|raumeinheit|país|pais|países|paises|provincia|provincias|province|municipio|municipios|comunidades y ciudades autónomas|comunidad autónoma|comunidades autónomas|entidad|entidad federativa|ámbito territorial|município|municipios|municípios|municipalities|unidade da federação|unidade territorial|estado|estados|grande região|brasil e (?:grande região|unidade da federação)|brasil, .*|localidade|paese|paesi|comune|comuni|regione|regioni|territorio|ripartizione(?: geografica)?|régions?|départements?|communes?|libellé (?:de la |du )?(?:commune|département|région)|libgeo|libcom|libdep|libreg|township|village|town|ward|borough|parish|suburb|statistical area|territorial authority|gmina|powiat|województwo|kraj|okres|obec|regiune|județ|il|ilçe|' +
  '地区|地区名称|地域|区域|区域名称|省份|省|省市|省市区|省级行政区|省\\/市|国家|国别|国家名称|国家或地区|国家\\/地区|国家和地区|城市|城市名称|地级市|市|县|县市|区县|行政区|行政区划|行政区域|行政区划名称|地区别|縣市|縣市別|縣市名稱|區域別|國家|國別|鄉鎮市區|鄉鎮市區別|村里|村里別|村里名稱|區別|行政區|行政區別|乡镇|乡镇街道|街道|村|社区|市州|各地区|地级行政区|' +
  '都道府県|都道府県名|都道府県別|市区町村|市区町村名|市町村|国|国名|国・地域|全国・都道府県|' +
  '시도|시군|시군별|읍면동|읍면동별|구군|시·도|시도명|시도별|시군구|시군구명|행정구역|행정구역별|행정구역\\(시군구\\)별|지역|지역명|지역별|국가|국가명|국가별|자치구'
const PLACE_CODE =
  'code|iso|iso ?code|iso ?2|iso ?3|iso ?2 ?code|iso ?3 ?code|iso ?alpha ?[23]|iso a[23]|alpha ?[23]|m49|m49 code|country ?code|country ?iso ?3? ?code|countryiso3code|country ?id|country\\.id|area ?code|region ?code|region ?id|location ?code|location ?id|geo ?code|geoid|geo id|fips|fips ?code|state ?code|county ?code|province ?code|city ?code|geography ?code|lad code|la code|ref area code|economy code|wb ?code|un ?code|地区代码|行政区划代码|省份代码|城市代码|区划代码|地域コード|都道府県コード|市区町村コード|地域 ?コード|행정구역코드|지역코드|시도코드|국가코드'
const PERIOD =
  'year|years|year\\(s\\)|yr|time|time ?period|timeperiod|period|periods|reference period|ref ?date|reference date|ref ?year|reference year|data ?year|calendar year|fiscal year|financial year|date|dates|observation date|as of|as of date|reporting date|period end|period ending|year ?month|census year|survey year|' +
  '年|年份|年度|年别|年別|时间|時間|日期|时期|期间|期間|统计年份|数据年份|统计时间|统计年度|年月|年份\\(年\\)|時点|時間軸|時間軸\\(.*\\)|調査年|調査年次|年次|西暦|統計期|資料時間|民國年|시점|연도|년도|기간|연월|기준년도|기준연도|기준년월|조사년도|통계연월|' +
  'année|annee|période|periode|jahr|jahre|zeit|zeitraum|stichtag|berichtsjahr|datum|año|años|ano|anos|anno|anni|periodo|período|fecha|data|data di riferimento|seleziona periodo|rok|lata|okres czasu|yıl|an|ani'
const PART = 'month|months|month name|quarter|quarters|mois|trimestre|monat|monate|quartal|mes|mese|mês|月|月份|季度|四半期|월|분기'
const INDICATOR =
  'indicator|indicators|indicator ?name|indicator\\.value|series|series ?name|series ?description|variable|variable ?name|variable label|subject|measure|measure ?name|metric|item|item ?name|statistic|statistics|statistic label|characteristics?|concept|指标|指标名称|指標|统计指标|项目|項目|指标名|表章項目|統計項目|항목|지표|지표명|항목명|통계항목|indicateur|indikator|indicador|indicadores|indicatore|variável|variable|variabile|merkmal|tipo dato|concepto'
const INDICATOR_CODE = 'indicator ?code|indicator ?id|indicator\\.id|series ?code|series ?id|variable ?code|item ?code|指标代码|指标编码|項目コード'
const UNIT = 'unit|units|unit ?name|units? of measure(?:ment)?|uom|unit measure|measurement unit|单位|計量單位|计量单位|單位|単位|단위|단위명|unité|unite|einheit|unidad|unidade de medida|unità di misura'
const VALUE = 'value|values|val|obs ?value|observation ?value|observation|data ?value|datavalue|numeric ?value|amount|estimate|figure|data|数值|值|数据|数据值|指标值|统计值|數值|値|값|수치|데이터|자료값|수치값|통계값|valeur|wert|werte|valor|valore|obs_value|observação|osservazione'
const DIMENSION =
  'sex|gender|age|ages|age ?group|age ?groups|age ?label|age ?range|age ?band|ageband|age class|variant|scenario|residence|urban ?rural|ethnicity|race|education|nationality|frequency|freq|seasonal adjustment|性别|性別|年龄|年齡|年齢|年龄组|年齡組|年齢階級|年龄段|城乡|城乡分类|民族|男女別|男女|产业|성별|연령|연령별|연령대|나이|성|sexe|âge|geschlecht|alter|altersgruppen?|altersjahre|nationalität|familienstand|sexo|edad|edades|grupos? de (?:edad|idade)|idade|nacionalidad|situação do domicílio|sesso|età|classe di età|classi di età|stato civile|cittadinanza'
const ASIDE =
  'magnitude|qualifier|flags?|.* flags?|flag .*|status|obs ?status.*|symbols?|footnotes?|.* footnotes?|notes?|.* notes?|remarks?|comments?|sources?|source .*|data ?source|sourceid|url|.*url|link|links|last ?updated?|updated?|update date|date modified|release|quality|confidence|.*lower.*|.*upper.*|.*_ci|ci .*|.* ci|95% .*|standard error|std\\.? ?err.*|se|moe|margin of error|cv|decimals?|precision|' +
  'continent|continents|world region|income ?group|income level|parent.*|group|注|备注|說明|说明|備註|数据来源|資料來源|来源|出处|来源链接|注释|更新时间|更新日期|备考|備考|注記|비고|출처|주석|등급|remarque|quelle|anmerkung|observaciones|fuente|note|fonte'
const NO_VALUE =
  '.*\\b(?:ids?|codes?|no|nr|key|uuid|phone|telephone|tel|fax|mobile|zip|zip ?code|postcode|post ?code|postal ?code|lat|latitude|lon|lng|long|longitude|fips|rank|ranking|index col|row|objectid|fid|x|y)|id|index|sort.*|order|unnamed.*|level ?0|rank.*|序号|序號|编号|代码|编码|排名|电话|电话号码|手机|邮编|邮政编码|经度|纬度|번호|코드|순위|.*(?:排名|名次|位次|排序|순위|順位|序号|编号)|우편번호|위도|경도|전화번호|番号|コード|順位|.*コード|.*代码|.*코드|.*编码'

const compiled = new Map<string, RegExp>()

const exactly = (words: string): RegExp => {
  const made = compiled.get(words) ?? new RegExp(`^(?:${words})$`)
  compiled.set(words, made)
  return made
}

/** What columns of long tables are called, in the languages that bureaus write. */
export const LONG_RULES: ColumnRules = [
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

/** Whether a header, compared, is a word for places. */
export const isPlaceWord = (name: string): boolean => exactly(PLACE).test(name)

/** Whether a header, compared, is a word for time. */
export const isPeriodWord = (name: string): boolean => exactly(PERIOD).test(name)
