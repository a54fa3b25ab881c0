/** The first-release view: what it shows, and that every text of it says so. */
import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { datasetAs } from '../../src/charts/first-release/prepared-view'
import { defaultPanel } from '../../src/charts/default-panel'
import type { PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type PanelSpec } from '../../src/charts/types/list'
import { printPeriod } from '../../src/model/period'
import { FIRST_RELEASE, observationsOf } from '../../src/model/series'
import { LANGUAGES } from '../../src/model/text'
import { publishedUnit } from '../../src/model/unit'
import { releaseWords } from '../../src/words/release'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 640 }
const FIRST: PanelView = { ...VIEW, vintage: FIRST_RELEASE }
const firsts = [...shippedDataset().series.values()].filter(({ vintage, lines }) => vintage === FIRST_RELEASE && lines.some((line) => line > 0))

describe('the first-release view of the shipped data', () => {
  test('reproduces every figure of a first release, of every indicator', () => {
    const dataset = shippedDataset()
    const shown = firsts.flatMap((series) => {
      const indicator = dataset.indicators.get(series.indicator)
      if (!indicator) return []
      const { table, controls } = compilePanel(defaultPanel(indicator, dataset), dataset, FIRST)
      const scale = publishedUnit(controls.unit)?.scale ?? 1
      return observationsOf(series).map(({ period, value = Number.NaN }) => {
        const cell = table.rows.find(({ key }) => key === printPeriod(period))?.cells[0]
        expect((cell?.value ?? Number.NaN) * scale, `${series.indicator} ${printPeriod(period)}`).toBeCloseTo(value, 6)
        expect(cell?.release, `${series.indicator} ${printPeriod(period)}`).toBe('first')
        return period
      })
    })
    expect(shown.length).toBeGreaterThanOrEqual(150)
  })

  test('every panel of it says so in its title, under it, in its sentence, its rows and its readouts; none of the current view does', () => {
    const dataset = shippedDataset()
    for (const language of LANGUAGES) {
      const words = releaseWords(language)
      const marks = Object.values(words.mark).filter(Boolean)
      const names = [words.name(true), words.name(false)]
      for (const spec of shippedPanels().value) {
        if (isInvalid(spec)) continue
        const now = compilePanel(spec, dataset, { ...VIEW, language })
        const { title, subtitle, statement, description, table, notes, figure, release } = compilePanel(spec, dataset, { ...FIRST, language })
        expect(names.some((name) => now.title.includes(name)), spec.id).toBe(false)
        if (spec.type === 'revision') continue // sets both vintages side by side on either view
        expect(names.some((name) => title.includes(name)), spec.id).toBe(true)
        expect(table.caption, spec.id).toContain(title)
        expect(subtitle, spec.id).toContain(release?.line ?? '—')
        if (statement) expect(description.startsWith(statement), spec.id).toBe(true)
        if (statement) expect(statement.toLowerCase(), spec.id).toContain((release?.line ?? '—').toLowerCase())
        expect(notes, spec.id).toContain(words.rule)
        const dated = table.rows.filter(({ cells }) => cells.some((cell) => cell.release && cell.value !== undefined))
        for (const { label } of dated) expect(marks.some((mark) => label.includes(mark)), `${spec.id} ${label}`).toBe(true)
        const readouts = figure.readouts.lines.map(([head]) => head?.text ?? '')
        const said = readouts.filter((text) => marks.some((mark) => text.includes(mark)))
        expect(said.length >= Math.min(readouts.length, dated.length), `${spec.id} ${said.length} ${readouts.length}`).toBe(true)
      }
    }
  }, 60_000)

  test('adds and removes no period of an observed series', () => {
    const dataset = shippedDataset()
    const view = datasetAs(dataset, FIRST_RELEASE)
    for (const [key, one] of dataset.series) {
      if (one.vintage === FIRST_RELEASE || dataset.reads.has(one.indicator)) continue
      const held = firsts.find(({ indicator, region }) => indicator === one.indicator && region === one.region && one.variant === '')
      const both = new Set([...one.periods, ...(held?.periods ?? [])])
      expect(new Set(view.series.get(key)?.periods), key).toEqual(both)
    }
  })

  test('is the same view each time, and leaves the dataset as it is', () => {
    const dataset = shippedDataset()
    const shown = () => compilePanel(shippedPanels().value.find(({ id }) => id === 'population') as PanelSpec, dataset, VIEW)
    const before = shown()
    expect(datasetAs(dataset, FIRST_RELEASE)).toBe(datasetAs(dataset, FIRST_RELEASE))
    expect(datasetAs(dataset, undefined)).toBe(dataset)
    expect(shown()).toEqual(before)
  })
})
