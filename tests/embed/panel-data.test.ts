import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import type { CompiledPanel } from '../../src/charts/compiled-panel'
import type { PanelControls, PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { datasetOf, panelDataOf, type PanelData } from '../../src/embed/states/panel-data'
import { LANGUAGES } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

type State = Omit<PanelView, 'language' | 'scheme' | 'width'>

/** States that a panel offers: each choice once, and a few together. */
const statesOf = ({ units, modes, regions, range, plots, focusable, choices }: PanelControls): State[] => {
  const places = regions.map(({ id }) => id)
  const middle = range ? Math.round((range.first + range.last) / 2) : 0
  return [
    {},
    ...(range ? [{ from: range.first }, { from: middle }, { to: middle }, { from: range.first, to: range.last }] : []),
    ...units.map((unit) => ({ unit })),
    ...modes.map((mode) => ({ mode })),
    ...modes.flatMap((mode) => places.slice(0, 2).map((place) => ({ mode, compare: [place] }))),
    ...(places.length > 0 ? [{ compare: places.slice(0, 4) }, { compare: places, plots: 'multiples' as const }, { compare: places.slice(-3), ...(range ? { from: range.first } : {}) }] : []),
    ...plots.offered.map((one) => ({ plots: one, compare: places.slice(0, 3) })),
    ...focusable.slice(0, 3).map(({ key }) => ({ focus: key })),
    ...choices.dates.offered.map(({ key }) => ({ at: Number(key) })),
    ...choices.outlines.offered.slice(0, 6).map(({ key }) => ({ outline: key })),
    ...choices.places.offered.map(({ key }) => ({ of: key })),
    ...choices.classes.offered.map(({ key }) => ({ classes: key })),
  ]
}

/** A compiled panel as everything that is shown of it; where its figures lie in files is not. */
const shownOf = ({ figure, whole: _whole, issues, ...rest }: CompiledPanel): unknown => {
  const { inputs, issues: _own, ...drawn } = figure
  return { ...rest, drawn, quoted: inputs.quoted, codes: issues.map(({ code }) => code) }
}

const shipped = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const codes = new Map([['indicators.csv', 'abc']])

describe.each(panels)('$id', (spec) => {
  const data = JSON.parse(JSON.stringify(panelDataOf(spec, shipped, codes))) as PanelData
  const part = datasetOf(data)

  test('is drawn from its part as from the whole package, in every state', () => {
    const { controls } = compilePanel(spec, shipped, { language: 'zh', scheme: 'light', width: 640 })
    for (const [at, state] of statesOf(controls).entries()) {
      const language = LANGUAGES[at % LANGUAGES.length] ?? 'zh'
      const view: PanelView = { ...state, language, scheme: 'light', width: 640 }
      expect(shownOf(compilePanel(data.panel, part, view)), JSON.stringify(state)).toEqual(shownOf(compilePanel(spec, shipped, view)))
    }
  })
})
