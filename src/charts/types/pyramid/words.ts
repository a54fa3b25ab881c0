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
  readonly total: (date: string, value: string) => string
  readonly shares: (under15: string, working: string, over65: string) => string
  readonly largest: (band: string, value: string) => string
  readonly kind: (dates: string, bands: number) => string
  readonly grouped: (band: string) => string
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
    total: (date, value) => `${date}总人口${value}`,
    shares: (under15, working, over65) => `，其中0—14岁占${under15}，15—64岁占${working}，65岁及以上占${over65}`,
    largest: (band, value) => `；人数最多的年龄组为${band}（${value}）`,
    kind: (dates, bands) => `人口金字塔，${dates}，男在左、女在右，共${bands}个年龄组。`,
    grouped: (band) => `两个时点的年龄组划分不同，按共有的分组合并，最高一组为${band}。`,
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
    total: (date, value) => `Total population in ${date}: ${value}`,
    shares: (under15, working, over65) => `; ${under15} aged 0–14, ${working} aged 15–64 and ${over65} aged 65 and over`,
    largest: (band, value) => `; the largest age group is ${band} (${value})`,
    kind: (dates, bands) => `Population pyramid, ${dates}, men on the left and women on the right, ${bands} age groups. `,
    grouped: (band) => `Age groups differ between the two dates and are merged into those they share; the highest is ${band}.`,
    stop: '.',
  },
})

export const pyramidWords = (language: Language): PyramidWords => WORDS[language]
