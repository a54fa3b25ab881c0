/** Briefings in which a panel is several times, each in a state and under a headline of its own, among slides of text: in every file, and verified. */
import { strToU8, zipSync } from 'fflate'
import { hash, script } from 'virtual:briefing-script'
import { describe, expect, test } from 'vitest'
import { textBlocks, textHeight, textSize, holdsFigure, isBlankText, withHeadline } from '../../src/charts/text/own-words'
import { MOST_TEXT } from '../../src/charts/query/parameter'
import { briefingFile } from '../../src/exports/briefing-file/briefing-file'
import type { BriefingPart } from '../../src/exports/export-job'
import { makeDeck } from '../../src/exports/formats/pptx/make-pptx'
import { textSlide } from '../../src/exports/office/deck-pages'
import { holdersOf } from '../../src/exports/office/layouts'
import { readExport } from '../../src/exports/verify/read-export'
import { verifyPanels } from '../../src/exports/verify/verify'
import { authoredWords } from '../../src/words/files'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'
import { malformed, partsOf, textOf, textsOf, type Parts } from './office/office-package'
import { TOOLS } from './office/slide-jobs'

const dataset = shippedDataset()
const panels = shippedPanels().value
const job = (more: object = {}) => {
  const one = exportJob(panels.find(({ id }) => id === 'netizens'), dataset, 'zh')
  return { ...one, view: { ...one.view, ...more } }
}
const PARTS: readonly BriefingPart[] = [
  { kind: 'panel', job: job(), headline: '', line: '全国' },
  { kind: 'text', heading: '要点 <b>', body: '先看全国\n- 增速放缓\n• 2025年11.25亿人', line: '过渡' },
  { kind: 'panel', job: job({ from: 2010 }), headline: '网民已过10亿', line: '近年' },
  { kind: 'panel', job: job({ from: 2010, unit: '万人' }), headline: '换一个单位', line: '' },
]
const mark = authoredWords('zh')

