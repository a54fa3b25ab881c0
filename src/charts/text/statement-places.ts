import { formatPeriod } from '../../format/index'
import type { Language } from '../../model/text'
import { statementWords, uiWords } from '../../words/index'
import type { PlotUnit } from '../series/request'
import { periodAt } from '../../model/series'
import { figureOf, namesOf, type PlaceRow } from '../series/place-rows'

const NAMED = 3

interface Ranked {
  readonly rows: readonly PlaceRow[] // the greatest first
  readonly nation: readonly PlaceRow[]
  readonly whole: boolean // the least are among them
}

/** The period of a row's first or last figure, in words. */
export const periodOfRow = ({ resolved, indices }: PlaceRow, at: 'first' | 'last', language: Language): string =>
  formatPeriod(periodAt(resolved.series, indices[at === 'first' ? 0 : indices.length - 1] ?? 0), language)

/** Places at one date in a sentence that can be quoted: the highest, the lowest where all are shown, the nation. */
export const placesStatement = ({ rows, nation, whole }: Ranked, step: PlotUnit, language: Language): string => {
  const words = uiWords(language).chart
  const [model] = rows
  if (!model) return ''
  const head = statementWords(language).ranked(periodOfRow(model, 'last', language), model.resolved.indicator.name[language])
  const names = (some: readonly PlaceRow[]): string => namesOf(some, step, language)
  const least = whole ? rows.slice(Math.max(NAMED, rows.length - NAMED)) : []
  return head + words.firstOf(names(rows.slice(0, NAMED))) + (least.length > 0 ? words.lastOf(names(least)) : '') + nation.map(({ name, values }) => statementWords(language).nation(name, figureOf(values[values.length - 1] ?? 0, step, language))).join('')
}
