import type { FigureUnit } from '../tokens/figures'

/** How a figure relates to its subject. */
export type FigureRelation = 'equals' | 'share' | 'change' | 'growth' | 'annual-change' | 'annual-growth' | 'gap' | 'multiple' | 'increase-times' | 'per' | 'streak' | 'record' | 'rank' | 'sum' | 'forecast'

/** What words beside a number say of its exactness. */
export type Modifier = 'exact' | 'about' | 'near' | 'over' | 'under'

const BEFORE: readonly (readonly [Modifier, RegExp])[] = [
  ['about', /(?:大约|大概|约为|约有|约占|约|(?:about|around|roughly|approximately|some|an estimated)) ?$/],
  ['near', /(?:将近|接近|已近|近|几近|(?:nearly|almost|close to|just under|approaching|came close to)) ?$/],
  ['over', /(?:首次)?(?:超过|已超|超|突破|超越|越过|跨过|逾|不少于|不低于|至少|高于|大于|跃上|站上|(?:more than|over|above|already at|already past|exceed\w*|surpass\w*|at least|topp\w+|passed|upwards of)) ?(?:了|the )?$/],
  ['under', /(?:不足|不到|不满|未满|低于|少于|小于|跌破|不超过|未达到?|(?:less than|fewer than|under|below|short of)) ?(?:the )?$/],
]
const BEHIND: readonly (readonly [Modifier, RegExp])[] = [
  ['about', /^ ?(?:左右|上下|or so)/],
  ['over', /^ ?(?:以上|之多|or more|有余|还多|多一点|强(?!调))/],
  ['under', /^ ?(?:以下|or less|or fewer)/],
]

const LONGEST_MODIFIER = 40 // characters before a figure

/** The modifier of a number, and the text before it without that. */
export const readModifier = (before: string, behind: string, isOver: boolean): { readonly modifier: Modifier; readonly before: string } => {
  const after = BEHIND.find(([, form]) => form.test(behind))?.[0]
  const tail = before.slice(-LONGEST_MODIFIER)
  for (const [modifier, form] of BEFORE) {
    const found = form.exec(tail)
    if (found) return { modifier: after ?? modifier, before: before.slice(0, before.length - tail.length + found.index) }
  }
  return { modifier: after ?? (isOver ? 'over' : 'exact'), before }
}

const UP = '(?:净增加?|增加|增长|增多|增|上升|提高|提升|上涨|升高|攀升|扩大|多|高|添|新增|拉高|升|涨|延长)'
const DOWN = '(?:净减少?|减少|下降|降低|回落|缩小|缩减|下滑|下跌|收窄|锐减|减|少|低|降|跌|缩短)'
const TAIL = '(?:了|出|幅(?:度)?(?:为|达|是)?|长?率(?:为|是|达到?)?|:)?,?$'
const UP_EN = '(?:rose|rise|risen|grew|grown|growing|increas\\w+|climb\\w*|up|add\\w*|gain\\w*|jump\\w*|expand\\w*|higher)'
const DOWN_EN = '(?:fell|fall\\w*|dropp\\w+|declin\\w+|decreas\\w+|shr[auiu]nk\\w*|down|slipp\\w+|los[te]\\w*|narrow\\w+|lower|contract\\w+)'
const CHANGES: readonly (readonly [1 | -1, RegExp])[] = [
  [1, new RegExp(`${UP}${TAIL}`)], [-1, new RegExp(`${DOWN}${TAIL}`)],
  [1, new RegExp(`\\b${UP_EN}(?: by| a further| some| of| another)?(?: about| some| nearly| over)? $`)], [-1, new RegExp(`\\b${DOWN_EN}(?: by| a further| some| of| another)?(?: about| some| nearly| over)? $`)],
  [1, /(?:高于|多于|领先于?)[^,;。\d]{1,12}$/], [-1, /(?:低于|少于|落后于?|不及)[^,;。\d]{1,12}$/],
  [1, /(?:新增|净增|增加)了?□{1,8}$/], [-1, /(?:净减|减少)了?□{1,8}$/],
  [1, /\ba?n? ?(?:rise|increase|gain|growth)(?: rate)? of $|^\+$/], [-1, /\ban? (?:drop|fall|decline|decrease|reduction|loss) of $/],
  [1, /[↑▲]$/], [-1, /[↓▼]$/],
  [1, /\bthe (?:rise|increase|gain) (?:was|is)\b[^.;]*$/], [-1, /\bthe (?:drop|fall|decline|decrease|reduction|loss) (?:was|is)\b[^;]*$/],
  [1, /(?:增幅|增速|增长率|涨幅|增长速度)(?:(?:收窄|回落|扩大|提高)?[到至]|为|是|达到?|约)?:?$/], [-1, /(?:降幅|跌幅|减幅)(?:(?:收窄|缩小|扩大)[到至]|为|是|达到?|约)?:?$/],
]
const CHANGES_BEHIND: readonly (readonly [1 | -1, RegExp])[] = [
  [1, /^(?:,? or [\d.]+ per ?cent,?)?,? ?(?:people |persons |users |babies )?(?:more|higher|larger|bigger|above|up(?! ?\d))\b(?! (?:than|and) (?:half|a third))/], [-1, /^(?:,? or [\d.]+ per ?cent,?)?,? ?(?:people |persons |users |babies )?(?:fewer|less|lower|smaller|below|down(?! ?\d))\b/],
  [1, /^ ?(?:people |persons )?(?:rise|increase|gain)\b/], [-1, /^ ?(?:people |persons )?(?:drop|fall|decline|decrease)\b/],
]
const PLURAL_YEARS = /(?:年均|年平均|平均每年|每年平均|每年|年复合|(?:average annual|annual average|a year on average|per year|annually|yearly))/

