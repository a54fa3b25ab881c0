import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { drawPicture } from '../../src/charts/draw-picture'
import { filesOf } from '../../src/charts/figure/inputs'
import { embedHeights } from '../../src/embed/height'
import { printEmbedPage, type EmbedPage } from '../../src/embed/page/embed-document'
import { EARLY_HASH, EARLY_SCRIPT, NOT_DRAWN, STATE_FRAGMENT, WAITING } from '../../src/embed/page/early'
import { NARROW, WIDE } from '../../src/embed/page/layout'
import { LANGUAGES, type Language } from '../../src/model/text'
import { shippedDataset, shippedFiles, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

const paths = new Set(shippedFiles().keys())

const made = new Map<string, EmbedPage>()

const pageOf = (id: string, language: Language): EmbedPage => {
  const known = made.get(id + language)
  if (known) return known
  const spec = panels.find((panel) => panel.id === id)!
  const draw = (width: number) => drawPicture(spec, dataset, { language, width })
  const narrow = draw(NARROW)
  const page: EmbedPage = { language, narrow, wide: language === 'zh' ? draw(WIDE) : narrow, version: dataset.version, files: {}, made: '', scripts: { client: 'client.js', redraw: '../redraw.js' }, query: '', compare: [], messages: [], open: false }
  made.set(id + language, page)
  return page
}

const textIn = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('a state that is not prerendered', () => {
  /** Runs the script of the head at an address; the class list after it, and after it has waited. */
  const classesAt = (search: string): readonly [atOnce: string[], later: string[]] => {
    const classes = new Set<string>()
    const classList = { add: (name: string) => void classes.add(name), contains: (name: string) => classes.has(name), replace: (from: string, to: string) => classes.delete(from) && classes.add(to) }
    const timers: (() => void)[] = []
    new Script(EARLY_SCRIPT).runInNewContext({ URLSearchParams, location: { search }, document: { documentElement: { classList } }, setTimeout: (run: () => void) => timers.push(run) })
    const atOnce = [...classes]
    for (const run of timers) run()
    return [atOnce, [...classes]]
  }

  test('is waited for from the first moment, and said to be missing when it does not come', () => {
    for (const search of ['?from=2010', '?unit=%E4%B8%87%E4%BA%BA&scheme=dark', '?title=0&compare=CN-GD', '?lang=en&mode=share']) expect(classesAt(search), search).toEqual([[WAITING], [NOT_DRAWN]])
    for (const search of ['', '?', '?scheme=dark', '?lang=en&scheme=dark&theme=dark&title=0']) expect(classesAt(search), search).toEqual([[], []])
  })

  test('the policy allows the script of the head by its hash, and no other', () => {
    expect(EARLY_HASH).toBe(`sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}`)
    const html = printEmbedPage(pageOf('netizens', 'zh'))
    expect(html).toContain(`script-src 'self' '${EARLY_HASH}'`)
    expect(html.match(/<script>/g)).toHaveLength(1)
  })

  test.each(LANGUAGES)('the page names what it shows instead, with scripts and without (%s)', (language) => {
    const page = pageOf('netizens', language)
    const html = printEmbedPage(page)
    const said = (pattern: RegExp): string => textIn(pattern.exec(html)?.[1] ?? '')
    expect(said(new RegExp(`<p class=m id=${STATE_FRAGMENT} role=status>([^]*?)</p>`))).toContain(page.wide.panel.subtitle)
    const [, sheet = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
    for (const shown of [`.${NOT_DRAWN} #${STATE_FRAGMENT}`, `#${STATE_FRAGMENT}:target`]) expect(sheet).toContain(shown)
  })
})

describe.each(panels.map(({ id }) => id))('page of %s', (id) => {
  test.each(LANGUAGES)('is whole without scripts (%s)', (language) => {
    const page = pageOf(id, language)
    const html = printEmbedPage(page)
    const text = textIn(html)
    const { panel } = page.wide
    for (const part of [panel.title, panel.subtitle, panel.description, panel.sources[0]!.body[language]]) expect(text).toContain(part)
    expect(html.match(/<svg /g)).toHaveLength(2)
    expect(html.match(/<tr>/g)!.length).toBe(panel.table.rows.length + 1)
    expect(html).not.toMatch(/NaN|undefined|style="|\son\w+=/)
    expect(html).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//) // nothing of another host
    if (language === 'en') expect(text.replace(/中文|(?<=\d)亿/g, '')).not.toMatch(/[\u3400-\u9fff]/)
  })

  const page = pageOf(id, 'zh')

  test('rests on files that are there', () => {
    const files = filesOf(page.wide.panel.figure.inputs, dataset)
    expect(files.some((path) => path.startsWith('observations/') || path.startsWith('age-structure/'))).toBe(true)
    for (const path of files) expect(paths.has(path), path).toBe(true)
  })

  test('grows with the drawing, never below it', () => {
    const spec = panels.find((panel) => panel.id === id)!
    const heightAt = embedHeights(spec, dataset, { language: 'zh' }) // compiles once for every width
    for (const width of [260, 320, 480, 560, 800, 1000]) {
      const height = heightAt(width)
      expect(height).toBeGreaterThan(((width - 32) * page[width < 560 ? 'narrow' : 'wide'].height) / (width < 560 ? NARROW : WIDE))
      expect(height).toBeLessThan(3000)
    }
  })
})

test('text of data stays text', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&{b|}'
  const spec = panels.find((panel) => panel.id === 'netizens')!
  const indicators = new Map([...dataset.indicators].map(([key, indicator]) => [key, { ...indicator, name: { zh: nasty, en: nasty }, definition: { zh: nasty, en: nasty } }]))
  const sources = new Map([...dataset.sources].map(([key, source]) => [key, { ...source, body: { zh: nasty, en: nasty } }]))
  const data = { ...dataset, indicators, sources, version: nasty }
  const bad = { ...spec, title: { zh: [nasty], en: [nasty] }, notes: [{ zh: nasty, en: nasty }] } as typeof spec
  const draw = (width: number) => drawPicture(bad, data, { language: 'zh', width })
  const html = printEmbedPage({ ...pageOf('netizens', 'zh'), narrow: draw(NARROW), wide: draw(WIDE), version: nasty, messages: [nasty], query: 'from=1&x="><script>' })
  expect(html.replace(`<script>${EARLY_SCRIPT}</script>`, '')).not.toMatch(/<img|<script>/)
  expect(textIn(html)).toContain('<img src=x')
})
