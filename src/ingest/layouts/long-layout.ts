import { readHeader } from '../header'
import { LONG_COLUMNS } from '../observations/long-columns'
import { LongRows } from '../observations/long-rows'
import { ObservationStore } from '../observations/observation-store'
import type { Layout } from './layout'

/** The package's own layout: one row per observation. */
export const longLayout: Layout = {
  id: 'long',
  recognises: (header) => {
    const names = new Set(header.map((name) => name.trim()))
    return LONG_COLUMNS.required.every((name) => names.has(name))
  },
  open: (cells, line, { vocabulary, log, expectedRows }) => {
    const header = readHeader(cells, line, LONG_COLUMNS, log)
    return header && new LongRows(new ObservationStore(header, vocabulary, log, expectedRows))
  },
}
