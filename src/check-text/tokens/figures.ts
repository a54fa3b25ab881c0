import { marksOf } from './taken'

/** Kind of a printed unit; `none` is a number that names none, `amount` one with 万 or 亿 alone. */
export type FigureUnit = 'person' | 'amount' | 'item' | 'household' | 'couple' | 'bed' | 'percent' | 'permille' | 'points' | 'times' | 'years' | 'yuan' | 'other' | 'none'

/** A number as printed. `value` and `step` are in the plain unit (persons, per cent …). */
export interface PrintedNumber {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly step: number // of its last printed digit
  readonly loose: number // step if zeros at the end of a whole number are rounding; else `step`
  readonly unit: FigureUnit
  readonly printed: number // in `printedUnit`
  readonly printedUnit: string
  readonly scale: number // of the printed unit
  readonly sign: '' | '+' | '-'
  readonly over: boolean // 多, 余 behind the number
  readonly numberEnd: number // before its unit
}

const DIGITS: Readonly<Record<string, number>> = { 零: 0, '〇': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const belowMyriad = (text: string): number => {
  if (!/[十百千]/.test(text)) return text === '' ? 0 : Number([...text].map((one) => DIGITS[one] ?? 0).join(''))
  let total = 0
  let digit = /^[十百千]/.test(text) ? 1 : 0
  for (const one of text) {
    const ten = TENS[one]
    if (ten === undefined) digit = DIGITS[one] ?? 0
    else total += digit * ten
    if (ten !== undefined) digit = 0
  }
  return total + digit
}

/** Value of Chinese numerals (三亿七千六百万, 十点九亿, 三十); NaN for anything else. */
export const readNumerals = (text: string): number => {
  const point = /^([零〇一二两三四五六七八九十百千]+)点([零〇一二两三四五六七八九]+)(万亿|亿|万)?$/.exec(text)
  if (point) {
    const fraction = [...(point[2] ?? '')].map((one) => DIGITS[one] ?? 0).join('')
    return Number(`${belowMyriad(point[1] ?? '')}.${fraction}`) * scaleOf(point[3] ?? '')
  }
  const parts = /^(?:([零〇一二两三四五六七八九十百千]+)亿)?零?(?:([零〇一二两三四五六七八九十百千]+)万)?零?([零〇一二两三四五六七八九十百千]*)$/.exec(text)
  if (!parts || text === '') return Number.NaN
  return belowMyriad(parts[1] ?? '') * 1e8 + belowMyriad(parts[2] ?? '') * 1e4 + belowMyriad(parts[3] ?? '')
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12, million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9, thousand: 1e3 }
const scaleOf = (word: string): number => SCALES[word] ?? 1

const SCALE = '万亿|千万|百万|亿|万|千(?=人|个|户)|百万|billion\\b|million\\b|thousand\\b|bn\\b|mn\\b'
const UNITS: readonly (readonly [FigureUnit, string])[] = [
  ['points', '个?[百千]分点|percentage[ -]points?|percent points?|pps?\\b|p\\.p\\.'],
  ['permille', '‰|per (?:1,?000|thousand|mille)(?: people| population| inhabitants)?'],
  ['percent', '%|个?百分比|per ?cent\\b|成(?!为|立|员|年|果|功|本|长|效)'],
  ['times', '倍|times\\b|-?fold\\b'],
  ['yuan', '元|美元|港元|yuan\\b|dollars?\\b|usd'],
  ['other', '平方米|平方公里|公里|千米|亩|公顷|吨|小时|分钟|天|日|周|个月|月|页|次|期|篇|条|项|批|届|辆|台|字|gb|mb|米|度|级|件|套|栋|幢|部|份|枚|例|笔|场|桌|亩|分(?!之)|km|hours?\\b|minutes?\\b|days?\\b|weeks?\\b|months?\\b|pages?\\b|个(?:省|自治区|直辖市|地级|县|城市|国家|方面|领域|部门|环节|样本|有效|工作日|月|小时|百年|阶段|试点|重点|大)'],
  ['years', '周?岁|年(?!末|底|间|来|前|代|度|以来)|years?\\b(?! (?:ago|before|earlier|old|running|in a row|later))'],
  ['household', '户'],
  ['couple', '对(?!应|于|比|象|口)'],
  ['bed', '张'],
  ['person', '人次|人(?!次|均|民|户|才|员|类|力|工|群|大|们)|名|口(?!子)|位(?!于|居)|persons?\\b|people\\b'],
  ['item', '个|所|家|座|处|items?\\b'],
]
/** Whether points are those of rates per thousand: 0.38个千分点. */
export const isInThousandths = ({ printedUnit }: Pick<PrintedNumber, 'printedUnit'>): boolean => printedUnit.includes('千分')

const UNIT = new RegExp(`^ ?(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})`)
const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+| ?\. \d+(?= ?[亿万%‰个])| \.\d+(?= ?[亿万%‰个]))?`
const NUMERAL = `[${Object.keys(DIGITS).join('')}十百千万亿点]+`
const NUMBER = new RegExp(`(?<sign>[+-](?=\\d))?(?:(?<arabic>${ARABIC})(?![\\d])|(?<numeral>${NUMERAL}))`, 'g')
const FRACTION = new RegExp(`(${NUMERAL}|\\d+)分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'g')

