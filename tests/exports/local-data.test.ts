/** Whatever is made of data that were never published says so, in the words of its language; what is made of published data never does. */
import readXlsxFile from 'read-excel-file/node'
import { hash, script } from 'virtual:briefing-script'
import { describe, expect, test } from 'vitest'
import type { ValidPanel } from '../../src/charts/types/list'
import { compilePanel } from '../../src/charts/compile'
import { briefingFile } from '../../src/exports/briefing-file/briefing-file'
import { citationOf } from '../../src/exports/citation'
import { indicatorCsv } from '../../src/exports/csv'
import type { ExportedFile, ExportJob, ExportTools } from '../../src/exports/export-job'
import { frozenFigure, frozenPage, frozenSvg } from '../../src/exports/picture/frozen'
import { FORMATS, type FormatName } from '../../src/exports/formats/list'
import { makePoster } from '../../src/exports/picture/print-poster'
import { asBriefing } from '../../src/exports/export-job'
import { makeDeck } from '../../src/exports/formats/pptx/make-pptx'
import { readStamps } from './read-stamps'
import { localVersion, readLocalVersion } from '../../src/model/local-version'
import { LANGUAGES, type Language } from '../../src/model/text'
import { localLine, versionText } from '../../src/words/page'
import { indicator, series, smallDataset } from '../charts/small-dataset'
import { exportJob } from './export-job'
import { partsOf, textOf } from './office/office-package'
import { TINY_PNG } from './tiny-png'

const LOCAL = localVersion('2026.11.0', '7K3QX9MDAB')
const SAID: Readonly<Record<Language, string>> = { zh: '未公开发布', en: 'not published' }
const CODE = '7K3QX-9MDAB'

const published = { ...smallDataset({ indicators: [indicator('elderly', 'person')], series: [series({ indicator: 'elderly', values: { '2019': 1_000_000, '2020': 2_000_000 } })] }), version: '2026.11.0' }
const local = { ...published, version: LOCAL }
const panel: ValidPanel = { id: 'elderly', theme: 'ageing', type: 'trend', title: { zh: [], en: [] }, grids: [{ lines: [{ indicator: 'elderly' }] }] }
const jobOf = (language: Language, dataset = local): ExportJob => ({ ...exportJob(panel, dataset, language), address: '' })

const TOOLS: ExportTools = { rasterise: () => Promise.resolve(TINY_PNG), today: '2026-11-25' }
const made = (format: FormatName, job: ExportJob): Promise<ExportedFile> => FORMATS[format].make(job, TOOLS, { preset: 'slide', scale: 1, paper: true })
const decoded = ({ bytes }: Pick<ExportedFile, 'bytes'>): string => new TextDecoder().decode(bytes)

/** Text of the parts that a reader sees: of an Office file its slides and notes, of a ZIP its members. */
const membersOf = ({ bytes }: ExportedFile, names: RegExp): Record<string, string> => {
  const parts = partsOf(bytes)
  return Object.fromEntries(Object.keys(parts).filter((name) => names.test(name)).map((name) => [name, textOf(parts, name).replace(/<[^>]*>/g, '')]))
}

test('a local version says what it was made over, and is told from a published one', () => {
  expect(LOCAL).toBe('2026.11.0+local.7K3QX9MDAB')
  expect(readLocalVersion(LOCAL)).toEqual({ base: '2026.11.0', code: CODE })
  expect(localVersion(LOCAL, 'AAAAABBBBB')).toBe('2026.11.0+local.AAAAABBBBB')
  for (const other of ['2026.11.0', '', '2026.11.0+build.7', '+local.abc']) expect(readLocalVersion(other), other).toBeUndefined()
  for (const language of LANGUAGES) {
    expect(versionText('2026.11.0', language) + localLine('2026.11.0', language)).toBe('2026.11.0')
    expect(versionText(LOCAL, language)).toContain(SAID[language])
    expect(localLine(LOCAL, language)).toContain(CODE)
  }
})

