/** A name and the unit that is in its last bracket. */
export interface NamedUnit {
  readonly name: string
  readonly unit: string // '' when the name holds none
}

const MARKED = /^(.+?)\s*【([^【】]{1,20})】$/s // e-Stat: always a unit
const LAST_BRACKET = /^(.+?)\s*[(（［[]([^()（）［］[\]]{1,60})[)）］\]]\s*$/s

const HAN_UNIT =
  /^(?:十|百|千|万|十万|百万|千万|亿|億|萬|萬萬)?(?:人次?|户|戶|口|个|個|家|所|座|台|部|辆|艘|套|张|册|件|名|位|岁|歲|年|月|天|日|元|美元|日元|円|韩元|欧元|吨|公斤|千克|克|公里|千米|米|平方米|平方公里|公顷|亩|立方米|升|千瓦|千瓦时|千瓦小时|度|兆|字节|GB|TB|次|条|门|处|只|头|株|世帯|世帶|세대|명|개|원|가구|％|%|‰|百分点|百分比)(?:\/(?:人|户|平方公里|平方千米|日|天|年|百人|千人|万人|十万人|月|公顷|亩))?$/
const GLUED = /^(.*[^\s\d.,十百千每超过上达约逾近])((?:万|亿)(?:人|户|元|对|吨|美元|千瓦时|平方米)|平方公里|公顷)$/s // 年末总人口万人; a bare 人 may be part of a word

const SIGN_UNIT = /^[%‰％]/
const WORD_UNIT =
  /^(?:in )?(?:#|no\.?|number|numbers|count|persons?|people|inhabitants|population|head|households?|years?|months?|days?|units?|percent(?:age)?(?: points?)?|per ?cent|index|ratio|rate|thousands?|millions?|billions?|trillions?|hundreds?|km2?|sq\.? ?km|hectares?|tonnes?|tons?|kg|births?|deaths?|anzahl|prozent|personen|einwohner|tsd\.?|mill?\.?|mio\.?|nombre|effectifs?|pourcentage|habitants?|número|numero|personas|porcentaje|hogares|percentuale|pessoas|unidades|us\$|usd|eur|euro?s?|dollars?|pounds?|yuan|rmb|kw?h|mw|gw|t|ha|m2?|€|£|\$)\b/i
const PER_UNIT = /\bper (?:\d|woman|women|capita|person|people|household|thousand|hundred|million|km|sq|1 ?000|100)|^% |\bof (?:gdp|total|population|gni)\b|\bprices?\b|\bus\$|\b(?:usd|ppp|lcu)\b|^annual (?:average )?%|%$|^(?:metric|cubic|square|sq\.)/i

/** Whether a text reads as a unit of measure; a base (`1978年=100`) is none. */
export const isUnitText = (text: string): boolean => {
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || plain.length > 60 || plain.includes('=') || /^\d{4}(?:年)?$/.test(plain)) return false
  return HAN_UNIT.test(plain.replace(/\s/g, '')) || SIGN_UNIT.test(plain) || WORD_UNIT.test(plain) || PER_UNIT.test(plain)
}

/** `人口数(人口抽样调查)(人)` → 人口数(人口抽样调查) and 人. With `always`, the last bracket is a unit unless it is a base. */
export const splitUnit = (text: string, brackets: 'always' | 'known' = 'known'): NamedUnit => {
  const [, marked = '', unitOfMark = ''] = MARKED.exec(text) ?? []
  if (unitOfMark !== '') return { name: marked.trim(), unit: unitOfMark.trim() }
  const [, name = '', inner = ''] = LAST_BRACKET.exec(text) ?? []
  const unit = inner.trim()
  const taken = unit !== '' && (brackets === 'always' ? !unit.includes('=') && !/^\d+$/.test(unit) : isUnitText(unit))
  if (taken) return { name: name.trim(), unit }
  const [, bare = '', glued = ''] = GLUED.exec(text.trim()) ?? []
  return bare.length > 1 ? { name: bare, unit: glued } : { name: text, unit: '' }
}

const NOTED = /(?:计量|計量)?(?:单位|單位|単位|단위|\bunits?(?: of measure)?|\bunidades?(?: de medida)?|\bunités?|\beinheit|\bunità(?: di misura)?)\s*[:：]\s*([^()（）;；\]]+(?:[;；][\u3400-\u9fff%‰]{1,4}(?=$|[)）;；]))*)/i
const BESIDE = /[(（]\s*単位[\s\u3000]*([^()（）:：]{1,12})[)）]/ // 単位 and a wide blank, no colon

/** The unit that a title row states (`单位：万人`, `Unit: thousands`); '' when it states none. */
export const unitOfNote = (text: string): string => (NOTED.exec(text) ?? BESIDE.exec(text))?.[1]?.trim() ?? ''