interface Amount {
  readonly value: number
  readonly step: number
  readonly loose: number
  readonly scale: number
  readonly scaleWord: string
  readonly length: number // of the text read
  readonly over: boolean
}

const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)

/** Step if the zeros at the end of a whole number are rounding; two digits at least count. */
const looseStep = (text: string, step: number): number => {
  const digits = text.replace(/,/g, '')
  const zeros = /^[1-9]\d+?(0+)$/.exec(digits)?.[1]?.length ?? 0
  return step * 10 ** Math.min(zeros, Math.max(0, digits.length - 2))
}

const COMPOUND = new RegExp(String.raw`^ ?亿 ?(\d{1,3}(?:,\d{3})|\d+(?:\.\d+)?) ?万`)
const SCALED = new RegExp(`^ ?(${SCALE})`)
const REST = /^ ?(多|余|来)(?=万|亿|人|个|户|名|位|对|张|[,。;、)\s]|$)/

const readAmount = (digits: string, behind: string): Amount => {
  const plain = digits.replace(/[, ]/g, '')
  const own = Number(plain)
  const compound = COMPOUND.exec(behind)
  if (compound) {
    const tail = compound[1] ?? ''
    const step = 1e4 * 10 ** -decimalsOf(tail)
    return { value: Math.round(own * 1e4 + Number(tail.replace(/,/g, ''))) * 1e4 || 0, step, loose: step, scale: 1e4, scaleWord: '万', length: compound[0].length, over: false }
  }
  const early = /^(多|余)(?=万|亿)/.exec(behind)?.[0] ?? ''
  const scaled = SCALED.exec(behind.slice(early.length))
  const word = scaled?.[1] ?? ''
  const scale = scaleOf(word)
  const step = scale * 10 ** -decimalsOf(plain)
  const length = early.length + (scaled?.[0].length ?? 0)
  const late = REST.exec(behind.slice(length))?.[0] ?? ''
  return { value: own * scale, step, loose: looseStep(plain, step), scale, scaleWord: word, length: length + late.length, over: early !== '' || late !== '' }
}

const readUnit = (behind: string): { unit: FigureUnit; text: string; length: number } => {
  const found = UNIT.exec(behind)
  const at = found ? found.slice(1).findIndex((part) => part !== undefined) : -1
  return { unit: UNITS[at]?.[0] ?? 'none', text: found?.slice(1)[at] ?? '', length: found?.[0].length ?? 0 }
}

const clean = (value: number): number => Number(value.toPrecision(12))

const figureOf = (start: number, numberEnd: number, amount: Amount, sign: PrintedNumber['sign'], folded: string): PrintedNumber => {
  const unit = readUnit(folded.slice(numberEnd + amount.length, numberEnd + amount.length + 40))
  const factor = unit.text === '成' ? 10 : 1
  const isCount = amount.scaleWord !== '' || /,\d{3}/.test(folded.slice(start, numberEnd))
  const kind = unit.unit === 'none' && isCount ? 'amount' : unit.unit
  const signed = sign === '-' ? -1 : 1
  return {
    start, end: numberEnd + amount.length + unit.length, value: clean(signed * amount.value * factor), step: amount.step * factor, loose: amount.loose * factor, unit: kind, sign, over: amount.over, numberEnd: numberEnd + amount.length,
    printed: clean((signed * amount.value) / amount.scale), printedUnit: `${amount.scaleWord}${/^[a-z]/.test(unit.text) && amount.scaleWord !== '' ? ' ' : ''}${unit.text}`, scale: amount.scale * factor,
  }
}

