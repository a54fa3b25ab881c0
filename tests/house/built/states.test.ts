/** What the scripts weigh that draw an embedded chart in another state, and what they draw it from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isInvalid, type ValidPanel } from '../../../src/charts/types/list'
import { LANGUAGES, languageSuffix } from '../../../src/model/text'
import { shippedPanels } from '../../panels/shipped-data'
import { ROOT } from '../source-files'
import { builtFiles } from './built-files'

const KIB = 1024
const weigh = (text: string): number => gzipSync(text, { level: 9 }).length / KIB
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

/** Script that draws the states of a panel, by its path in the build. */
const scriptOf = (id: string, suffix: string): string => `embed/${/data-redraw=([^\s>]+)/.exec(readFileSync(join(ROOT, `dist/embed/${id}${suffix}.html`), 'utf8'))?.[1]}`

describe('states of embedded charts (KiB, gzip)', () => {
  const scripts = builtFiles(/embed\/states\/[^/]*\.js$/)

  test('a chart type in one language is at most 45, and each part that few states need 4', () => {
    // Texts (titles, statements, descriptions, notes) are 12 of it, their words 5, marks and labels over time 12, printing 6. What few states need (boxes, forms, focus, projections, wedges,
    // places compared, modes) is apart. Small multiples are drawn by the code of lines over time. With ECharts' figures, the reader of all tables and its worker it was 131.
    const limits: Readonly<Record<string, number>> = { 'small-multiples': 47 }
    const entries = new Map(panels.flatMap(({ id, type }) => LANGUAGES.map((language) => [scriptOf(id, languageSuffix(language, '.')), limits[type] ?? 45] as const)))
    expect(scripts.length).toBeGreaterThan(entries.size)
    expect(scripts.filter(({ path, text }) => weigh(text) > (entries.get(path) ?? 4)).map(({ path }) => path)).toEqual([])
    for (const { path, text } of scripts) expect(text, path).not.toMatch(/Papa\.|zrender|createElement/)
  })

  test('what a panel is drawn from is at most 25, and half of them are within 6', () => {
    // Ages by sex of 31 provinces at two censuses are 21, three indicators of 31 provinces 24. The tables with their catalogues were 103 for the smallest panel.
    const sizes = builtFiles(/embed\/data\/[^/]*\.json$/).map(({ text }) => weigh(text)).sort((a, b) => a - b)
    expect(sizes.length).toBe(panels.length)
    expect(sizes[sizes.length - 1]).toBeLessThanOrEqual(25)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(6)
  })
})
