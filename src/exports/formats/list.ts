import type { Language } from '../../model/text'
import { downloadWords } from '../../words/share'
import type { ExportFormats, FormatLabel } from '../export-job'

const labelOf =
  (name: keyof ReturnType<typeof downloadWords>['formats']) =>
  (language: Language): FormatLabel =>
    downloadWords(language).formats[name]

const TEXT = 'charset=utf-8'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** All export formats, in the order offered. The dialog, `sanhua render`, its usage, docs/exporting.md and the tests walk this list. */
export const FORMATS = {
  png: { kind: 'picture', extension: 'png', type: 'image/png', label: labelOf('png'), make: async (...given) => (await import('./png/make-png')).makePng(...given) },
  svg: { kind: 'picture', extension: 'svg', type: 'image/svg+xml', label: labelOf('svg'), make: async (...given) => (await import('./svg/make-svg')).makeSvg(...given) },
  pptx: {
    kind: 'file',
    extension: 'pptx',
    type: `${OFFICE}.presentationml.presentation`,
    label: labelOf('pptx'),
    make: async (...given) => (await import('./pptx/make-pptx')).makePptx(...given),
    makeMany: async (parts, tools) => (await import('./pptx/make-pptx')).makeDeck(parts, { title: '', date: '' }, tools),
  },
  xlsx: { kind: 'file', extension: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet`, label: labelOf('xlsx'), make: async (...given) => (await import('./xlsx/make-xlsx')).makeXlsx(...given) },
  csv: { kind: 'data', extension: 'csv', type: `text/csv;${TEXT}`, label: labelOf('csv'), make: async (...given) => (await import('./csv/make-csv')).makeCsv(...given) },
  json: { kind: 'data', extension: 'json', type: 'application/json', label: labelOf('json'), make: async (...given) => (await import('./json/make-json')).makeJson(...given) },
  zip: { kind: 'data', extension: 'zip', type: 'application/zip', label: labelOf('zip'), make: async (...given) => (await import('./zip/make-zip')).makeZip(...given) },
} as const satisfies ExportFormats

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]