describe('a panel several times in a briefing', async () => {
  const deck = await makeDeck(PARTS, { title: '', date: '' }, TOOLS)
  const html = briefingFile({ parts: PARTS, title: '', language: 'zh', today: '2026-11-25' }, { script, hash })
  const page = strToU8(html)

  test.each([['the deck', deck.bytes, 'x.pptx', [2, 4, 5]], ['the file', page, 'sanhua-briefing.html', [2, 4, 5]]])('%s verifies, each entry by its slide and state', (_, bytes, name, slides) => {
    const reading = readExport(bytes, name)
    const verified = reading.kind === 'found' ? verifyPanels(reading.panels, dataset, panels, 'zh') : []
    expect(verified.map(({ verdict, slide, name: { query }, isRead }) => [verdict, slide, query, isRead])).toEqual([
      ['unchanged', slides[0], '?panel=netizens', true],
      ['unchanged', slides[1], '?panel=netizens&from=2010', true],
      ['unchanged', slides[2], '?panel=netizens&from=2010&unit=%E4%B8%87%E4%BA%BA', true],
    ])
  })

  test('an edited figure is found in its entry alone', () => {
    const at = html.lastIndexOf('<td>', html.lastIndexOf('</table>'))
    const edited = html.slice(0, at) + html.slice(at).replace(/<td>[\d,.]+/, '<td>99999')
    const reading = readExport(strToU8(edited), 'sanhua-briefing.html')
    const verified = reading.kind === 'found' ? verifyPanels(reading.panels, dataset, panels, 'zh') : []
    expect(verified.map(({ verdict, slide, edits }) => [verdict, slide, edits.length])).toEqual([['edited', 5, 1], ['unchanged', 2, 0], ['unchanged', 4, 0]])
  })

  test('has each headline over its own chart; one with figures is marked, in deck and file', () => {
    const parts = partsOf(deck.bytes)
    const texts = (number: number): string => textsOf(textOf(parts, `ppt/slides/slide${number}.xml`), 'a:t').join('|')
    expect([2, 4, 5].map((number) => texts(number).includes(mark.headline))).toEqual([false, true, false])
    expect([texts(4).includes('网民已过10亿'), texts(5).includes('换一个单位')]).toEqual([true, true])
    expect(texts(1)).toContain('网民已过10亿') // in the contents
    expect(Object.keys(parts).filter((name) => name.endsWith('.xml') && malformed(textOf(parts, name)) !== '')).toEqual([])
    const sections = html.split('<section').slice(1)
    expect(sections.map((section) => section.includes(mark.headline))).toEqual([false, false, true, false, false])
    expect([...html.matchAll(/<section class="?slide[^>]* id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['netizens', '~1', 'netizens~2', 'netizens~3'])
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([])
  })

  test('the citation in the notes names the computed title, whatever the headline', () => {
    const notes = textsOf(textOf(partsOf(deck.bytes), 'ppt/notesSlides/notesSlide4.xml'), 'a:t').join('|')
    expect(notes.startsWith('近年')).toBe(true)
    expect(notes).not.toContain('网民已过10亿')
  })

  test('a slide of text has its placeholders, its list, its mark and its line; nothing of it is markup', () => {
    const parts = partsOf(deck.bytes)
    const slide = textOf(parts, 'ppt/slides/slide3.xml')
    expect(textsOf(slide, 'a:t')).toEqual(expect.arrayContaining(['要点 <b>', '先看全国', '增速放缓', '2025年11.25亿人', mark.text]))
    expect([slide.match(/<p:ph type="title"/g)?.length, slide.match(/<p:ph type="body"/g)?.length, slide.match(/<a:buChar/g)?.length]).toEqual([1, 1, 2])
    expect(textsOf(textOf(parts, 'ppt/notesSlides/notesSlide3.xml'), 'a:t')[0]).toBe('过渡')
    expect(html.replaceAll('<wbr>', '')).toContain('<p>先看全国</p><ul><li>增速放缓</li><li>2025年11.25亿人</li></ul>')
    expect(html).not.toContain('<b>"')
  })
})

describe('many small multiples', async () => {
  const many = exportJob(panels.find(({ id }) => id === 'province-urban-trends'), dataset, 'zh')
  const { bytes } = await makeDeck([{ kind: 'panel', job: many, headline: '', line: '' }, { kind: 'panel', job: job(), headline: '', line: '' }], { title: '', date: '' }, TOOLS)
  const parts = partsOf(bytes)
  const checked = (changed: Parts) => {
    const reading = readExport(zipSync(changed), 'x.pptx')
    return reading.kind === 'found' ? verifyPanels(reading.panels, dataset, panels, 'zh').map(({ verdict, slide, edits, isRead }) => [verdict, slide, edits.length, isRead]) : []
  }
  /** Without the workbooks of charts, as LibreOffice saves it: what is left are the short stamps. */
  const withoutBooks = (from: Parts): Parts => Object.fromEntries(Object.entries(from).filter(([name]) => !name.startsWith('ppt/embeddings/') && !name.startsWith('ppt/charts/_rels/')))
  const name = 'ppt/charts/chart20.xml'
  const edited: Parts = { ...parts, [name]: strToU8(textOf(parts, name).replace(/(<c:val>.*?<c:v>)[\d.]+/s, '$199.5')) }

  test('are native charts on two slides, the slides after them counted on', () => {
    const charts = [2, 3, 4].map((number) => textOf(parts, `ppt/slides/slide${number}.xml`).match(/<c:chart /g)?.length)
    expect(charts).toEqual([16, 15, 1])
    expect(textsOf(textOf(parts, 'ppt/slides/slide1.xml'), 'a:t')).toEqual(expect.arrayContaining(['2', '4']))
    expect(textsOf(textOf(parts, 'ppt/slides/slide3.xml'), 'a:t').join('')).toContain('2／2')
  })

  test.each([['as it was made', (from: Parts) => from], ['saved by LibreOffice', withoutBooks]])('verify, and an edited figure is found on its slide: %s', (_, saved) => {
    expect(checked(saved(parts))).toEqual([['unchanged', 2, 0, true], ['unchanged', 3, 0, true], ['unchanged', 4, 0, true]])
    expect(checked(saved(edited))).toEqual([['edited', 3, 1, true], ['unchanged', 2, 0, true], ['unchanged', 4, 0, true]])
  })
})

describe('words of an author', () => {
  test.each([['网民已过10亿', true], ['两成以上老人', true], ['过半人口住在城镇', true], ['翻了一番？不，翻番', true], ['Three in four', true], ['Half of all', true], ['１２亿', true], ['城镇化进入后期', false], ['What comes next', false], ['第一部分', false]])('%s: figures %s', (text, has) => {
    expect(holdsFigure(text)).toBe(has)
  })

  test('a headline takes the place of the title, a blank one does not', () => {
    const panel = { title: 'T', subtitle: 'S' }
    expect(withHeadline(panel, ' ', 'zh')).toBe(panel)
    expect(withHeadline(panel, ' H ', 'zh')).toEqual({ title: 'H', subtitle: 'S' })
    expect(withHeadline(panel, 'H 1', 'en')).toEqual({ title: 'H 1', subtitle: `S · ${authoredWords('en').headline}` })
  })

  test('lines are paragraphs, and items by their sign', () => {
    expect(textBlocks(' a\n\n- b\n·c\n-d\n——e\n-2.4‰\n-').map(({ isItem, text }) => (isItem ? `• ${text}` : text))).toEqual(['a', '• b', '• c', '• d', '——e', '-2.4‰', '-']) // a minus stays
    expect([isBlankText({ heading: ' ', body: ' \n ' }), isBlankText({ heading: '', body: 'a' })]).toEqual([true, false])
  })

  test('the longest text that is taken fits its slide in type of 12 points or more, however it is divided', () => {
    const { height = 0, width = 0 } = holdersOf('text').body?.box ?? {}
    for (const lines of [1, 3, 7, MOST_TEXT.lines]) {
      const body = Array.from({ length: lines }, () => '- ' + '城'.repeat(Math.floor((MOST_TEXT.body - 3 * lines) / lines))).join('\n')
      const shape = textSlide({ heading: '题'.repeat(MOST_TEXT.heading), body, line: '', language: 'zh', page: '2' }).shapes.find((one) => one.kind === 'text' && one.holder === 'body')
      const size = shape?.kind === 'text' ? shape.size : 0
      expect(size).toBeGreaterThanOrEqual(12)
      expect(textHeight(textBlocks(body), size, { width, height, leading: 1.6, gap: 0.4 })).toBeLessThanOrEqual(height)
    }
    expect(textSize(textBlocks('短'), [28, 12], { width, height, leading: 1.6, gap: 0.4 })).toBe(28)
  })
})
