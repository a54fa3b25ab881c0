/** What the scripts weigh that draw an embedded chart in another state, and what they draw it from. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../../src/charts/compile'
import type { PanelControls } from '../../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../../src/charts/types/list'
import { LANGUAGES, languageSuffix, type Language } from '../../../src/model/text'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'
import { ROOT } from '../source-files'
import { builtFiles } from './built-files'

const KIB = 1024
const weigh = (text: string): number => gzipSync(text, { level: 9 }).length / KIB
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const DIST = join(ROOT, 'dist')

/** Script that draws the states of a panel, and the name of its part of the data. */
const scriptOf = (id: string, language: Language): { readonly address: string; readonly made: string } => {
  const [, address = '', made = ''] = /data-redraw=([^\s>]+) data-made=([^\s>]+)/.exec(readFileSync(join(DIST, `embed/${id}${languageSuffix(language, '.')}.html`), 'utf8')) ?? []
  return { address, made }
}

type Kind = 'chosen' | 'compared'

/** The states that readers ask for, as much of each as fetches most: other years in another unit, another mode, five places. */
const statesOf = ({ range, units, unit, modes, mode, regions }: PanelControls): (readonly [kind: Kind, query: string])[] => {
  const other = units.find((one) => one !== unit)
  const years = [...(range && range.last > range.first + 4 ? [`from=${range.first + 1}`] : []), ...(other === undefined ? [] : [`unit=${encodeURIComponent(other)}`])]
  const another = modes.filter((one) => one !== mode).slice(-1).map((one) => `mode=${one}`)
  const places = regions.slice(0, 5).map(({ id }) => id)
  const chosen = [...(years.length > 0 ? [years.join('&')] : []), ...another].map((query) => ['chosen', query] as const)
  return [...chosen, ...(places.length > 0 ? [['compared', `compare=${places.join(',')}`] as const] : [])]
}

interface State {
  readonly name: string
  readonly kind: Kind
  readonly panel: string
  readonly language: Language
  readonly query: string
}

/** The scripts that each state fetches until it is drawn. */
const fetchedBy = (states: readonly State[]): string[][] => {
  const folder = mkdtempSync(join(tmpdir(), 'sanhua-states-'))
  const list = join(folder, 'states.json')
  try {
    writeFileSync(list, JSON.stringify(states.map(({ panel, language, query }) => ({ panel, language, query, ...scriptOf(panel, language) }))))
    return JSON.parse(execFileSync(process.execPath, [join(ROOT, 'tests/house/built/state-fetches.mjs'), DIST, list], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as string[][]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('states of embedded charts (KiB, gzip)', () => {
  const scripts = builtFiles(/embed\/states\/[^/]*\.js$/)
  const weights = new Map(scripts.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), weigh(text)]))
  const [client = 0] = builtFiles(/embed\/client-[^/]*\.js$/).map(({ text }) => weigh(text))

  test('from the address to the drawing 45 of code are enough, 47 with a plot for each place, 49 with places compared', () => {
    // Of 45 the client is 4.3. Of a line chart 36.5 are needed by every state: compiling, titles and their sentences 13, marks and labels over time 12, printing 5, words 2, reading the part of the data and the query 3.
    // A plot for each place adds 4 (its layout, and which places are compared); changes on the year before 1.6; a mode 0.8; values named 1.3; annotations 1.2; projections 1.
    // Description, notes and table (7) are fetched when the drawing is seen. With them and ECharts' figures, the reader of all tables and its worker a state was 131.
    const limits = { chosen: 45, multiples: 47, compared: 49 }
    const states = panels.flatMap((spec, at) => {
      const language = LANGUAGES[at % 4 === 3 ? 1 : 0] // the words in Chinese weigh a little more
      return statesOf(compilePanel(spec, shippedDataset(), { language, scheme: 'light', width: 640 }).controls).map(([kind, query]): State => ({ name: `${spec.id} ${language} ${query}`, kind, panel: spec.id, language, query }))
    })
    expect(new Set(states.map(({ kind }) => kind)).size).toBe(2)
    const sums = fetchedBy(states).map((files, at) => {
      const { name = '', kind = 'chosen' } = states[at] ?? {}
      const limit = limits[kind === 'chosen' && files.some((file) => file.includes('-multiples.')) ? 'multiples' : kind]
      expect(files.length, name).toBeGreaterThan(0)
      expect(files.filter((file) => !weights.has(file) || file.includes('-texts.')), name).toEqual([])
      return { name, sum: Math.round((client + files.reduce((sum, file) => sum + (weights.get(file) ?? 0), 0)) * 10) / 10, limit }
    })
    expect(sums.filter(({ sum, limit }) => sum > limit)).toEqual([])
  })

  test('a part that some states need is at most 4, what is read beside a drawing 8', () => {
    const entries = new Set(panels.flatMap(({ id }) => LANGUAGES.map((language) => scriptOf(id, language).address.replace(/.*\//, ''))))
    expect(weights.size).toBeGreaterThan(entries.size)
    expect([...weights].filter(([file, size]) => !entries.has(file) && size > (file.includes('-texts.') ? 8 : 4))).toEqual([])
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
