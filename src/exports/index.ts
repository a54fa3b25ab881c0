import type { ExportFormat } from './export-job'

/** Every format that a panel can be taken away in, in the order offered. Each is fetched when it is asked for. */
export const FORMATS = {
  png: { extension: 'png', make: async (...given) => (await import('./picture/png-format')).pngFormat(...given) },
  svg: { extension: 'svg', make: async (...given) => (await import('./picture/svg-format')).svgFormat(...given) },
  pptx: { extension: 'pptx', make: async (...given) => (await import('./pptx/pptx-format')).pptxFormat(...given) },
  xlsx: { extension: 'xlsx', make: async (...given) => (await import('./xlsx/xlsx-format')).xlsxFormat(...given) },
  csv: { extension: 'csv', make: async (...given) => (await import('./csv/csv-format')).csvFormat(...given) },
  json: { extension: 'json', make: async (...given) => (await import('./json/json-format')).jsonFormat(...given) },
  zip: { extension: 'zip', make: async (...given) => (await import('./zip/zip-format')).zipFormat(...given) },
} as const satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]
