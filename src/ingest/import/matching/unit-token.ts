import { PUBLISHED_UNITS, publishedUnit, scaleInto, type Unit } from '../../../model/unit'

/** A printed unit as parsed: a token, a bare scale (`thousands`), none, or an unknown word. */
export type UnitText =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'none' | 'unknown' }

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:in )?(?:units?|number|no|count|counts|ones|\d?個|个数)$/, 1],
  [/^(?:in )?(?:thousands?|000s?|千|1 ?000|x1000)$/, 1e3],
  [/^(?:in )?(?:ten thousands?|10 ?000|万|萬)$/, 1e4],
  [/^(?:in )?(?:millions?|mn|百万|1 ?000 ?000)$/, 1e6],
  [/^(?:in )?(?:亿|億|100 ?millions?|hundred millions?)$/, 1e8],
]

const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^(?:人|口|名|명|persons?|peoples?|inhabitants?|population|head|heads|number of (?:persons?|people))$/, '人'],
  [/^(?:千人|천명|thousand (?:persons?|people|inhabitants)|(?:persons?|people|population) (?:in )?(?:thousands?|000s?|千)|1 ?000 (?:persons?|people)|thousands? of (?:persons?|people))$/, '千人'],
  [/^(?:万人|萬人|万口|10 ?000 (?:persons?|people)|ten thousand (?:persons?|people))$/, '万人'],
  [/^(?:百万人|million (?:persons?|people)|millions? of (?:persons?|people)|(?:persons?|people|population) (?:in )?millions?)$/, '百万人'],
  [/^(?:亿人|億人|100 million (?:persons?|people))$/, '亿人'],
  [/^(?:户|戶|households?|世帯|세대|families|subscriptions?|subscribers?)$/, '户'],
  [/^(?:万户|萬戶|10 ?000 (?:households?|subscribers?|subscriptions?|families))$/, '万户'],
  [/^(?:亿户|100 million (?:households?|subscribers?|subscriptions?))$/, '亿户'],
  [/^(?:百万户|million (?:households?|subscribers?|subscriptions?))$/, '百万户'],
  [/^(?:个|個|座|所)$/, '个'],
  [/^(?:万个|萬個|万座)$/, '万个'],
  [/^(?:元|yuan|rmb|cny|人民币元)$/, '元'],
  [/^(?:万元|萬元|10 ?000 yuan)$/, '万元'],
  [/^(?:亿元|億元|100 million (?:yuan|rmb))$/, '亿元'],
  [/^(?:%|percent(?:age)?|per ?cent|pct|百分比|pc|%? ?of (?:the )?total(?: population)?|(?:%|percent(?:age)?|per ?cent) of .+)$/, '%'],
  [/^(?:‰|permille|per mille|per thousand|per 1 ?000(?: (?:persons?|people|population|inhabitants))?|每千人|千分比)$/, '‰'],
  [/^(?:百分点|pp|percentage points?)$/, '百分点'],
  [/^(?:岁|歲|歳|세|years of age)$/, '岁'],
  [/^(?:年|years?|yr|yrs)$/, '年'],
  [/^(?:births? per wom[ae]n|children per wom[ae]n|live births per wom[ae]n|孩妇|孩\/妇)$/, '孩/妇'],
  [/^(?:人户|人\/户|persons? per household)$/, '人/户'],
  [/^(?:部百人|部\/百人|台百人|per 100 (?:persons?|people|inhabitants|population))$/, '部/百人'],
  [/^(?:人十万人|人\/十万人|per 100 ?000 (?:persons?|people|population)|persons? per 100 ?000(?: (?:persons?|people|population))?)$/, '人/十万人'],
  [/^(?:女=?100|男女比|males? per 100 females?)$/, '女=100'],
  [/^(?:males? per females?)$/, '男/女'],
]

const plainUnit = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[()[\]{}"']/g, ' ').replace(/(\d),(?=\d{3})/g, '$1').replace(/[,.:;#]/g, ' ').replace(/\s+/g, ' ').trim()

/** Parses a printed unit, without guessing: any other text is `unknown`. */
export const readUnitText = (printed: string): UnitText => {
  const exact = printed.normalize('NFKC').replace(/\s/g, '')
  if (exact === '') return { kind: 'none' }
  if (publishedUnit(exact)) return { kind: 'token', token: exact }
  const plain = plainUnit(printed)
  const token = TOKENS.find(([form]) => form.test(plain) || form.test(exact.toLowerCase()))?.[1]
  if (token !== undefined) return { kind: 'token', token }
  const scale = SCALES.find(([form]) => form.test(plain))?.[1]
  return scale === undefined ? { kind: 'unknown' } : { kind: 'scale', scale }
}

/** Tokens that values of a unit may be published in, the plainest first. */
export const tokensOf = (unit: Unit): readonly string[] =>
  PUBLISHED_UNITS.filter((published) => scaleInto(published, unit) !== undefined).map(({ token }) => token)

const ONE_FOR_OTHER: Readonly<Record<string, string>> = { 年: '岁', 岁: '年' }

/** Token of a printed unit for an indicator; '' when the file names none, undefined when it is of another kind. */
export const tokenInto = (text: UnitText, unit: Unit): string | undefined => {
  switch (text.kind) {
    case 'none':
    case 'unknown':
      return ''
    case 'scale':
      return tokensOf(unit).find((token) => publishedUnit(token)?.scale === text.scale)
    case 'token': {
      const fitting = tokensOf(unit)
      return [text.token, ONE_FOR_OTHER[text.token] ?? ''].find((token) => fitting.includes(token))
    }
  }
}