const fractionsIn = (folded: string): PrintedNumber[] =>
  [...folded.matchAll(FRACTION)].flatMap((found): PrintedNumber[] => {
    const [all, below = '', above = ''] = found
    const whole = /^\d/.test(below) ? Number(below) : readNumerals(below)
    const part = /^\d/.test(above) ? Number(above) : readNumerals(above)
    if (!(whole > 0) || Number.isNaN(part)) return []
    const value = clean((part / whole) * 100)
    const decimals = /^\d/.test(above) ? decimalsOf(above) : (above.split('点')[1]?.length ?? 0)
    const isDecimal = whole === 100 || whole === 1000
    const step = isDecimal ? (100 / whole) * 10 ** -decimals : value * 0.1
    const unit = whole === 1000 ? 'permille' as const : 'percent' as const
    const factor = whole === 1000 ? 10 : 1
    return [{ start: found.index, end: found.index + all.length, value: value * factor, step: step * factor, loose: step * factor, unit, printed: clean(value * factor), printedUnit: unit === 'percent' ? '%' : '‰', scale: 1, sign: '', over: false, numberEnd: found.index + all.length }]
  })

/** 千万 and the like, which are figures behind a word of bound alone: 跌破千万, not 千万别. */
const BARE = /^[百千][万亿]$/
const BOUND = /(?:突?破|超过?|逾|不足|不到|近|接近|达到?|过|至)$/

const numeralFigure = (printed: string, start: number, folded: string): PrintedNumber | undefined => {
  const within = /^[多余]万/.exec(folded.slice(start + printed.length))?.[0] ?? '' // 两亿五千多万
  const text = within === '' ? printed : `${printed}万`
  const value = readNumerals(text)
  if (Number.isNaN(value) || (BARE.test(text) && !BOUND.test(folded.slice(Math.max(0, start - 2), start)))) return undefined
  const behind = folded.slice(start + printed.length, start + printed.length + 14)
  const late = within || (REST.exec(behind)?.[0] ?? '')
  const unit = readUnit(behind.slice(late.length))
  const isLarge = /[万亿]/.test(text)
  if (!isLarge && !/^(percent|permille|points|times|years)$/.test(unit.unit)) return undefined
  if (unit.unit === 'years' && unit.text.includes('年')) return undefined
  const scale = /亿/.test(text) && !/万/.test(text) ? 1e8 : isLarge ? 1e4 : 1
  const decimals = text.split('点')[1]?.replace(/[万亿]/g, '').length ?? 0
  const step = scale * 10 ** -decimals
  const loose = Math.max(step, looseStep(value.toFixed(0), 1))
  const factor = unit.text === '成' ? 10 : 1
  const kind = unit.unit === 'none' && isLarge ? 'amount' : unit.unit
  const numberEnd = start + printed.length + late.length
  return { start, end: numberEnd + unit.length, value: value * factor, step: step * factor, loose: loose * factor, unit: kind, printed: clean(value / scale), printedUnit: `${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}${unit.text}`, scale: scale * factor, sign: '', over: late !== '', numberEnd }
}

/** Drops numbers within another: the 489万 of 14亿489万. */
const withoutParts = (figures: readonly PrintedNumber[]): PrintedNumber[] => figures.filter((one, at) => one.start >= (figures[at - 1]?.end ?? 0))

/** Every number of a folded text that may be a figure, in order. `isTaken` tells the places that are dates, ages or numbers of lists. */
export const figuresIn = (folded: string, isTaken: (at: number) => boolean): PrintedNumber[] => {
  const fractions = fractionsIn(folded)
  const marks = marksOf(folded.length, fractions)
  const inFraction = (at: number): boolean => marks[at] === 1
  const found: PrintedNumber[] = fractions.filter(({ start }) => !isTaken(start))
  for (const match of folded.matchAll(NUMBER)) {
    const { arabic, numeral } = match.groups ?? {}
    const behind = folded.charAt(match.index - 1)
    const isJoined = /[\d.,a-z]/.test(behind)
    const own = match.groups?.['sign'] ?? ''
    if ((isJoined && own === '') || (numeral !== undefined && /[第每]/.test(behind))) continue
    const sign = isJoined ? '' : own
    const start = match.index + own.length - sign.length
    const digitsAt = start + sign.length
    if (isTaken(digitsAt) || inFraction(digitsAt)) continue
    if (arabic !== undefined) {
      const end = digitsAt + arabic.length
      const isRange = sign === '-' && /[\d年月%人万亿]/.test(folded.charAt(start - 1))
      found.push(figureOf(isRange ? digitsAt : start, end, readAmount(arabic, folded.slice(end, end + 24)), isRange ? '' : (sign as PrintedNumber['sign']), folded))
    } else if (numeral !== undefined) {
      const figure = numeralFigure(numeral, start, folded)
      if (figure) found.push(figure)
    }
  }
  return withoutParts(found.sort((a, b) => a.start - b.start))
}
