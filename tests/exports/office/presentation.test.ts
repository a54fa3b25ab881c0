import { beforeAll, describe, expect, it } from 'vitest'
import { asBriefing } from '../../../src/exports/export-job'
import { makeDeck } from '../../../src/exports/formats/pptx/make-pptx'
import { makePptx } from '../../../src/exports/formats/pptx/make-pptx'
import { panelOf } from '../../../src/exports/office/panel-slide'
import { panelCharts } from '../../../src/exports/office/figure-charts'
import { parseShortStamp } from '../../../src/exports/stamp/record'
import { readExport } from '../../../src/exports/verify/read-export'
import { shortCode, stampOf } from '../../../src/exports/stamp/stamp'
import { chartsOf, malformed, partsOf, relationsOf, textOf, textsOf, type Parts } from './office-package'
import { panelNamed, slideJob, TOOLS, SETTINGS } from './slide-jobs'

const IDS = ['floating-population', 'netizens', 'age-structure', 'births-deaths', 'largest-cities', 'province-urban-share']

const slides = (parts: Parts): string[] => Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))

/** All that an office program asks of a package before it opens it without a word. */
const expectSound = (parts: Parts): void => {
  const xml = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  expect(xml.length).toBeGreaterThan(20)
  for (const name of xml) expect(malformed(textOf(parts, name)), name).toBe('')
  const relations = relationsOf(parts)
  expect(relations.length).toBeGreaterThan(10)
  for (const { from, to } of relations) {
    expect(parts[to], `${from} → ${to}`).toBeDefined()
    if (from !== '') expect(parts[from], from).toBeDefined()
  }
  const types = textOf(parts, '[Content_Types].xml')
  const overrides = [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '')
  expect(overrides.filter((name) => parts[name] === undefined)).toEqual([])
  expect(new Set(overrides).size).toBe(overrides.length)
  const defaults = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, extension]) => extension))
  for (const name of Object.keys(parts)) expect(overrides.includes(name) || defaults.has(name.split('.').pop() ?? ''), name).toBe(true)
  for (const name of Object.keys(parts).filter((part) => part.startsWith('ppt/charts/chart'))) expect(overrides).toContain(name)
  // a slide names only relationships that it has
  for (const name of slides(parts)) {
    const own = textOf(parts, name.replace('slides/', 'slides/_rels/') + '.rels')
    const ids = new Set([...own.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id)) // of links to the web as well
    for (const [, id = ''] of textOf(parts, name).matchAll(/r:id="([^"]+)"/g)) expect(ids.has(id), `${name} ${id}`).toBe(true)
  }
}

