import type { Indicator } from '../../../model/indicator'

/** Publisher of a measure. Measures of the UN and the World Bank never share a line with those of the national bureau. */
export type Publisher = 'national' | 'un' | 'world-bank' | 'other'

/** Publishers named in a bracket of an indicator's name, and the bracket itself. */
const NAMED: readonly (readonly [RegExp, Publisher])[] = [
  [/\s*[（(](?:世界银行[^）)]*|World Bank[^）)]*)[）)]/i, 'world-bank'],
  [/\s*[（(](?:联合国[^）)]*|UN|United Nations[^）)]*)[）)]/i, 'un'],
]

/** Publisher of an indicator: the national bureau unless its name says otherwise. */
export const publisherOf = ({ name }: Indicator): Publisher =>
  NAMED.find(([form]) => form.test(name.zh) || form.test(name.en))?.[1] ?? 'national'

/** A name without the bracket that names its publisher. */
export const withoutPublisher = (name: string): string => NAMED.reduce((text, [form]) => text.replace(form, ''), name)

/** Layouts of the national bureau, and those that any office may use. */
const OPEN = /^(?:nbs|yearbook|general|long)/

/** Publisher of a file by its layout; 'national' for layouts that any office may use. */
export const publisherOfLayout = (layout: string | undefined): Publisher => {
  if (layout === undefined || OPEN.test(layout)) return 'national'
  if (layout.startsWith('world-bank')) return 'world-bank'
  return /^un(?:-|data|$)/.test(layout) ? 'un' : 'other'
}
