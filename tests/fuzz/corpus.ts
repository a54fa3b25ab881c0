import { readdirSync, readFileSync } from 'node:fs'
import { utils, write, type BookType } from '@e965/xlsx'
import { gzipSync, zipSync } from 'fflate'
import { encode } from '../ingest/encoders'

/** One whole file to begin from. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const CASES = new URL('../ingest/layouts/cases/', import.meta.url)
const LARGEST = 30_000

const layoutCases = (): Sample[] =>
  readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, CASES)).filter((file) => file.startsWith('input.')).map((file) => ({ name: `${name}/${file}`, bytes: new Uint8Array(readFileSync(new URL(`${name}/${file}`, CASES))) })))
    .filter(({ bytes }) => bytes.length <= LARGEST)

const TABLE = [
  ['数据库：年度数据', '', ''],
  ['指标', '2023年', '2022年'],
  ['年末总人口(万人)', 140967, 141175],
  ['城镇人口比重(%)', 0.6616, '65.22'],
  ['注：', '', '…'],
]
const CSV = TABLE.map((row) => row.join(',')).join('\r\n')

const bookOf = (bookType: BookType): Uint8Array => {
  const sheet = utils.aoa_to_sheet(TABLE)
  Object.assign(sheet, { '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }], B4: { t: 'n', v: 0.6616, z: '0.00%' }, C1: { t: 'n', v: 45_000, z: 'yyyy-mm-dd' } })
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '人口')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['地区', '2020'], ['广东省', 12624]]), '地区')
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

const html = `<html><meta charset=utf-8><table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td colspan=1>${cell}`).join('')}`).join('')}</table><table><tr><th rowspan=2>a&nbsp;&lt;</table>`

const containers = (): Sample[] => [
  ...(['xlsx', 'biff8', 'biff5', 'xlsb', 'ods', 'xlml'] as const).map((type) => ({ name: `book.${type}`, bytes: bookOf(type) })),
  ...(['gb18030', 'utf-16le', 'utf-16be', 'utf-8'] as const).map((encoding) => ({ name: `年度数据.${encoding}.csv`, bytes: encode(CSV, encoding) })),
  { name: 'page.xls', bytes: encode(html, 'utf-8') },
  { name: 'api.zip', bytes: zipSync({ 'data.csv': encode(CSV, 'utf-8'), 'meta.csv': encode('Code,Note\nCN,x\n', 'utf-8'), 'book.xlsx': bookOf('xlsx') }) },
  { name: 'tabs.tsv.gz', bytes: gzipSync(encode(CSV.replace(/,/g, '\t'), 'utf-8')) },
  { name: 'lines.txt', bytes: encode('Nowhere, Deaths\n\n  Year  Age  Total\n  1951  0    12.5\n  1951  110+ .\n', 'utf-8') },
]

/** Every layout's fixture, and one file of every container and encoding. */
export const corpus = (): Sample[] => [...layoutCases(), ...containers()]