describe.each(LANGUAGES)('made of local data, in %s', (language) => {
  const job = jobOf(language)
  const said = (text: string): void => {
    expect(text).toContain(SAID[language])
    expect(text).toContain(CODE)
  }
  const visible = (markup: string): string => markup.replace(/<metadata[\s\S]*?<\/metadata>/g, '').replace(/<[^>]*>/g, '')

  test('pictures say so at their foot, in every size, and in their stamp', async () => {
    for (const preset of ['slide', 'slide-4-3', 'a4-half', 'square', 'wechat', 'chart'] as const) said(visible(makePoster(job, { preset, scale: 1, paper: true }).svg))
    const png = await made('png', job)
    expect(readStamps(png.bytes)).toMatchObject({ kind: 'found', stamps: [{ version: LOCAL }] })
    expect(readStamps((await made('svg', job)).bytes)).toMatchObject({ stamps: [{ version: LOCAL }] })
  })

  test('slides say so at their foot and in the notes; a deck on its cover too', async () => {
    const slide = membersOf(await made('pptx', job), /ppt\/(slides|notesSlides)\/[^/]*\.xml$/)
    expect(Object.keys(slide)).toHaveLength(2)
    Object.values(slide).forEach(said)
    const deck = await makeDeck(asBriefing([job, job]), { title: '', date: '' }, TOOLS)
    expect(deck.name).toContain('-local')
    for (const [name, text] of Object.entries(membersOf(deck, /ppt\/slides\/slide[123]\.xml$/))) expect(text, name).toContain(SAID[language])
  })

  test('a workbook says so under the figures and where it tells of itself', async () => {
    const { bytes } = await made('xlsx', job)
    const [shown, , about] = await readXlsxFile(Buffer.from(bytes))
    const text = JSON.stringify([shown?.data, about?.data])
    expect(text.split(CODE)).toHaveLength(3)
    said(text)
  })

  test('tables say so in a last column without cells; programs in a field of its own', async () => {
    const [head = '', ...rows] = decoded(await made('csv', job)).trim().split('\r\n')
    expect(head).toContain(localLine(LOCAL, language))
    for (const row of rows) expect(row).toMatch(/,$/)
    expect(indicatorCsv([...local.series.values()], localLine(LOCAL, language)).split('\r\n')[0]).toContain(SAID[language])
    const json = JSON.parse(decoded(await made('json', job))) as Record<string, unknown>
    expect(json).toMatchObject({ dataVersion: LOCAL, local: localLine(LOCAL, language) })
    const zip = membersOf(await made('zip', job), /README\.txt|data\.csv|indicators\/|datapackage\.json/)
    expect(Object.keys(zip)).toHaveLength(4)
    Object.values(zip).forEach(said)
  })

  test('frozen charts, a briefing and references say so, and name no address where others would find other figures', () => {
    said(visible(frozenFigure(job)))
    said(visible(frozenPage(job)))
    said(visible(frozenSvg(job)))
    said(visible(briefingFile({ parts: asBriefing([job]), title: '', language, today: '2026-11-25' }, { script, hash }).replace(/<script[\s\S]*?<\/script>/g, '')))
    const { gbt, apa } = citationOf(compilePanel(panel, local, { language, scheme: 'light', width: 640 }), local, { language, address: 'https://example.org/', today: '2026-11-25' })
    said(gbt)
    expect(apa).toContain(SAID.en)
    expect(gbt + apa).not.toMatch(/https?:|\/OL/)
  })

  test('files are named so', async () => {
    for (const format of ['png', 'svg', 'pptx', 'xlsx', 'csv', 'json', 'zip'] as const) expect((await made(format, job)).name, format).toMatch(/-local-[0-9A-Z]{5}/)
  })

  test('of published data nothing says it', async () => {
    const job = jobOf(language, published)
    for (const format of ['svg', 'csv', 'json'] as const) {
      const file = await made(format, job)
      expect(file.name + decoded(file)).not.toMatch(/local|未公开|not published/)
    }
  })
})
