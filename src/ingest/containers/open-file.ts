import { issue } from '../../model/issue'
import { containerOf } from './container-of'
import { openText, unopened } from './open-text'
import type { Opened, OpenOptions } from './opened'

export { tableRows } from './table-rows'

const openWorkbook = async (bytes: Uint8Array, file: string, container: 'xlsx' | 'xls'): Promise<Opened> => {
  const { openBook } = await import('./open-book')
  const opened = openBook(bytes, file)
  if ('trouble' in opened) return unopened([issue('file-damaged', 'error', { file, line: 0, column: 0 }, '', { container, reason: '' })])
  return unopened([], { container, grids: opened.grids, confidence: 1 })
}

/** Opens a file of a statistics bureau: what it is, is told from its bytes. Never throws on bad data. */
export const openFile = async (bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<Opened> => {
  const place = { file: name, line: 0, column: 0 }
  const nature = containerOf(bytes)
  switch (nature.reader) {
    case 'zip':
      return openWorkbook(bytes, name, 'xlsx')
    case 'book':
      return openWorkbook(bytes, name, 'xls')
    case 'gzip':
    case 'foreign':
      return unopened([issue('file-binary', 'error', place, '', { offset: 0 })])
    case 'text': {
      const opened = openText(bytes, name, options)
      return opened.grids.length === 0 && opened.issues.length === 0 ? unopened([issue('file-empty', 'error', place, '', {})]) : opened
    }
  }
}
