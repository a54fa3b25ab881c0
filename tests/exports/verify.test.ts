/** Files that were edited, copied from, saved again or zipped again, and what the check says of them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { hash, script } from 'virtual:briefing-script'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { briefingFile } from '../../src/exports/briefing-file/briefing-file'
import { FORMATS } from '../../src/exports/formats/list'
import { asBriefing } from '../../src/exports/export-job'
import { makeDeck } from '../../src/exports/formats/pptx/make-pptx'
import { frozenPage } from '../../src/exports/picture/frozen'
import { stampOf } from '../../src/exports/stamp/stamp'
import { readExport } from '../../src/exports/verify/read-export'
import { countVerdicts, verifyPanels, type Verified } from '../../src/exports/verify/verify'
import type { Dataset } from '../../src/model/dataset'
import { seriesKey } from '../../src/model/series'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'
import { savedAnew } from './saved-anew'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))
const TOOLS = { today: '2026-11-25', rasterise: () => Promise.reject(new Error('no picture is asked for')) }
const SETTINGS = { preset: 'slide', scale: 1, paper: true } as const

const jobOf = (id: string, view = {}, language: 'zh' | 'en' = 'zh') => exportJob(panels.find((panel) => panel.id === id), dataset, language, view)

interface Saved {
  readonly name: string
  readonly bytes: Uint8Array
}

const verify = ({ name, bytes }: Saved, data: Dataset = dataset, specs = panels): Verified[] => {
  const reading = readExport(bytes, name)
  return reading.kind === 'found' ? verifyPanels(reading.panels, data, specs, 'zh') : []
}

const DECK = ['netizens', 'province-urban-share', 'births-deaths'] as const
const deck = makeDeck(asBriefing(DECK.map((id) => jobOf(id))), { title: '', date: '' }, TOOLS)

/** The same package with some members replaced. */
const withMembers = ({ name, bytes }: Saved, change: (files: Record<string, Uint8Array>) => void): Saved => {
  const files = unzipSync(bytes)
  change(files)
  return { name, bytes: zipSync(files, { level: 0 }) }
}

const rewrite = (files: Record<string, Uint8Array>, name: string, change: (text: string) => string): void => {
  const before = strFromU8(files[name] ?? new Uint8Array())
  const after = change(before)
  expect(after, name).not.toBe(before)
  files[name] = strToU8(after)
}

/** The dataset in which the newest number of netizens is another. */
const revised = (): Dataset => {
  const key = seriesKey({ indicator: 'netizens', region: 'CN', vintage: '', variant: '' })
  const old = dataset.series.get(key)
  if (!old) throw new Error('no netizens')
  const values = old.values.slice()
  values[values.length - 1] = (values[values.length - 1] ?? 0) + 1e7
  return { ...dataset, series: new Map([...dataset.series, [key, { ...old, values }]]) }
}

