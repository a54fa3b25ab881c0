import { localized, type Language } from '../../../model/text'

/** The sentences of years by which places follow a reference. */
interface YearsBehindWords {
  readonly place: string
  readonly column: (reference: string) => string
  readonly unit: string
  readonly figure: (years: number, year: string, isProjected: boolean) => string // beside a bar
  readonly equals: (place: string, when: string, value: string, reference: string, year: string, isProjected: boolean) => string
  readonly kind: (reference: string, count: number) => string
  readonly rule: (reference: string) => string
  readonly before: (places: readonly string[], reference: string, year: string) => string
  readonly beyond: (places: readonly string[], reference: string) => string
  readonly join: string
  readonly stop: string
}

const WORDS: Readonly<Record<Language, YearsBehindWords>> = localized<YearsBehindWords>({
  zh: {
    place: '地区',
    column: (reference) => `比${reference}晚的年数`,
    unit: '年',
    figure: (years, year, isProjected) => `${years}（${year}${isProjected ? '，推算' : ''}）`,
    equals: (place, when, value, reference, year, isProjected) => `${place}${when}${value}，相当于${reference}${year}${isProjected ? '（推算）' : ''}`,
    kind: (reference, count) => `横条图，各地区比重与${reference}相同的年份之差，共${count}个地区。`,
    rule: (reference) => `相当的年份，是${reference}的比重第一次不低于该地区的那一年；颜色较淡的条为推算年份。`,
    before: (places, reference, year) => `${places.join('、')}的比重低于${reference}${year}（数据起始年），更早的年份没有数据，未列入。`,
    beyond: (places, reference) => `${places.join('、')}的比重，${reference}至数据末年尚未达到，未列入。`,
    join: '；',
    stop: '。',
  },
  en: {
    place: 'Place',
    column: (reference) => `Years after ${reference}`,
    unit: 'years',
    figure: (years, year, isProjected) => `${years} (${year}${isProjected ? ', projected' : ''})`,
    equals: (place, when, value, reference, year, isProjected) => `${place} in ${when} (${value}) is where ${reference} ${isProjected ? 'is projected to be' : 'was'} in ${year}`,
    kind: (reference, count) => `Bar chart of the years between each place and ${reference} at the same share, ${count} places. `,
    rule: (reference) => `That year is the first in which the share of ${reference} was not below that of the place; paler bars are projected years.`,
    before: (places, reference, year) => `${places.join(', ')}: the share is below that of ${reference} in ${year}, the first year there is, and is left out, since earlier years have no figure.`,
    beyond: (places, reference) => `${places.join(', ')}: ${reference} does not reach this share by the last year there is; left out.`,
    join: '; ',
    stop: '.',
  },
})

export const yearsBehindWords = (language: Language): YearsBehindWords => WORDS[language]
