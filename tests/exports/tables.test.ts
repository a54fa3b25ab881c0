import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/exports/formats/list'
import { parseStamp, shortCode, stampOf } from '../../src/exports/stamp/stamp'
import { readStamps } from './read-stamps'
import type { ExportedFile, ExportJob, ExportTools, PictureSettings } from '../../src/exports/export-job'
import type { Dataset } from '../../src/model/dataset'
import { DATA_PACKAGE } from '../house/data-package-schema'
import { indicator, series, smallDataset } from '../charts/small-dataset'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'
import Ajv from 'ajv'

const shipped = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))
const panel = (id: string): ExportJob['spec'] | undefined => panels.find((one) => one.id === id)

const TOOLS: ExportTools = { rasterise: () => Promise.reject(new Error('no picture is asked for')), today: '2026-11-25' }
const SETTINGS: PictureSettings = { preset: 'slide', scale: 1, paper: true }
const made = (format: FormatName, job: ExportJob): Promise<ExportedFile> => FORMATS[format].make(job, TOOLS, SETTINGS)
const textOf = ({ bytes }: Pick<ExportedFile, 'bytes'>): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const rowsOf = (csv: string): string[][] => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

const HOSTILE = '=cmd|\' /C calc\'!A0 <script>alert(1)</script> & "x"'
const EVIL = indicator('evil', 'person', { name: { zh: HOSTILE, en: HOSTILE }, definition: { zh: `+${HOSTILE}`, en: `-${HOSTILE}` }, baseNote: { zh: '\u0001\u000b@SUM(A1)', en: '' } })
const hostile: Dataset = smallDataset({ indicators: [EVIL], series: [series({ indicator: 'evil', values: { '2019': 1_000_000, '2020': -2_000_000 }, point: () => ({ note: HOSTILE }) })] })
const evilPanel: ValidPanel = { id: 'evil', theme: 'ageing', type: 'trend', title: { zh: [], en: [] }, grids: [{ lines: [{ indicator: 'evil' }] }] }
const evil = exportJob(evilPanel, hostile, 'zh')

describe('files of figures', () => {
  test('are called after panel, language and code, and are the same bytes each time', async () => {
    for (const format of ['csv', 'xlsx', 'json', 'zip'] as const) {
      const [one, two] = [await made(format, exportJob(panel('netizens'), shipped, 'en')), await made(format, exportJob(panel('netizens'), shipped, 'en'))]
      expect(one.name).toBe(`netizens-en-${shortCode(stampOf(exportJob(panel('netizens'), shipped, 'zh')))}.${FORMATS[format].extension}`)
      expect(Buffer.compare(one.bytes, two.bytes), format).toBe(0)
    }
    expect(FORMAT_NAMES).toEqual(['png', 'svg', 'pptx', 'xlsx', 'csv', 'json', 'zip'])
  })

  test.each(panels.map(({ id }) => id))('of %s agree with the stamp that they carry', async (id) => {
    const job = exportJob(panel(id), shipped, 'zh')
    const stamp = stampOf(job)
    const found = { kind: 'found', stamps: [stamp] }
    const [json, zip] = [await made('json', job), await made('zip', job)]
    expect(readStamps(json.bytes)).toEqual(found)
    expect(readStamps(zip.bytes)).toEqual(found)
    const content = JSON.parse(textOf(json)) as { rows: { key: string; values: (number | null)[] }[] }
    expect(content.rows.map(({ key, values }) => [key, ...values])).toEqual(stamp.rows)
  })
})

describe('CSV', () => {
  test('is what is shown, for Excel', async () => {
    const csv = textOf(await made('csv', exportJob(panel('penetration-gap'), shipped, 'zh', { from: 2020 })))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head, ...rows] = rowsOf(csv)
    expect(head).toEqual(['年份', '城镇 (%)', '农村 (%)', '城乡差距 (百分点)'])
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every((row) => row.length === 4 && row.slice(1).every((cell) => cell === '' || Number.isFinite(Number(cell))))).toBe(true)
  })

  test('neutralises what a spreadsheet would run', async () => {
    const [head, ...rows] = rowsOf(textOf(await made('csv', evil)))
    expect(head?.[1]?.startsWith("'=cmd")).toBe(true)
    expect(rows.map((row) => row[1])).toEqual(['100', '-200'])
  })
})

