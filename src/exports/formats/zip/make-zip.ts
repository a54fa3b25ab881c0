import { LANGUAGES, type Language } from '../../../model/text'
import { filesWords } from '../../../words/files'
import { localLine } from '../../../words/local'
import { aboutLines, recordOf, type PanelRecord } from '../../record/panel-record'
import { csvText, tableCsv, indicatorCsv } from '../../csv'
import type { ExportFormat, ExportJob } from '../../export-job'
import { fileName } from '../../stamp/stamp'
import { descriptorOf, SOURCE_COLUMNS } from './descriptor'
import { fixedZip } from '../../archive/archive'

/** Notepad on Chinese Windows knows UTF-8 by this mark. */
const plainText = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`

/** The README's part in one language. */
const readmeLines = (record: PanelRecord): string[] => {
  const words = filesWords(record.job.view.language)
  return [
    words.readme.heading(record.compiled.title),
    '',
    words.readme.what,
    ...Object.entries(words.readme.files).map(([file, what]) => `  ${file.padEnd(18)}${what}`),
    words.readme.csv,
    '',
    ...aboutLines(record).map(({ field, text }) => `${words.fields[field]}${words.colon}${text}`),
  ]
}

const recordIn = (job: ExportJob, language: Language): PanelRecord => recordOf({ ...job, view: { ...job.view, language } })

const licenceLines = ({ licences }: PanelRecord): string[] =>
  licences.flatMap(({ kind, name, path = '' }) => [...LANGUAGES.map((language) => filesWords(language).licences[kind]), [name, path].filter(Boolean).join(' '), ''])

const sourceRows = ({ sources }: PanelRecord): string[][] =>
  sources.map(({ id, kind, body, title, publisher, date, url, accessed }) => [id, kind, body.zh, body.en, title.zh, title.en, publisher, date, url, accessed])

/** Figures, sources, licence and a README in both languages: a Frictionless Data Package in one file. */
export const makeZip: ExportFormat['make'] = async (job) => {
  const record = recordOf(job)
  const local = localLine(record.stamp.version, job.view.language)
  const bytes = fixedZip({
    'README.txt': plainText(LANGUAGES.flatMap((language) => [...readmeLines(language === job.view.language ? record : recordIn(job, language)), '', '', ''])),
    'data.csv': tableCsv(record.compiled, local),
    ...Object.fromEntries(record.indicators.map(([id, series]) => [`indicators/${id}.csv`, indicatorCsv(series, local)])),
    'sources.csv': csvText([SOURCE_COLUMNS, ...sourceRows(record)]),
    'licence.txt': plainText(licenceLines(record)),
    'stamp.json': JSON.stringify(record.stamp),
    'datapackage.json': `${JSON.stringify(descriptorOf(record), null, 2)}\n`,
  })
  return { name: fileName(record.stamp, job.view, 'zip'), type: 'application/zip', bytes }
}