describe('a panel as a slide', () => {
  const job = slideJob(panelNamed('floating-population'))
  let parts: Parts = {}
  let bytes = new Uint8Array()
  let name = ''

  beforeAll(async () => {
    const file = await makePptx(job, TOOLS, SETTINGS)
    bytes = file.bytes
    parts = partsOf(bytes)
    name = file.name
  })

  it('is a sound package with a name that says what it is', () => {
    expectSound(parts)
    expect(name).toBe(`floating-population-${shortCode(stampOf(job))}.pptx`)
  })

  it('says the same whenever it is made, with the same bytes', async () => {
    expect((await makePptx(job, TOOLS, SETTINGS)).bytes).toEqual(bytes)
  })

  it('carries its stamp, its title and no invented author', () => {
    const core = textOf(parts, 'docProps/core.xml')
    expect(readExport(bytes, name)).toMatchObject({ kind: 'found', foreign: 0, panels: [{ stamp: stampOf(job) }] })
    expect(textsOf(core, 'dc:description')[0]?.length).toBeLessThan(200)
    expect(textsOf(core, 'dc:title')[0]).toContain('人户分离人口')
    expect(core).not.toMatch(/creator|lastModifiedBy/)
    expect(core).toContain('2026-11-01T00:00:00Z')
    expect(textsOf(textOf(parts, 'docProps/app.xml'), 'Application')).toEqual(['Sanhua'])
  })

  it('tells title, subtitle, notes, sources, version and code as text', () => {
    const texts = textsOf(textOf(parts, 'ppt/slides/slide1.xml'), 'a:t').join('')
    for (const expected of ['流动人口约3.76亿人，比2010年增长69.7%', '流动人口与人户分离人口（亿人），全国', '其差不是一年间的增长', '资料来源：国家统计局《第七次全国人口普查公报', `数据版本 ${job.dataset.version}`, `校验码 ${shortCode(stampOf(job))}`]) expect(texts).toContain(expected)
  })

  it('has a native chart with alternative text, never a picture', () => {
    expect(chartsOf(parts)).toHaveLength(2) // censuses, and the samples below them
    expect(Object.keys(parts).filter((name) => /media|\.(?:png|svg|emf)$/.test(name))).toEqual([])
    const description = /<p:cNvPr [^>]*descr="([^"]+)"/.exec(textOf(parts, 'ppt/slides/slide1.xml'))?.[1] ?? ''
    expect(description).toContain('2020年流动人口约3.76亿人')
    expect(description.length).toBeGreaterThan(80)
  })

  it('gives the speaker the sentence, the notes, the citation and the address, a paragraph each', () => {
    const notes = textsOf(textOf(parts, 'ppt/notesSlides/notesSlide1.xml'), 'a:t')
    expect(notes.length).toBeGreaterThan(8)
    expect(notes[0]).toContain('人户分离人口')
    const spoken = notes.join('\n')
    for (const text of ['引用格式', '[DS/OL]', '（王萍萍）[R]', '2020年为第七次全国人口普查全面登记', 'https://example.org/?panel=floating-population']) expect(spoken).toContain(text)
  })
})

