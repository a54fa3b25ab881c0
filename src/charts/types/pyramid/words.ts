import { localized, type Language } from '../../../model/text'

/** The sentences of a population pyramid. */
interface PyramidWords {
  readonly male: string
  readonly female: string
  readonly age: string
  readonly name: string
  readonly open: (start: number) => string // the last, open band
  readonly under: (start: number, end: number) => string
  readonly column: (sex: string, date: string) => string
  readonly outline: (date: string) => string
  readonly unitOfShare: string
  readonly measures: (date: string, median: string, dependency: string) => string // beside the drawing; '' for what the groups do not give
  readonly cohort: (from: number, to: number, ages: string) => string
  readonly gap: (points: number, size: string) => string // of one population's share to another's
  readonly total: (date: string, value: string) => string
  readonly shares: (under15: string, working: string, over65: string) => string
  readonly median: (age: string) => string
  readonly dependency: (ratio: string) => string
  readonly largest: (band: string, value: string) => string
  readonly kind: (dates: string, bands: number) => string
  readonly grouped: (band: string) => string
  readonly openGroup: (band: string) => string
  readonly ofMeasures: string
  readonly ofCohort: string
  readonly join: string
  readonly stop: string
}

const WORDS: Readonly<Record<Language, PyramidWords>> = localized<PyramidWords>({
  zh: {
    male: '男',
    female: '女',
    age: '年龄',
    name: '分年龄、性别的人口',
    open: (start) => `${start}岁及以上`,
    under: (start, end) => (start === end ? `${start}岁` : `${start}—${end}岁`),
    column: (sex, date) => `${date}${sex}`,
    outline: (date) => `轮廓线：${date}`,
    unitOfShare: '占总人口，%',
    measures: (date, median, dependency) => `${date}${[median && `年龄中位数${median}岁`, dependency && `总抚养比${dependency}`].filter(Boolean).join('、')}`,
    cohort: (from, to, ages) => `突出：${from}—${to}年出生者（${ages}）`,
    gap: (points, size) => (points === 0 ? '持平' : `${points > 0 ? '高' : '低'}${size}`),
    total: (date, value) => `${date}各年龄人口合计${value}`,
    shares: (under15, working, over65) => `，其中0—14岁占${under15}，15—64岁占${working}，65岁及以上占${over65}`,
    median: (age) => `；年龄中位数${age}岁`,
    dependency: (ratio) => `；总抚养比${ratio}`,
    largest: (band, value) => `；人数最多的年龄组为${band}（${value}）`,
    kind: (dates, bands) => `人口金字塔，${dates}，男在左、女在右，共${bands}个年龄组。`,
    grouped: (band) => `两者的年龄组划分不同，按共有的分组合并，最高一组为${band}。`,
    openGroup: (band) => `最高一组（${band}）没有上限，不是五岁一组，颜色较淡，长度不宜与其他组相比。`,
    ofMeasures: '年龄中位数由年龄组内插：组内按均匀分布。总抚养比：每100名15—64岁人口所对应的0—14岁和65岁及以上人口。',
    ofCohort: '出生年份按当年年末的周岁推算；年龄组有一半以上属于这些年份的，突出显示。',
    join: '；',
    stop: '。',
  },
  en: {
    male: 'Men',
    female: 'Women',
    age: 'Age',
    name: 'Population by age and sex',
    open: (start) => `${start}+`,
    under: (start, end) => (start === end ? String(start) : `${start}–${end}`),
    column: (sex, date) => `${sex}, ${date}`,
    outline: (date) => `Outline: ${date}`,
    unitOfShare: '% of total population',
    measures: (date, median, dependency) => `${date}: ${[median && `median age ${median}`, dependency && `dependency ratio ${dependency}`].filter(Boolean).join(', ')}`,
    cohort: (from, to, ages) => `highlighted: born ${from}–${to} (aged ${ages})`,
    gap: (points, size) => (points === 0 ? 'the same as' : `${size} ${points > 0 ? 'above' : 'below'}`),
    total: (date, value) => `People of all ages in ${date}: ${value}`,
    shares: (under15, working, over65) => `; ${under15} aged 0–14, ${working} aged 15–64 and ${over65} aged 65 and over`,
    median: (age) => `; median age ${age} years`,
    dependency: (ratio) => `; dependency ratio ${ratio}`,
    largest: (band, value) => `; the largest age group is ${band} (${value})`,
    kind: (dates, bands) => `Population pyramid, ${dates}, men on the left and women on the right, ${bands} age groups. `,
    grouped: (band) => `Age groups differ between the two and are merged into those they share; the highest is ${band}.`,
    openGroup: (band) => `The highest group (${band}) has no upper limit; it is no five-year group, is drawn fainter, and its length does not compare with the others.`,
    ofMeasures: 'The median age is interpolated within its age group, in which people are taken as evenly spread. Dependency ratio: people aged 0–14 and 65 and over per 100 people aged 15–64.',
    ofCohort: 'Years of birth follow from ages in whole years at the end of the year; groups of which at least half were born in these years are highlighted.',
    join: '; ',
    stop: '.',
  },
})

export const pyramidWords = (language: Language): PyramidWords => WORDS[language]
