import type { Indicator } from '../../../model/indicator'

/** Whose measure it is: the UN's and the World Bank's never share a line with the national bureau's. */
export type Publisher = 'national' | 'un' | 'world-bank' | 'other'

/** Publishers named in a bracket of an indicator's name, and the bracket itself. */
const NAMED: readonly (readonly [RegExp, Publisher])[] = [
  [/\s*[（(](?:世界银行[^）)]*|World Bank[^）)]*)[）)]/i, 'world-bank'],
  [/\s*[（(](?:联合国[^）)]*|UN|United Nations[^）)]*)[）)]/i, 'un'],
]

/** Whose measure an indicator is; the national bureau's unless its names say otherwise. */
export const publisherOf = ({ name }: Indicator): Publisher =>
  NAMED.find(([form]) => form.test(name.zh) || form.test(name.en))?.[1] ?? 'national'

/** A name without the bracket that names its publisher. */
export const withoutPublisher = (name: string): string => NAMED.reduce((text, [form]) => text.replace(form, ''), name)

/** Layouts that any office may write, and those of the national bureau. */
const OPEN = /^(?:nbs|yearbook|general|long)/

/** Whose file it is, by its layout; '' when any publisher may have written it. */
export const publisherOfLayout = (layout: string | undefined): Publisher => {
  if (layout === undefined || OPEN.test(layout)) return 'national'
  if (layout.startsWith('world-bank')) return 'world-bank'
  return /^un(?:-|data|$)/.test(layout) ? 'un' : 'other'
}