describe('a briefing as a deck', () => {
  const jobs = IDS.map((id) => slideJob(panelNamed(id), { language: 'en' }))
  let parts: Parts = {}
  let name = ''

  beforeAll(async () => {
    const file = await makeDeck(asBriefing(jobs), { title: 'For <the> county & its "leader"', date: '2026-11-25' }, TOOLS)
    name = file.name
    parts = partsOf(file.bytes)
  })

  it('is a sound package', () => {
    expectSound(parts)
    expect(name).toBe('sanhua-briefing-en.pptx')
  })

  it('has a cover, a slide for each panel in order, sources at the end', () => {
    const texts = slides(parts).map((_, at) => textsOf(textOf(parts, `ppt/slides/slide${at + 1}.xml`), 'a:t'))
    expect(texts.length).toBeGreaterThan(IDS.length + 1)
    expect(texts[0]?.[0]).toBe('For <the> county & its "leader"')
    expect(texts[0]?.join('\n')).toContain('6 charts')
    expect(texts[1]?.join('')).toContain('lived away from their registered residence')
    expect(texts[6]?.join('')).toContain('30 of 31 provinces')
    expect(texts[7]?.[0]).toMatch(/^Sources/)
    expect(texts[7]?.join('\n')).toContain('[1] National Bureau of Statistics')
  })

  it('leads from the contents to the slides, and from sources to their addresses', () => {
    const slide = textOf(parts, 'ppt/slides/slide1.xml')
    const relations = relationsOf(parts).filter(({ from }) => from === 'ppt/slides/slide1.xml')
    const jumps = [...slide.matchAll(/<a:hlinkClick r:id="([^"]+)" action="ppaction:\/\/hlinksldjump"\/>/g)].map(([, id]) => relations.find((one) => one.id === id)?.to)
    expect([...new Set(jumps)]).toEqual(IDS.map((_, at) => `ppt/slides/slide${at + 2}.xml`))
    const addresses = [...textOf(parts, 'ppt/slides/_rels/slide2.xml.rels').matchAll(/Target="(https?:[^"]+)" TargetMode="External"/g)].map(([, address]) => address)
    expect(addresses).toContain(jobs[0]?.address)
    expect(addresses.length).toBeGreaterThan(1)
    expect(textOf(parts, 'ppt/slides/_rels/slide8.xml.rels')).toContain('TargetMode="External"')
  })

  it('names author and organisation on the cover and in its properties, only if given', async () => {
    const made = partsOf((await makeDeck(asBriefing(jobs.slice(0, 1)), { title: 'A', author: ' Li <Hua> ', organisation: 'Bureau & Co', date: '' }, TOOLS)).bytes)
    expect(textsOf(textOf(made, 'docProps/core.xml'), 'dc:creator')).toEqual(['Li <Hua>'])
    expect(textsOf(textOf(made, 'docProps/app.xml'), 'Company')).toEqual(['Bureau & Co'])
    expect(textsOf(textOf(made, 'ppt/slides/slide1.xml'), 'a:t')[1]).toMatch(/^Bureau & Co · Li <Hua> · /)
    expect(textOf(parts, 'docProps/core.xml') + textOf(parts, 'docProps/app.xml')).not.toMatch(/creator|Company/)
  })

  it('counts its charts from one, and each slide shows its own', () => {
    const counts = jobs.map((job) => panelCharts(job, { width: 880, height: 360 }).flatMap(({ charts }) => charts).length)
    const total = counts.reduce((sum, count) => sum + count, 0)
    expect(total).toBeGreaterThan(jobs.length) // some have two
    expect(chartsOf(parts)).toHaveLength(total)
    const shown = relationsOf(parts).filter(({ from, to }) => from.startsWith('ppt/slides/') && to.startsWith('ppt/charts/'))
    let at = 0
    counts.forEach((count, order) => {
      const own = shown.filter(({ from }) => from === `ppt/slides/slide${order + 2}.xml`).map(({ to }) => Number(/\d+/.exec(to.slice('ppt/charts/'.length))?.[0]))
      expect(own.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, () => ++at))
    })
  })

  it('carries the stamp of every panel', () => {
    const marks = JSON.parse(textsOf(textOf(parts, 'docProps/core.xml'), 'dc:description')[0] ?? '') as unknown[]
    expect(marks.map(parseShortStamp)).toMatchObject(jobs.map(stampOf).map(({ panel, query, version, code }) => ({ panel, query, version, code })))
  })

  it('has the speaker’s own line in the notes, before the statement; one that is the statement is not there twice', async () => {
    const [first, second] = [slideJob(panelNamed('netizens')), slideJob(panelNamed('elderly'))]
    const { statement } = panelOf(second)
    const made = partsOf((await makeDeck([{ kind: 'panel', job: first, headline: '', line: ' 私下提醒：先讲城乡差距 <b> ' }, { kind: 'panel', job: second, headline: '', line: statement }], { title: '', date: '' }, TOOLS)).bytes)
    const notes = (number: number): string[] => textsOf(textOf(made, `ppt/notesSlides/notesSlide${number}.xml`), 'a:t')
    expect(notes(2).slice(0, 2)).toEqual(['私下提醒：先讲城乡差距 <b>', panelOf(first).statement])
    expect(notes(3).filter((text) => text === statement)).toHaveLength(1)
    expect(Object.keys(made).filter((name) => name.startsWith('ppt/slides/') && textOf(made, name).includes('私下提醒'))).toEqual([])
  })

  it('stands with nothing in it, and with a panel that has no data', async () => {
    expectSound(partsOf((await makeDeck([], { title: '', date: '' }, TOOLS)).bytes))
    const empty = { ...panelNamed('floating-share'), grids: [{ lines: [{ indicator: 'no_such_thing' }] }] } as ReturnType<typeof panelNamed>
    const made = partsOf((await makeDeck(asBriefing([slideJob(empty)]), { title: '', date: '' }, TOOLS)).bytes)
    expectSound(made)
    expect(chartsOf(made)).toEqual([])
    expect(textsOf(textOf(made, 'ppt/slides/slide2.xml'), 'a:t').join('')).toContain('暂无数据')
  })
})
