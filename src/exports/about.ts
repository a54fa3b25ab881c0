import { formatPeriod } from '../format/index'
import { filesWords, type FilesWords } from '../words/files'
import { versionText } from '../words/local'
import type { PanelRecord } from './panel-record'
import { shortCode } from './stamp/stamp'

/** One fact about a file: which, and its text. */
export interface AboutLine {
  readonly field: keyof FilesWords['fields']
  readonly text: string
}

/** What a file says about its figures, in order; the same in workbook and README. */
export const aboutLines = ({ job, compiled, stamp, sources, breaks, licences }: PanelRecord): readonly AboutLine[] => {
  const { language } = job.view
  const words = filesWords(language)
  const line = (field: AboutLine['field'], text: string): AboutLine[] => (text === '' ? [] : [{ field, text }])
  const nameOf = (id: string): string => job.dataset.indicators.get(id)?.name[language] ?? id
  return [
    ...line('title', compiled.title),
    ...line('subtitle', compiled.subtitle),
    ...line('description', compiled.description),
    ...line('panel', stamp.panel),
    ...line('query', stamp.query),
    ...line('address', job.address),
    ...line('version', versionText(stamp.version, language)),
    ...line('code', shortCode(stamp)),
    ...compiled.indicators.flatMap(({ name, definition, baseNote, formula }) => [
      ...line('indicator', name),
      ...line('definition', definition),
      ...line('base', baseNote),
      ...line('formula', formula),
    ]),
    ...compiled.notes.flatMap((note) => line('note', note)),
    ...breaks.flatMap(({ indicator, period, note }) => line('break', words.inner(`${nameOf(indicator)} ${formatPeriod(period, language)}`, note[language]))),
    ...sources.flatMap(({ body, title, date, url }) => line('source', words.sourceLine(body[language], title[language], date, url))),
    ...licences.flatMap(({ kind }) => line('licence', words.licences[kind])),
  ]
}
