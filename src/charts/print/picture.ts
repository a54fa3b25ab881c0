import type { EChartsCoreOption } from 'echarts/core'
import type { Dataset } from '../../model/dataset'
import { compilePanel } from '../compile'
import type { CompiledPanel } from '../compiled-panel'
import { echarts } from './echarts-modules'
import type { PanelSpec } from '../types/list'
import { withoutMember } from '../members'
import type { PanelView, Scheme } from '../panel-view'
import { svgElements, type SvgElement } from './svg-elements'

/** A colour by day and by night. */
export interface Ink {
  readonly light: string
  readonly dark: string
}

/** One shape or text of a picture. `member`: the series it belongs to, -1 for the frame. */
export interface Mark extends Pick<SvgElement, 'tag' | 'attributes' | 'text'> {
  readonly fill: Ink | undefined
  readonly stroke: Ink | undefined
  readonly member: number
}

/** A panel drawn once: one geometry, both schemes, every mark with the series it belongs to; and the panel it was drawn from. */
export interface Picture {
  readonly panel: CompiledPanel // as compiled by day
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

const drawSvg = (option: EChartsCoreOption, width: number, height: number): SvgElement[] => {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svgElements(svg)
}

const keyOf = ({ tag, attributes, fill, stroke, text }: SvgElement): string => JSON.stringify([tag, attributes, fill, stroke, text])

/** Which member each element belongs to: what is missing when the panel is drawn without it. */
const membersOf = (all: readonly SvgElement[], panel: CompiledPanel, width: number): number[] => {
  const members = all.map(() => -1)
  const keys = all.map(keyOf)
  panel.members.forEach((_, member) => {
    const series = withoutMember(panel.option['series'] as unknown[], member)
    const rest = drawSvg({ ...panel.option, series }, width, panel.height).map(keyOf)
    let at = 0 // the rest is a subsequence of all
    keys.forEach((key, index) => {
      if (key === rest[at]) at += 1
      else members[index] = member
    })
  })
  return members
}

const inkOf = (light: string, dark: string): Ink | undefined => (light || dark ? { light, dark } : undefined)

/** A compiled panel drawn in its own scheme alone, without members: for paper, where many are drawn at once. */
export const drawPlain = (panel: CompiledPanel, width: number): Picture => ({
  panel,
  width,
  height: panel.height,
  marks: panel.height === 0 ? [] : drawSvg(panel.option, width, panel.height).map(({ tag, attributes, text, fill, stroke }) => ({ tag, attributes, text, fill: inkOf(fill, fill), stroke: inkOf(stroke, stroke), member: -1 })),
})

/** Draws a panel without a document. An empty or invalid panel has no marks and height 0. */
export const drawPicture = (spec: PanelSpec, dataset: Dataset, view: Omit<PanelView, 'scheme'>): Picture => {
  const compiled = (scheme: Scheme): CompiledPanel => compilePanel(spec, dataset, { ...view, scheme })
  const panel = compiled('light')
  const { width } = view
  const { height } = panel
  if (height === 0) return { panel, width, height, marks: [] }
  const light = drawSvg(panel.option, width, height)
  const dark = drawSvg(compiled('dark').option, width, height)
  if (light.length !== dark.length) throw new Error(`${spec.id}: day and night differ in more than colour`)
  const members = membersOf(light, panel, width)
  const marks = light.map(({ tag, attributes, text, fill, stroke }, at) => {
    const night = dark[at]
    return { tag, attributes, text, fill: inkOf(fill, night?.fill ?? ''), stroke: inkOf(stroke, night?.stroke ?? ''), member: members[at] ?? -1 }
  })
  return { panel, width, height, marks }
}
