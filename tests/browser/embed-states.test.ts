/** Embedded charts of every type in other states, drawn by the built scripts from their part of the data: they read as on the page, for which all tables are read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { drawPicture } from '../../src/charts/draw-picture'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import type { Redrawn } from '../../src/embed/client/redraw'
import { printEmbedParts } from '../../src/embed/page/embed-page'
import { readEmbedQuery } from '../../src/embed/page/embed-query'
import { NARROW, WIDE } from '../../src/embed/page/layout'
import { LANGUAGES, languageSuffix, type Language } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { flows } from './visit'

const shipped = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
/** Of each chart type the first panel, the last and two between: that every panel is drawn alike from its part is held by tests/embed/panel-data. */
const panels = [...new Set(shipped.map(({ type }) => type))].flatMap((type) => {
  const own = shipped.filter((panel) => panel.type === type)
  return [...new Set([0, 1 / 3, 2 / 3, 1].map((part) => own[Math.round(part * (own.length - 1))]))].flatMap((panel) => panel ?? [])
})

/** Two states of a panel that its page does not show: with places, in another mode or unit, of other years, with a line in focus. */
const statesOf = (spec: ValidPanel, language: Language): string[] => {
  const { controls } = compilePanel(spec, shippedDataset(), { language, scheme: 'light', width: WIDE })
  const { regions, modes, units, range, focusable, choices } = controls
  const places = regions.map(({ id }) => id)
  const years = range && range.last > range.first + 4 ? [`from=${range.first + 2}`, `to=${range.last - 1}`] : []
  const last = <T>(list: readonly T[]): T[] => list.slice(-1)
  return [
    [...years, ...(places.length > 0 ? [`compare=${places.slice(0, 5).join(',')}`] : []), ...last(modes).map((mode) => `mode=${mode}`)].join('&'),
    [...last(units).map((unit) => `unit=${encodeURIComponent(unit)}`), ...last(focusable).map(({ key }) => `focus=${encodeURIComponent(key)}`), ...last(choices.dates.offered).map(({ key }) => `at=${key}`), ...last(choices.places.offered).map(({ key }) => `of=${key}`), ...last(choices.classes.offered).map(({ key }) => `classes=${key}`), ...(places.length > 0 ? [`compare=${places[1]}`] : [])].join('&'),
  ].filter(Boolean)
}

/** What is read of a body: paths are shorter in pages that are sent. */
const shownOf = (body: string): string => body.replace(/<path[^>]*>/g, '')

const SLICES = 2 // tests: each panel in one of the languages
const BOX = { width: 400, height: 260 }

flows('states of embedded charts', ({ visit }) => {
  test.each(Array.from({ length: SLICES }, (_, slice) => slice + 1))(`of every chart type read as on the page (%i of ${SLICES})`, async (slice) => {
    const { page, requests, problems } = await visit({ query: 'embed/netizens.html', waitFor: 'h1' })
    for (const [at, spec] of panels.entries()) {
      if (at % SLICES !== slice - 1) continue
      const language = LANGUAGES[Math.floor(at / SLICES) % LANGUAGES.length] ?? 'zh'
      const file = `${spec.id}${languageSuffix(language, '.')}.html`
      const [, address = '', made = ''] = /data-redraw=([^\s>]+) data-made=([^\s>]+)/.exec(readFileSync(join(inject('dist'), 'embed', file), 'utf8')) ?? []
      for (const [order, query] of statesOf(spec, language).entries()) {
        const { choice, text } = readEmbedQuery(query)
        const draw = (width: number) => drawPicture(spec, shippedDataset(), { ...choice, language, width })
        const wide = draw(WIDE)
        if (wide.height === 0) continue // nothing of it is in those years
        const expected = printEmbedParts({ language, narrow: draw(NARROW), wide, version: shippedDataset().version, query: text, compare: choice.compare ?? [], messages: [], open: true })
        const request = { panel: spec.id, language, query, files: [], made, isRevised: false }
        const drawn = await page.evaluate<{ readonly whole: Redrawn; readonly boxed: Redrawn }>(`import(new URL(${JSON.stringify(address)}, location.href).href).then(async ({ redrawEmbed }) => ({
          whole: await redrawEmbed(${JSON.stringify({ ...request, open: true })}),
          boxed: await redrawEmbed(${JSON.stringify({ ...request, open: false, box: order === 0 ? BOX : undefined })}),
        }))`)
        expect(shownOf(drawn.whole.body), `${spec.id} ${query}`).toBe(shownOf(expected.body))
        expect(drawn.whole.files.length, `${spec.id} ${query}`).toBeGreaterThan(4)
        expect(drawn.boxed.body, `${spec.id} ${query}`).toMatch(/^<figure.*<h1>/)
      }
    }
    expect(requests.filter((url) => /\/assets\//.test(url))).toEqual([]) // no state fell back on the reader of all tables
    expect(problems).toEqual([])
  })
})
