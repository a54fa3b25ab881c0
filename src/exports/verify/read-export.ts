import { isPng } from '../stamp/png-chunks'
import { hasPngStamp, readPngStamp, readSvgStamps } from '../stamp/picture-stamp'
import type { CarriedPanel, ExportReading, NoReading } from './carried'
import { isZip, memberText, readMembers } from './package-parts'
import { readCharts, readSheets } from './read-office'
import { csvTable, decodeText, picturePanel, readArchive, readJson, readPage } from './read-texts'

/** Largest size of an exported file, in bytes. */
export const MOST_FILE = 60_000_000
const MOST_TEXT = 20_000_000

const none = (reason: NoReading): ExportReading => ({ kind: 'none', reason })

const readingOf = (panels: readonly CarriedPanel[], isClaimed: boolean, foreign = 0): ExportReading => (panels.length > 0 ? { kind: 'found', panels, foreign } : none(isClaimed ? 'damaged' : 'no-stamp'))

const readZip = (bytes: Uint8Array): ExportReading => {
  const members = readMembers(bytes)
  if (members.has('stamp.json')) {
    const panel = readArchive(members)
    return readingOf(panel ? [panel] : [], memberText(members, 'stamp.json').includes('"sanhua"'))
  }
  if (members.has('xl/workbook.xml')) {
    const { panels, isDamaged } = readSheets(members)
    return readingOf(panels, isDamaged)
  }
  const { panels, foreign, isDamaged } = readCharts(members)
  return readingOf(panels, isDamaged, foreign)
}

/** A CSV, which has no stamp: its table, to be known by its heads and by the code in its name. */
const readCsv = (text: string, name: string): ExportReading => {
  const table = csvTable(text)
  const isTable = table.columns.length > 0 && table.cells.some((row) => row.some((cell) => typeof cell === 'number'))
  const [, first = '', second = ''] = /^(?:.*[^0-9A-Za-z])?([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Za-z])/.exec(name) ?? [] // the last two words of five signs: the number of a place is longer
  const named = { panel: name, query: '', version: '', code: first + second }
  return isTable ? { kind: 'found', panels: [{ name: named, tables: [{ place: 'table', found: table }], digest: '', form: 'csv', language: undefined }], foreign: 0 } : none('other-format')
}

const readText = (bytes: Uint8Array, name: string): ExportReading => {
  const text = decodeText(bytes).replace(/^\uFEFF/, '')
  if (text.startsWith('{')) {
    const panel = readJson(text)
    return readingOf(panel ? [panel] : [], text.includes('"sanhua"'))
  }
  if (text.slice(0, 2_000).trimStart().startsWith('<')) return readingOf([...readSvgStamps(text).map(picturePanel), ...readPage(text)], text.includes('id="sanhua-stamp"'))
  return /\.csv$/i.test(name) ? readCsv(text, name.replace(/^.*[\\/]/, '')) : none('other-format')
}

/** Reads what a file shows and what it records, by its content: PNG, SVG, pages, PPTX, DOCX, XLSX, JSON, ZIP, and CSV by its name. Never throws. */
export const readExport = (bytes: Uint8Array, name: string): ExportReading => {
  if (bytes.length > MOST_FILE) return none('too-large')
  if (isPng(bytes)) {
    const stamp = readPngStamp(bytes)
    return readingOf(stamp ? [picturePanel(stamp)] : [], hasPngStamp(bytes))
  }
  if (isZip(bytes)) return readZip(bytes)
  return bytes.length > MOST_TEXT ? none('too-large') : readText(bytes, name)
}
