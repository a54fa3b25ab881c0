import { LANGUAGES, type Language } from '../../../model/text'
import { filesWords } from '../../../words/files'
import { LOCALES } from '../../../words/locales'
import { localLine } from '../../../words/page'
import { aboutLines, recordOf, type PanelRecord, licencesOf } from '../../record/panel-record'
import { csvText, tableCsv, indicatorCsv, LONG_COLUMNS, tableColumns } from '../../csv'
import type { ExportFormat, ExportJob } from '../../export-job'
import type { FigureTable } from '../../stamp/figure-table'
import { csvFigures } from '../../stamp/printed-table'
import { fileName } from '../../stamp/stamp'
import { fixedZip } from '../../archive/archive'
import { isLocalVersion } from '../../../model/local-version'

const REQUIRED = new Set<string>(['indicator', 'region', 'period', 'unit', 'source', 'evidence'])
const COMMON = { type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' }

const licencesFor = (ids: readonly string[]) => licencesOf(ids).map(({ name, title, path }) => ({ name, title, ...(path ? { path } : {}) }))

/** The column that states that the data are local, for local data. */
const localField = (version: string, language: Language) => (isLocalVersion(version) ? [{ name: localLine(version, language), type: 'string' }] : [])

/** Columns of `sources.csv`. */
const SOURCE_COLUMNS = ['id', 'kind', 'body_zh', 'body_en', 'title_zh', 'title_en', 'publisher', 'date', 'url', 'accessed'] as const

/** The archive's `datapackage.json` (Data Package 2.0, Table Schema). */
const descriptorOf = ({ job, compiled, stamp, indicators }: PanelRecord) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: `sanhua-${compiled.id}`,
  title: compiled.title,
  description: [localLine(stamp.version, job.view.language), compiled.subtitle].filter(Boolean).join(' · '),
  version: stamp.version,
  licenses: licencesFor(indicators.map(([id]) => id)),
  resources: [
    {
      name: 'data',
      path: 'data.csv',
      title: compiled.title,
      ...COMMON,
      schema: { fields: [...tableColumns(compiled).map(({ name, kind }) => ({ name, type: kind === 'value' ? 'number' : 'string' })), ...localField(stamp.version, job.view.language)], missingValues: [''] },
    },
    ...indicators.map(([id]) => ({
      name: `indicator-${id.toLowerCase()}`,
      path: `indicators/${id}.csv`,
      ...COMMON,
      licenses: licencesFor([id]),
      schema: {
        fields: [...LONG_COLUMNS.map((name) => ({ name, type: name === 'value' ? 'number' : 'string', ...(REQUIRED.has(name) ? { constraints: { required: true } } : {}) })), ...localField(stamp.version, job.view.language)],
        missingValues: [''],
        primaryKey: ['indicator', 'region', 'period', 'vintage', 'variant'],
      },
    })),
    { name: 'sources', path: 'sources.csv', ...COMMON, schema: { fields: SOURCE_COLUMNS.map((name) => ({ name, type: 'string' })), missingValues: [''], primaryKey: ['id'] } },
  ],
})

/** Byte-order mark, by which Notepad on Chinese Windows recognises UTF-8. */
const plainText = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`

/** The README in one language. */
const readmeLines = (record: PanelRecord): string[] => {
  const { language } = record.job.view
  const words = filesWords(language)
  return [
    words.readme.heading(record.compiled.title),
    '',
    words.readme.what,
    ...Object.entries(words.readme.files).map(([file, what]) => `  ${file.padEnd(18)}${what}`),
    words.readme.csv,
    '',
    ...aboutLines(record).map(({ field, text }) => `${words.fields[field]}${LOCALES[language].colon}${text}`),
  ]
}

const recordIn = (job: ExportJob, language: Language): PanelRecord => recordOf({ ...job, view: { ...job.view, language } })

const licenceLines = ({ licences }: PanelRecord): string[] =>
  licences.flatMap(({ kind, name, path = '' }) => [...LANGUAGES.map((language) => filesWords(language).licences[kind]), [name, path].filter(Boolean).join(' '), ''])

const sourceRows = ({ sources }: PanelRecord): string[][] =>
  sources.map(({ id, kind, body, title, publisher, date, url, accessed }) => [id, kind, body.zh, body.en, title.zh, title.en, publisher, date, url, accessed])

/** Names of columns and rows of `data.csv`, by which its figures are found again when it was edited. */
const writtenNames = ({ compiled }: PanelRecord): Pick<FigureTable, 'columns' | 'rows'> => {
  const { columns, rows } = csvFigures(compiled)
  return { columns, rows }
}

/** A Frictionless Data Package in one ZIP: data, sources, licence and a README in all languages. */
export const makeZip: ExportFormat['make'] = async (job) => {
  const record = recordOf(job)
  const local = localLine(record.stamp.version, job.view.language)
  const bytes = fixedZip({
    'README.txt': plainText(LANGUAGES.flatMap((language) => [...readmeLines(language === job.view.language ? record : recordIn(job, language)), '', '', ''])),
    'data.csv': tableCsv(record.compiled, local),
    ...Object.fromEntries(record.indicators.map(([id, series]) => [`indicators/${id}.csv`, indicatorCsv(series, local)])),
    'sources.csv': csvText([SOURCE_COLUMNS, ...sourceRows(record)]),
    'licence.txt': plainText(licenceLines(record)),
    'stamp.json': JSON.stringify({ ...record.stamp, written: writtenNames(record) }),
    'datapackage.json': `${JSON.stringify(descriptorOf(record), null, 2)}\n`,
  })
  return { name: fileName(record.stamp, job.view, 'zip'), type: 'application/zip', bytes }
}