describe('XLSX', () => {
  test('holds numbers with units, the whole indicators, and what they are', async () => {
    const job = exportJob(panel('elderly'), shipped, 'zh')
    const file = await made('xlsx', job)
    const sheets = await readXlsxFile(Buffer.from(file.bytes))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['图中数据', '指标全部数据', '说明', 'sanhua'])
    const [shown, whole, about] = sheets.map(({ data }) => data)
    const stamp = stampOf(job)
    const start = (shown ?? []).findIndex(([first]) => first === '年份')
    expect(start).toBeGreaterThan(0)
    expect(shown?.slice(start + 2, start + 2 + stamp.rows.length).map((row) => row.slice(1, 1 + stamp.columns.length))).toEqual(stamp.rows.map(([, ...values]) => values))
    expect(JSON.stringify(shown)).toContain(shortCode(stamp))
    expect(whole?.[0]).toEqual(['指标代码', '地区代码', '时期', '数值', '单位', '来源代码', '证据', '发布版本', '方案', '数据来源方式', '界限', '附注'])
    expect(whole?.slice(1).every((row) => row[3] === null || typeof row[3] === 'number')).toBe(true)
    const facts = new Map(about?.map(([name, text]) => [name, text]))
    expect(facts.get('校验码')).toBe(shortCode(stamp))
    expect(facts.get('网址')).toBe(job.address)
    expect([...facts.keys()]).toEqual(expect.arrayContaining(['标题', '数据版本', '指标', '定义', '来源', '许可']))
  })

  test('names its rows by years as numbers and by months as dates, which a spreadsheet can sort and draw', async () => {
    const shownOf = async (id: string) => {
      const job = exportJob(panel(id), shipped, 'zh')
      const bytes = (await made('xlsx', job)).bytes
      const [{ data }] = (await readXlsxFile(Buffer.from(bytes))) as unknown as [{ data: unknown[][] }]
      const start = data.findIndex(([first]) => first === '年份' || first === '时期')
      return { names: data.slice(start + 2, start + 2 + stampOf(job).rows.length).map(([name]) => name), keys: stampOf(job).rows.map(([key]) => key), styles: strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array()) }
    }
    const years = await shownOf('births-deaths')
    expect(years.names).toEqual(years.keys.map(Number))
    expect(years.styles).toMatch(/formatCode="0&quot;年&quot;"/)
    const months = await shownOf('netizens')
    expect(months.names.map((name) => (name instanceof Date ? name.toISOString().slice(0, 7) : name))).toEqual(months.keys)
  })

  test('holds text as text: nothing is a formula, nothing is markup, its properties carry the stamp', async () => {
    const { bytes } = await made('xlsx', evil)
    expect(readStamps(bytes)).toEqual({ kind: 'found', stamps: [stampOf(evil)] })
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const)
    for (const [name, content] of files) {
      expect(content, name).not.toMatch(/<f[ >]|<script/)
      // oxlint-disable-next-line no-control-regex -- XML cannot hold them
      expect(content, name).not.toMatch(/[\u0000-\u0008\u000b\u000c]/)
    }
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(JSON.stringify(sheets)).toContain('<script>alert(1)</script>')
  })
})

describe('ZIP', () => {
  test('is a data package in which every table keeps to its description', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { bytes } = await made('zip', exportJob(panel('elderly-outlook'), shipped, language))
      const files = unzipSync(bytes)
      const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
      const descriptor = JSON.parse(read('datapackage.json')) as { resources: { path: string; schema: { fields: { name: string; type: string }[] } }[] }
      const check = new Ajv({ strict: false }).compile(DATA_PACKAGE)
      expect(check(descriptor), JSON.stringify(check.errors)).toBe(true)
      const described = descriptor.resources.map(({ path }) => path)
      expect(Object.keys(files).filter((name) => name.endsWith('.csv')).sort()).toEqual([...described].sort())
      for (const { path, schema } of descriptor.resources) {
        const [head, ...rows] = rowsOf(read(path))
        expect(head, path).toEqual(schema.fields.map(({ name }) => name))
        expect(new Set(head).size, path).toBe(head?.length)
        expect(rows.length, path).toBeGreaterThan(0)
        schema.fields.forEach(({ type }, at) => {
          if (type === 'number') expect(rows.every((row) => row[at] === '' || Number.isFinite(Number(row[at]))), path).toBe(true)
        })
      }
      expect(parseStamp(JSON.parse(read('stamp.json')))).toBeDefined()
      expect(read('licence.txt')).toContain('CC-BY-3.0-IGO')
      const readme = textOf({ bytes: (files['README.txt'] ?? new Uint8Array()) as Uint8Array<ArrayBuffer> })
      expect(readme).toMatch(/^\uFEFF三化[\s\S]+\nSanhua: /)
      expect(readme).toContain('\r\n')
    }
  })

  test('has every sources’ row that its figures name', async () => {
    const files = unzipSync((await made('zip', exportJob(panel('netizens'), shipped, 'zh'))).bytes)
    const read = (name: string): string[][] => rowsOf(strFromU8(files[name] ?? new Uint8Array()))
    const known = new Set(read('sources.csv').map(([id]) => id))
    const named = new Set(Object.keys(files).filter((name) => name.startsWith('indicators/')).flatMap((name) => read(name).slice(1).flatMap((row) => (row[5] ?? '').split(';').filter(Boolean))))
    expect([...named].filter((id) => !known.has(id))).toEqual([])
    expect(named.size).toBeGreaterThan(3)
  })
})