const inBook = (files: Record<string, Uint8Array>, number: number, change: (text: string) => string): void => {
  const name = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`
  const book = unzipSync(files[name] ?? new Uint8Array())
  rewrite(book, 'xl/worksheets/sheet1.xml', change)
  files[name] = zipSync(book, { level: 0 })
}

const shownOf = ([first]: readonly Verified[]) => first?.edits.map(({ place, row, before, after }) => [place, row, before, after])

describe('a deck', () => {
  test('is unchanged in all its panels, and says in its properties only what they are', async () => {
    const file = await deck
    expect(verify(file).map(({ verdict, isRead }) => [verdict, isRead])).toEqual(DECK.map(() => ['unchanged', true]))
    const core = strFromU8(unzipSync(file.bytes)['docProps/core.xml'] ?? new Uint8Array())
    expect((/<dc:description>([^<]*)/.exec(core)?.[1]?.length ?? 0) / DECK.length).toBeLessThan(220)
  })

  test('of which a chart was edited is edited, and the figure is named; the edited one is first', async () => {
    const edited = withMembers(await deck, (files) => rewrite(files, 'ppt/charts/chart4.xml', (xml) => xml.replace(/(<c:val>.*?<c:pt idx="3"><c:v>)([^<]*)/s, (_, head: string) => `${head}13.99`)))
    const [first, ...rest] = verify(edited)
    expect([first?.name.panel, first?.verdict, rest.map(({ verdict }) => verdict)]).toEqual(['births-deaths', 'edited', ['unchanged', 'unchanged']])
    expect(first?.edits).toMatchObject([{ place: 'chart', row: '1953', after: 13.99 }])
    expect(first?.edits[0]?.column).toContain('出生')
    expect(typeof first?.edits[0]?.before).toBe('number')
  })

  test('of which only the workbook was edited is edited', async () => {
    const edited = withMembers(await deck, (files) => inBook(files, 1, (xml) => xml.replace('<v>11.25</v>', '<v>13.99</v>')))
    expect(shownOf(verify(edited))).toEqual([['workbook', '2025-12', 11.25, 13.99]])
  })

  test('edited as PowerPoint edits, in both, tells the figure once', async () => {
    const edited = withMembers(await deck, (files) => {
      rewrite(files, 'ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>11.25</c:v>', '<c:v>13.99</c:v>'))
      inBook(files, 1, (xml) => xml.replace('<v>11.25</v>', '<v>13.99</v>'))
    })
    expect(shownOf(verify(edited))).toEqual([['chart', '2025-12', 11.25, 13.99]])
  })

  test('distinguishes what was revised from what was edited', async () => {
    const file = await deck
    expect(verify(file, revised()).map(({ name, verdict, changes }) => [name.panel, verdict, changes.length])).toEqual([['netizens', 'revised', 1], ['province-urban-share', 'unchanged', 0], ['births-deaths', 'unchanged', 0]])
    const edited = withMembers(file, (files) => inBook(files, 2, (xml) => xml.replace(/(<c r="B2"[^>]*><v>)[^<]*/, '$10')))
    expect(countVerdicts(verify(edited, revised()))).toEqual({ edited: 1, revised: 1, unknown: 0, unchanged: 1 })
  })

  test('saved anew by a suite that keeps no workbooks still verifies, and an edit is found', async () => {
    const saved = withMembers(await deck, savedAnew)
    expect(verify(saved).map(({ name, verdict, isRead }) => [name.panel, verdict, isRead])).toEqual(DECK.map((id) => [id, 'unchanged', true]))
    const edited = withMembers(saved, (files) => {
      const name = Object.keys(files).find((part) => /chart/.test(part) && strFromU8(files[part] ?? new Uint8Array()).includes('>11.25<')) ?? ''
      rewrite(files, name, (xml) => xml.replace('>11.25<', '>13.99<'))
    })
    expect(shownOf(verify(edited))).toEqual([['chart', '2025-12', 11.25, 13.99]])
    expect(verify(saved, revised())[0]).toMatchObject({ verdict: 'revised', changes: [{ row: '2025-12', before: 11.25, after: 11.35 }] })
    expect(verify(edited, revised())[0]).toMatchObject({ verdict: 'edited', isUncertain: true })
  })

  test('of another house into which one slide was copied: that slide is ours, its other charts are not', async () => {
    const own = unzipSync((await deck).bytes)
    const chart = '<c:chartSpace xmlns:c="x"><c:chart><c:plotArea><c:lineChart><c:ser><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:lineChart></c:plotArea></c:chart></c:chartSpace>'
    const host: Record<string, Uint8Array> = {
      '_rels/.rels': own['_rels/.rels'] ?? new Uint8Array(),
      'ppt/presentation.xml': strToU8('<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="1" r:id="a"/><p:sldId id="2" r:id="b"/></p:sldIdLst></p:presentation>'),
      'ppt/_rels/presentation.xml.rels': strToU8('<Relationships><Relationship Id="a" Type="x/slide" Target="slides/one.xml"/><Relationship Id="b" Type="x/slide" Target="slides/two.xml"/></Relationships>'),
      'ppt/slides/one.xml': strToU8('<p:sld xmlns:p="p"/>'),
      'ppt/slides/_rels/one.xml.rels': strToU8('<Relationships><Relationship Id="a" Type="x/chart" Target="../charts/theirs.xml"/></Relationships>'),
      'ppt/charts/theirs.xml': strToU8(chart),
      'ppt/slides/two.xml': own['ppt/slides/slide2.xml'] ?? new Uint8Array(),
      'ppt/slides/_rels/two.xml.rels': own['ppt/slides/_rels/slide2.xml.rels'] ?? new Uint8Array(),
      ...Object.fromEntries(['ppt/charts/chart1.xml', 'ppt/charts/_rels/chart1.xml.rels', 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'].map((name) => [name, own[name] ?? new Uint8Array()])),
    }
    const file = { name: 'report.pptx', bytes: zipSync(host, { level: 0 }) }
    expect(readExport(file.bytes, file.name)).toMatchObject({ kind: 'found', foreign: 1 })
    expect(verify(file)).toMatchObject([{ name: { panel: 'netizens' }, verdict: 'unchanged', isRead: true }])
    rewrite(host, 'ppt/charts/chart1.xml', (xml) => xml.replace('>11.25<', '>13.99<'))
    expect(shownOf(verify({ ...file, bytes: zipSync(host, { level: 0 }) }))).toEqual([['chart', '2025-12', 11.25, 13.99]])
  })

  test('of an earlier version, with whole stamps in its properties and none in its charts, still reads', async () => {
    const stamps = JSON.stringify(DECK.map((id) => stampOf(jobOf(id)))).replace(/&/g, '&amp;').replace(/</g, '&lt;')
    const old = withMembers(await deck, (files) => {
      rewrite(files, 'docProps/core.xml', (xml) => xml.replace(/(<dc:description>)[^<]*/, (_, head: string) => head + stamps))
      for (const name of Object.keys(files).filter((part) => part.endsWith('.xlsx'))) delete files[name]
    })
    expect(verify(old).map(({ verdict, isRead }) => [verdict, isRead])).toEqual(DECK.map(() => ['unchanged', true]))
    expect(verify(old, revised())[0]).toMatchObject({ verdict: 'revised', isRead: false, changes: [{ before: 11.25, after: 11.35 }] })
  })
})

describe('a page', () => {
  const html = briefingFile({ parts: asBriefing([jobOf('netizens'), jobOf('largest-cities')]), title: '', language: 'zh', today: '2026-11-25' }, { script, hash })
  const pageOf = (text: string): Saved => ({ name: 'sanhua-briefing.html', bytes: strToU8(text) })

  test('of a briefing verifies, also as a browser saves it', () => {
    expect(verify(pageOf(html)).map(({ verdict, isRead }) => [verdict, isRead])).toEqual([['unchanged', true], ['unchanged', true]])
    const saved = html.replace(/ (data-\w+|class|id)=([^\s">]+)/g, ' $1="$2"').replace(/(<t[hd]\b[^>]*>[^<]*(?:<small>[^<]*<\/small>)?[^<]*)(?=<t[hdr]|\n<tr|<tbody|<\/table)/g, '$1</td>')
    expect(saved).not.toBe(html)
    expect(verify(pageOf(saved)).map(({ verdict, isRead }) => [verdict, isRead])).toEqual([['unchanged', true], ['unchanged', true]])
  })

  test('whose table was edited is edited; revised data are distinguished from that', () => {
    const edited = html.replace(/<td>11\.25(?=[^<]*<)/, '<td>13.99')
    expect(edited).not.toBe(html)
    expect(shownOf(verify(pageOf(edited)))).toEqual([['table', '2025年12月', '11.25', '13.99']])
    expect(verify(pageOf(html), revised())[0]).toMatchObject({ verdict: 'revised', changes: [{ row: '2025年12月', before: 11.25, after: 11.35 }] })
  })

  test('with a frozen figure tells whether it was revised; its drawing is not read', () => {
    const frozen = pageOf(frozenPage(jobOf('netizens')))
    expect(verify(frozen)).toMatchObject([{ verdict: 'unchanged', isRead: false }])
    expect(verify(frozen, revised())).toMatchObject([{ verdict: 'revised', isRead: false }])
  })
})

type Edit = (file: Saved, pick: number) => Saved

/** Adds one to a number of a text, the one that `pick` chooses among those that a pattern finds after its first group. */
const bump = (text: string, pattern: RegExp, pick: number): string => {
  const found = [...text.matchAll(pattern)]
  const chosen = found[pick % found.length]
  if (!chosen) throw new Error('nothing to edit')
  const [, head = '', value = ''] = chosen
  return text.slice(0, chosen.index) + head + String(Number(value) + 1) + text.slice(chosen.index + head.length + value.length)
}

const inMember = (pattern: RegExp, member: string): Edit => (file, pick) => withMembers(file, (files) => rewrite(files, member, (text) => bump(text, pattern, pick)))
const NUMBER = String.raw`(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)`

const csvEdit = (text: string, pick: number): string => bump(text, new RegExp(`(,)${NUMBER}(?=[,\r])`, 'g'), pick)

const EDITS: Readonly<Record<string, Edit>> = {
  pptx: inMember(new RegExp(`(<c:(?:val|yVal)><c:numRef><c:f>[^<]*</c:f><c:numCache>(?:<c:formatCode>[^<]*</c:formatCode>)<c:ptCount[^>]*><c:pt idx="\\d+"><c:v>)${NUMBER}`, 'g'), 'ppt/charts/chart1.xml'),
  xlsx: inMember(new RegExp(`(<c r="[B-Z]\\d+"(?: s="\\d+")?><v>)${NUMBER}`, 'g'), 'xl/worksheets/sheet1.xml'),
  csv: (file, pick) => ({ ...file, bytes: strToU8(csvEdit(strFromU8(file.bytes), pick)) }),
  json: (file, pick) => {
    const content = JSON.parse(strFromU8(file.bytes)) as { rows: { values: (number | null)[] }[] }
    const all = content.rows.flatMap((row, at) => row.values.flatMap((value, column) => (value === null ? [] : [[at, column] as const])))
    const [row = 0, column = 0] = all[pick % all.length] ?? []
    content.rows[row]?.values.splice(column, 1, (content.rows[row]?.values[column] ?? 0) + 1)
    return { ...file, bytes: strToU8(JSON.stringify(content)) }
  },
  zip: (file, pick) => withMembers(file, (files) => rewrite(files, 'data.csv', (text) => csvEdit(text, pick))),
}

describe('any panel in any format', () => {
  const known = new Map<string, Promise<Saved>>()
  const fileOf = (id: string, format: keyof typeof FORMATS): Promise<Saved> => {
    const key = `${id} ${format}`
    const file = known.get(key) ?? FORMATS[format].make(jobOf(id), TOOLS, SETTINGS)
    known.set(key, file)
    return file
  }

  test('is unchanged while no figure is; one that was edited is found, with its old and its new value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...panels.map(({ id }) => id)), fc.constantFrom('pptx', 'xlsx', 'csv', 'json', 'zip'), fc.nat(), async (id, format, pick) => {
        const file = await fileOf(id, format as keyof typeof FORMATS)
        const charts = verify(file) // plots that one slide has no room for are a chart on the next
        expect(charts.length).toBeGreaterThan(0)
        for (const chart of charts) expect(chart).toMatchObject({ name: { panel: id }, verdict: 'unchanged', isRead: true, edits: [] })
        const after = verify(EDITS[format]?.(file, pick) ?? file)
        const [only, ...others] = after.filter(({ verdict }) => verdict !== 'unchanged')
        expect([after.length, others]).toEqual([charts.length, []])
        expect(only).toMatchObject({ name: { panel: id }, verdict: 'edited', isRevised: false })
        expect(only?.edits).toHaveLength(1)
        const [edit] = only?.edits ?? []
        expect(Number(edit?.after) - Number(edit?.before)).toBeCloseTo(1, 6)
      }),
      { numRuns: 12 },
    )
  })
})

describe('a CSV, which has no stamp', () => {
  test('is known by its columns in any state, and by the code in its name', async () => {
    const states = [
      { id: 'netizens', view: { from: 2015 }, language: 'zh' },
      { id: 'netizens', view: { to: 2020, unit: '万人' }, language: 'en' },
      { id: 'migrant-workers', view: { from: 2010, to: 2020, mode: 'index' }, language: 'en' },
      { id: 'migrant-workers', view: { mode: 'share' }, language: 'zh' },
    ] as const
    for (const { id, view, language } of states) {
      expect(verify(await FORMATS.csv.make(jobOf(id, view, language), TOOLS, SETTINGS)), JSON.stringify(view)).toMatchObject([{ name: { panel: id }, verdict: 'unchanged', isRead: true }])
    }
  })

  test('that was revised is distinguished from one that was edited; without its name nothing is claimed', async () => {
    const file = await FORMATS.csv.make(jobOf('netizens'), TOOLS, SETTINGS)
    expect(verify(file, revised())).toMatchObject([{ verdict: 'revised', isRead: true, changes: [{ before: 11.25, after: 11.35 }] }])
    const few = panels.filter(({ id }) => ['elderly', 'population-pyramid', 'netizens'].includes(id)) // all would be tried for a file without a name
    expect(verify({ ...file, name: '网民.csv' }, dataset, few)).toMatchObject([{ verdict: 'unknown', reason: 'no-code', changes: [] }])
    expect(verify({ ...file, name: '网民.csv' }, revised(), few)).toMatchObject([{ verdict: 'unknown', reason: 'no-code', changes: [{ before: 11.25, after: 11.35 }] }])
    expect(verify({ name: 'other.csv', bytes: strToU8('a,b\n1,2') }, dataset, few)).toMatchObject([{ verdict: 'unknown', reason: 'no-panel' }])
  })
})

describe('a file that means harm', () => {
  test.each([
    ['a part nested without end', { 'ppt/presentation.xml': strToU8('<a>'.repeat(100_000)) }],
    ['a document type', { 'ppt/presentation.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }],
    ['relations in a circle', { '_rels/.rels': strToU8('<R><Relationship Id="a" Type="x/officeDocument" Target="_rels/.rels"/></R>') }],
  ])('with %s is no file of ours', (_, files) => {
    expect(readExport(zipSync(files, { level: 0 }), 'x.pptx')).toEqual({ kind: 'none', reason: 'no-stamp' })
  })

  test('is read without an exception, whatever its bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('x.csv', ''), (bytes, name) => ['found', 'none'].includes(readExport(bytes, name).kind)))
  })
})