/** An `up` that is no rise. */
const MAKE_UP = /\bma(?:de|kes?|king) up\b/g

const LONGEST_CHANGE = 80 // characters that the words of a change may be before its figure

/** Direction of a change that a figure measures, 0 for none. `isAnnual`: on the yearly average. */
export const readChange = (before: string, behind: string, sign: string, unit: FigureUnit): { readonly direction: -1 | 0 | 1; readonly isAnnual: boolean } => {
  const isAnnual = PLURAL_YEARS.test(before.slice(-60))
  const words = before.slice(-LONGEST_CHANGE).replace(MAKE_UP, '')
  const found = CHANGES.find(([, form]) => form.test(words)) ?? (unit === 'none' ? undefined : CHANGES_BEHIND.find(([, form]) => form.test(behind)))
  if (found) return { direction: found[0], isAnnual }
  if (isAnnual && /(?:增长率|growth(?: rate)?|增速)[^,;]*$/.test(before)) return { direction: 1, isAnnual }
  if (sign !== '' && (unit === 'points' || (sign === '+' && unit !== 'permille'))) return { direction: sign === '+' ? 1 : -1, isAnnual }
  return { direction: 0, isAnnual }
}

/** Whether a share is meant: 占, accounted for, percent of. */
export const saysShare = (before: string, behind: string): boolean =>
  /(?:占|比重|比例|占比|份额|所占|相当于|share of|proportion of|account\w* for|ma[dk]e\w* up|represent\w*|constitut\w*|compris\w*)[^,;]*$/.test(before) || /^ ?(?:of|share)\b/.test(behind)

/** Words of what is to come, or of an aim. */
export const FUTURE = /将(?!近|其)|预计|预测|预期|有望|料|恐|或将|可能|will\b|project\w*|expected|forecast\w*|is likely|by 20[3-9]\d/
export const AIM = /目标|规划|力争|争取|计划|确保|要求|提出的|target\w*|aims?\b|goal|plan(?:s|ned)?\b/
/** What a plan lays down: what follows in its sentence are aims, whatever their dates. */
export const LAID_DOWN = /(?:规划|纲要|方案|计划)(?:提出|明确|要求)(?!的)|\b(?:plan|outline|blueprint) (?:call\w* for|sets?|envisage\w*|propose\w*)\b/
/** Words of a forecast in the clause of a figure, whatever its date. */
export const FORESEEN = /预计|预测|有望|\b(?:project|expect|forecast|predict)(?:ed)? to\b/
