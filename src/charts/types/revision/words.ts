import { localized, type Language } from '../../../model/text'

/** The sentences of a revision panel. */
interface RevisionWords {
  readonly first: string
  readonly now: string
  readonly change: string
  readonly published: string
  readonly pair: string // what the panel sets side by side, under its title
  readonly revised: (published: string, reason: string) => string // when and on what occasion; either may be ''
  readonly said: (periods: string, revised: string, source: string) => string
  readonly unsaid: (periods: string) => string
  readonly statement: (given: { readonly period: string; readonly name: string; readonly first: string; readonly now: string; readonly change: string; readonly revised: string }) => string
  readonly counted: (count: number, raised: number, lowered: number) => string
  readonly kind: (span: string, count: number) => string
}

const WORDS: Readonly<Record<Language, RevisionWords>> = localized<RevisionWords>({
  zh: {
    first: '首次公布数',
    now: '现行数',
    change: '修订',
    published: '修订年份',
    pair: '首次公布数（◇）与现行数（●）',
    revised: (published, reason) => [reason && `${reason}修订`, published && `${published}年公布`].filter(Boolean).join('，'),
    said: (periods, revised, source) => `${periods}数据：${revised}${source && `（${source}）`}。`,
    unsaid: (periods) => `${periods}：数据包未记录修订的原因和年份。`,
    statement: ({ period, name, first, now, change, revised }) => `${period}${name}首次公布为${first}，现行数为${now}，${change}${revised && `（${revised}）`}。`,
    counted: (count, raised, lowered) => {
      const parts = [raised && `上调${raised}个`, lowered && `下调${lowered}个`, count - raised - lowered && `未变${count - raised - lowered}个`].filter(Boolean)
      return `${count}个时点中${parts.join('，')}。`
    },
    kind: (span, count) => `修订对照图，${span}，共${count}个时点，菱形（◇）为首次公布数，圆点（●）为现行数。`,
  },
  en: {
    first: 'First release',
    now: 'Current',
    change: 'Revision',
    published: 'Year revised',
    pair: 'first release (◇) and current figure (●)',
    revised: (published, reason) => [`revised${published && ` in ${published}`}`, reason].filter(Boolean).join(' '),
    said: (periods, revised, source) => `${periods}: ${revised}${source && ` (${source})`}.`,
    unsaid: (periods) => `${periods}: the data package records neither the reason nor the year of the revision.`,
    statement: ({ period, name, first, now, change, revised }) => `${name} in ${period}: first published as ${first}, now ${now}, ${change}${revised && ` (${revised})`}.`,
    counted: (count, raised, lowered) => {
      const parts = [raised && `${raised} revised up`, lowered && `${lowered} revised down`, count - raised - lowered && `${count - raised - lowered} unchanged`].filter(Boolean)
      return `Of ${count} periods: ${parts.join(', ')}.`
    },
    kind: (span, count) => `Revision chart, ${span}, ${count} periods; diamonds show first releases, dots current figures. `,
  },
})

export const revisionWords = (language: Language): RevisionWords => WORDS[language]
