import { localized, type Language } from '../../../model/text'

/** The sentences of figures of several indicators side by side. */
interface ItemsWords {
  readonly head: string // of the rows
  readonly figure: string // of their figures, where they are of different dates
  readonly kind: (when: string, count: number) => string
  readonly item: (name: string, value: string) => string
  readonly list: (when: string, items: readonly string[]) => string
}

const WORDS: Readonly<Record<Language, ItemsWords>> = localized<ItemsWords>({
  zh: {
    head: '项目',
    figure: '数值',
    kind: (when, count) => `横条图${when && `，${when}`}，共${count}项。`,
    item: (name, value) => `${name}${value}`,
    list: (when, items) => `${when && `${when}：`}${items.join('，')}。`,
  },
  en: {
    head: 'Item',
    figure: 'Figure',
    kind: (when, count) => `Bar chart${when && `, ${when}`}, ${count} items. `,
    item: (name, value) => `${name} ${value}`,
    list: (when, items) => `${when && `${when}: `}${items.join(', ')}.`,
  },
})

/** The words of a language, or English. */
export const itemsWords = (language: Language): ItemsWords => WORDS[language]
