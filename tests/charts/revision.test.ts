import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { parsePanels } from '../../src/charts/parse-panels'
import type { PanelView } from '../../src/charts/query/panel-view'
import { example } from '../../src/charts/types/revision/example'
import type { PanelSpec } from '../../src/charts/types/list'
import { readPackage } from '../../src/ingest/index'
import { FIRST_RELEASE } from '../../src/model/series'
import { derive } from '../../src/transform/index'

const VIEW: PanelView = { language: 'en', scheme: 'light', width: 640 }

const datasetOf = (files: Readonly<Record<string, string>>) => derive(readPackage(new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))))
const spec = parsePanels({ panels: [example.panel] }).value[0] as PanelSpec
const shown = (files: Readonly<Record<string, string>>, view: PanelView = VIEW) => compilePanel(spec, datasetOf(files), view)

describe('a revision panel', () => {
  test('sets the two figures of a period side by side, with the amount and the year of the revision', () => {
    const { table, title, notes, sources } = shown(example.files)
    expect(table.columns.map(({ label }) => label)).toEqual(['First release', 'Current', 'Revision', 'Year revised'])
    expect(table.rows.map(({ key, cells }) => [key, ...cells.map(({ text }) => text)])).toEqual([
      ['2016', '50.4', '51.2', '+0.8', '2021'],
      ['2017', '51.6', '52.7', '+1.1', '2021'],
      ['2018', '52.9', '52.9', '0.0', ''],
      ['2019', '54.3', '53.8', '−0.5', '2021'],
    ])
    expect(title).toBe('After the census, the share of 2017 was revised from 51.6% to 52.7%')
    expect(notes).toEqual(['2016, 2017, 2019: revised in 2021 after the census (Invented figures for demonstration).'])
    expect(sources.map(({ id }) => id)).toEqual(['example'])
  })

  test('gives no reason that the data do not record', () => {
    const { 'revisions.csv': _none, ...files } = example.files
    const { title, table, notes } = shown(files)
    expect(title).toBe('The share of 2017 was revised from 51.6% to 52.7%')
    expect(table.columns).toHaveLength(3)
    expect(notes).toEqual(['2016, 2017, 2019: the data package records neither the reason nor the year of the revision.'])
  })

  test('reads out first release, figure of now, amount and occasion', () => {
    const { figure } = shown(example.files)
    expect(figure.readouts.lines[3]?.map(({ text }) => text).slice(0, 5)).toEqual(['2019', 'First release  54.3%', 'Current  53.8%', 'Revision  down 0.5 percentage points', 'revised in 2021 after the census'])
  })

  test('shows the same on either vintage of the page', () => {
    expect(shown(example.files, { ...VIEW, vintage: FIRST_RELEASE })).toEqual(shown(example.files))
  })

  test('has nothing to draw where no first release is held', () => {
    const { 'observations/first.csv': _none, ...files } = example.files
    expect(shown(files).height).toBe(0)
  })
})
