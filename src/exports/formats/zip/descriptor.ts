import { isLocalVersion } from '../../../model/local-version'
import type { Language } from '../../../model/text'
import { LONG_COLUMNS, tableHeads } from '../../csv'
import { licencesOf, type PanelRecord } from '../../record/panel-record'
import { localLine } from '../../../words/local'

const REQUIRED = new Set<string>(['indicator', 'region', 'period', 'unit', 'source', 'evidence'])
const COMMON = { type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' }

const licencesFor = (ids: readonly string[]) => licencesOf(ids).map(({ name, title, path }) => ({ name, title, ...(path ? { path } : {}) }))

/** The column that says that the data are local, where they are. */
const localField = (version: string, language: Language) => (isLocalVersion(version) ? [{ name: localLine(version, language), type: 'string' }] : [])

/** Columns of `sources.csv`. */
export const SOURCE_COLUMNS = ['id', 'kind', 'body_zh', 'body_en', 'title_zh', 'title_en', 'publisher', 'date', 'url', 'accessed'] as const

/** The archive's `datapackage.json` (Data Package 2.0, Table Schema). */
export const descriptorOf = ({ job, compiled, stamp, indicators }: PanelRecord) => ({
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
      schema: { fields: [...tableHeads(compiled).map((name, at) => ({ name, type: at === 0 ? 'string' : 'number' })), ...localField(stamp.version, job.view.language)], missingValues: [''] },
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
