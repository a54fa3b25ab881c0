/** What a panel says of itself on the first-release view: in its title, under it, in its sentence, in every row of its table and its readouts. */
import { readPeriod, yearOf } from '../../model/period'
import type { Language } from '../../model/text'
import type { Release } from '../../model/evidence'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { releaseWords } from '../../words/release'
import type { Readouts } from '../figure/figure'
import type { PanelTable, TableRow } from '../series/panel-table'
import { readoutsFrom } from '../figure/readouts'
import type { PanelTexts, ReleaseNote } from './prepared-view'
import { yearList } from '../text/year-list'

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Years of the table's figures by release. Rows are periods, or columns are where rows are places. */
const yearsOf = ({ rows, columns }: PanelTable): Map<Release, number[]> => {
  const found = new Map<Release, number[]>()
  for (const row of rows) {
    row.cells.forEach(({ release = '', value }, at) => {
      const period = readPeriod(row.key) ?? readPeriod(columns[at]?.key ?? '')
      if (release && value !== undefined && period !== undefined) found.set(release, [...(found.get(release) ?? []), yearOf(period)])
    })
  }
  return found
}

/** The releases of one row's figures: one name where they are alike, else each with what it is of. */
const rowMark = ({ cells }: TableRow, { columns }: PanelTable, language: Language): string => {
  const words = releaseWords(language)
  const { join } = uiWords(language).chart
  const names = new Map<Release, string[]>()
  cells.forEach(({ release = '', value }, at) => {
    if (release && value !== undefined) names.set(release, [...(names.get(release) ?? []), columns[at]?.label ?? ''])
  })
  const [only] = names.keys()
  if (names.size < 2) return only ? words.mark[only] : ''
  return [...names].map(([release, of]) => words.each(words.mark[release], of.join(join))).join(words.between)
}

const markedTable = (table: PanelTable, language: Language): PanelTable => {
  const { bracket } = uiWords(language).chart
  return {
    ...table,
    rows: table.rows.map((row) => {
      const mark = rowMark(row, table, language)
      return mark === '' ? row : { ...row, label: row.label + bracket(mark) }
    }),
  }
}

/** The mark behind the line of a readout that names its row. */
const markedReadouts = (readouts: Readouts, { rows, ...table }: PanelTable, language: Language): Readouts => {
  const { bracket } = uiWords(language).chart
  const marked = (lines: Readouts['lines'][number], row: TableRow | undefined): Readouts['lines'][number] => {
    const mark = row ? rowMark(row, { rows, ...table }, language) : ''
    return mark === '' ? lines : lines.map((line) => (line.kind === 'head' ? { ...line, text: line.text + bracket(mark) } : line))
  }
  return readoutsFrom(readouts.along, readouts.places, () => readouts.lines.map((lines, at) => marked(lines, rows[at])))
}

/** The same panel, saying which of its figures are as first published. */
export const withReleaseText = ({ title, subtitle, statement, figure }: PanelTexts, language: Language): PanelTexts & { readonly release: ReleaseNote } => {
  const words = releaseWords(language)
  const { stop, bracket } = uiWords(language).chart
  const years = yearsOf(figure.table)
  const listed = (release: Release): string => {
    const of = years.get(release)
    return of ? yearList(of, language) : ''
  }
  const line = years.size === 0 ? words.rows : words.line({ first: listed('first'), unrevised: listed('unrevised'), mixed: listed('mixed'), hasCurrent: years.has('current') })
  const isHeld = (['first', 'unrevised', 'mixed'] as const).some((release) => years.has(release))
  return {
    release: { isHeld, line },
    title: title + bracket(words.name(isHeld)),
    subtitle: [subtitle, line].filter(Boolean).join(words.under),
    statement: statement === '' ? '' : [statement, capitalized(line) + stop].join(LOCALES[language].sentenceGap),
    figure: { ...figure, table: markedTable(figure.table, language), readouts: markedReadouts(figure.readouts, figure.table, language), notes: [...figure.notes, words.rule] },
  }
}
