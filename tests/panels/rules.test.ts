/** The rules of every panel: a title with a figure and a date, a line that says what, in which unit, where and when; words in the plot; ticks and labels that agree; nothing drawn twice. */
import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { yPixel, type Figure, type Plot } from '../../src/charts/figure/figure'
import { overlap, type LabelBox } from '../../src/charts/figure/place-labels'
import { obstaclesIn } from '../../src/charts/figure/plot-words'
import type { PanelView } from '../../src/charts/query/panel-view'
import { presentOf } from '../../src/charts/series/cut-series'
import type { ResolvedSeries } from '../../src/charts/series/request'
import { chartTypeOf, isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { quoteSentence, seriesQuoted } from '../../src/charts/text/sentence'
import { formulaInputs } from '../../src/transform/index'
import { checkText } from '../../src/check-text/check-text'
import { agrees } from '../../src/check-text/hypotheses/agreement'
import { periodAt, valueAt } from '../../src/model/series'
import { LANGUAGES } from '../../src/model/text'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 640 }
const WIDTHS = [358, 1216] // of the chart in windows of 390 and 1440 pixels

const compiled = panels.flatMap((panel) => LANGUAGES.map((language) => ({ at: `${panel.id} ${language}`, panel: compilePanel(panel, dataset, { ...VIEW, language }) })))

const wrong = (isWrong: (one: (typeof compiled)[number]['panel']) => boolean): string[] => compiled.flatMap(({ at, panel }) => (isWrong(panel) ? [at] : []))

/** Texts of one plot, as boxes in the frame. */
const textBoxes = ({ marks }: Figure, plot: Plot, at: number): LabelBox[] =>
  obstaclesIn(plot, marks.filter((mark) => mark.kind === 'text' && mark.plot === at)).texts.map((box, order) => ({ key: `text ${order}`, ...box }))

const clashesOf = (figure: Figure, width: number): string[] =>
  figure.plots.flatMap((plot, at) => {
    const boxes = textBoxes(figure, plot, at)
    return boxes.flatMap((box, order) => {
      const isOut = box.left < -1 || box.left + box.width > width + 1 || box.top < -1 || box.top + box.height > figure.height + 1
      return [...(isOut ? ['out of the frame'] : []), ...(boxes.slice(order + 1).some((other) => overlap({ ...box, top: box.top + 1, height: box.height - 2 }, other)) ? ['overlaps'] : [])]
    })
  })

const AS_LIKE = 0.06 // of their range; two curves that differ less look the same
const ENOUGH = 8 // dates

/** Whether two series, each from its least to its greatest value, take the same course over the dates that they share. */
const isSameCourse = (a: ResolvedSeries, b: ResolvedSeries): boolean => {
  const values = (one: ResolvedSeries): Map<number, number> => new Map(presentOf(one.series).map((index) => [periodAt(one.series, index), valueAt(one.series, index)]))
  const [first, second] = [values(a), values(b)]
  const shared = [...first.keys()].filter((period) => second.has(period))
  if (shared.length < ENOUGH) return false
  const scaled = (of: Map<number, number>): number[] => {
    const own = shared.map((period) => of.get(period) ?? Number.NaN)
    const [low, high] = [Math.min(...own), Math.max(...own)]
    return own.map((value) => (value - low) / (high - low || 1))
  }
  const [one, other] = [scaled(first), scaled(second)]
  return one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < AS_LIKE)
}

/** Figures in titles that are not of the chart, and why. */
const BESIDE: Readonly<Record<string, string>> = {
  'ageing-abroad: share_65plus': 'the same duration by the statistical office, whose data differ from those compared',
  'births-deaths: natural_rate': 'the rate of the number shown',
  'elderly-age-bands: census_pop_60plus': 'the sum of the bands',
  'elderly-allowances: elderly_allowance_recipients': 'the sum of the parts',
  'new-employment: new_forms_share': 'the rate of the number shown',
  'urban-rural-population: census_pop_rural': 'two counts, since a break keeps the figures shown of those years apart',
  'urban-rural-population: census_pop_urban': 'two counts, since a break keeps the figures shown of those years apart',
}

/** Panels whose figures are not those that a text would mean by the same words: people by age without the armed forces; World Bank figures whose source is named elsewhere on the panel. */
const OF_THEIR_OWN = ['population-pyramid', 'ageing-abroad']

describe('every panel, in both languages', () => {
  it('is walked', () => expect(compiled.length).toBeGreaterThanOrEqual(130))

  it('has a title that states a figure and names a year', () => {
    expect(wrong(({ title }) => !/(?:^|\D)(?:19|20|21)\d{2}(?:\D|$)/.test(title) || title.replace(/(?:19|20|21)\d{2}/g, '').match(/\d/) === null)).toEqual([])
  })

  it('tells in its title figures that it shows, or that are computed from them', () => {
    const found = panels.flatMap((panel) => {
      const { title: { zh, en } } = panel
      const { indicators } = compilePanel(panel, dataset, VIEW)
      const { table } = drawPanel(panel, dataset, VIEW).figure
      const shown = new Set([...indicators.map(({ indicator }) => indicator), ...table.columns.map(({ key }) => key)])
      const related = (id: string): boolean => shown.has(id) || formulaInputs(id, dataset).some((input) => shown.has(input))
      return [...new Set(seriesQuoted([...zh, ...en]).map(({ indicator }) => indicator))].filter((id) => !related(id)).map((id) => `${panel.id}: ${id}`)
    })
    expect(found.sort()).toEqual(Object.keys(BESIDE).sort())
  })

  it('tells figures and the difference of the two in its title of one date, whatever the range', () => {
    let met = 0
    const found = panels.flatMap(({ id, title }) =>
      LANGUAGES.flatMap((language) =>
        [undefined, 2024, 2023, 2020, 2018, 2010].flatMap((to) => {
          const quoted = (quoteSentence(title[language], { dataset, language, facts: {}, to })?.quoted ?? []).filter(({ isEnd }) => !isEnd)
          const dates = (indicator: string): number[] => quoted.filter(({ series }) => series.indicator === indicator).map(({ series, index }) => periodAt(series, index))
          return quoted.flatMap(({ series, index }) => {
            const inputs = formulaInputs(series.indicator, dataset).filter((input) => dates(input).length > 0)
            if (inputs.length < 2) return []
            met += 1
            return inputs.filter((input) => !dates(input).includes(periodAt(series, index))).map((input) => `${id} ${language} to ${to ?? 'last'}: ${series.indicator}, ${input}`)
          })
        }),
      ),
    )
    expect(met).toBeGreaterThan(12)
    expect(found).toEqual([])
  })

  it('prints no space between a figure and its per cent', () => {
    expect(compiled.flatMap(({ at, panel: { title, subtitle, statement, notes, figure } }) => [title, subtitle, statement, ...notes, ...figure.landmarks.map(({ text }) => text)].filter((text) => /\d [%‰]/.test(text)).map((text) => `${at}: ${text}`))).toEqual([])
  })

  it('says under the title what is shown, its unit, its places and its years', () => {
    const isYear = (text: string): boolean => /(?:19|20|21)\d{2}/.test(text)
    expect(wrong(({ subtitle, table }) => !isYear(subtitle) && !table.rows.some(({ label }) => isYear(label)))).toEqual([])
    expect(wrong(({ subtitle }) => !/全国|中国|各省份|各城市|世界|按现住|地区|China|province|city|by region|World|registered/i.test(subtitle))).toEqual([])
    expect(wrong(({ subtitle, figure }) => figure.plots.some(({ x, y }) => {
      const { unit } = x.kind === 'value' ? x : y.kind === 'value' ? y : { unit: '' }
      return unit !== '' && !/^(?:比值|ratio)$/.test(unit) && !subtitle.includes(unit.replace(/^.*[，,] ?/, ''))
    }))).toEqual([])
  })

  it('draws no line without data that could be read as a forecast: leaders of lines run upright and level, and are not dotted', () => {
    const isLeader = (mark: Figure['marks'][number]) => mark.kind === 'line' && mark.role === 'guide' && mark.member >= 0 && mark.ink === 'axis' // not the strokes over missing years
    const leaders = compiled.flatMap(({ panel }) => panel.figure.marks.filter(isLeader))
    expect(leaders.length).toBeGreaterThan(4)
    const isPlain = (mark: Figure['marks'][number]): boolean => mark.kind === 'line' && mark.dash.length === 0 && mark.runs.every((run) => run.slice(1).every((point, at) => point.x === run[at]?.x || point.y === run[at]?.y))
    expect(wrong(({ figure }) => figure.marks.some((mark) => isLeader(mark) && !isPlain(mark)))).toEqual([])
  })

  it('names something in the plot: what happened, a value, a part or a row', () => {
    const isNamed = ({ landmarks, labels, marks, plots }: Figure): boolean => {
      const rows = plots.flatMap(({ y }) => (y.kind === 'rows' ? y.names : []))
      const texts = marks.filter((mark) => mark.kind === 'text')
      return rows.length > 0 ? texts.length > 0 || rows.some(({ strong }) => strong) : landmarks.some(({ text }) => text !== '') || labels.some(({ key }) => key.startsWith('figure/')) || texts.some(({ lines, ink }) => ink === 'paper' && lines.length > 0)
    }
    expect(wrong(({ figure }) => !isNamed(figure))).toEqual([])
  })

  it.each(WIDTHS)('labels every tick, and keeps all texts in the frame and apart, at %i px', (width) => {
    const found = panels.flatMap((panel) =>
      LANGUAGES.flatMap((language) => {
        const { figure } = drawPanel(panel, dataset, { ...VIEW, language, width })
        const axes = figure.plots.flatMap(({ x, y }) => [x, y].map((axis) => (axis.kind === 'value' ? axis.ticks : axis.kind === 'time' ? axis.labels : [])))
        const bare = axes.filter((ticks) => ticks.some(({ text }) => text !== '')).flat().filter(({ text }) => text === '') // of small plots in a row the first has the labels of all
        return [...new Set([...bare.map(() => 'tick without a label'), ...clashesOf(figure, width)])].map((what) => `${panel.id} ${language}: ${what}`)
      }),
    )
    expect(found).toEqual([])
  })

  it('keeps the numerals of upright axes apart where the host has little height', () => {
    const least = panels.map((panel): readonly [string, number] => {
      const { plots, axisSize } = drawPanel(panel, dataset, { ...VIEW, height: 200 }).figure
      const gaps = plots.flatMap((plot) => (plot.y.kind === 'value' ? plot.y.ticks.filter(({ text }) => text !== '').map(({ at }) => yPixel(plot, at)) : []).flatMap((y, at, all) => (at > 0 ? [Math.abs(y - (all[at - 1] ?? y))] : [])))
      return [panel.id, Math.min(...gaps) / axisSize]
    })
    expect(least.filter(([, gap]) => gap < 1)).toEqual([])
  })

  it('draws no course twice, one plot above the other', () => {
    const twins = panels.filter((panel) => chartTypeOf(panel).timed).flatMap((panel) => {
      const resolved = drawPanel(panel, dataset, VIEW).context.resolved.filter(({ request }) => !request.isListed) // those are in the table alone
      return resolved.flatMap((one, at) => resolved.slice(at + 1).filter((other) => other.request.grid !== one.request.grid && isSameCourse(one, other)).map((other) => `${panel.id}: ${one.label}, ${other.label}`))
    })
    expect(twins).toEqual([])
  })

  it('agrees with the data: the check of texts accuses no title, sentence or text of a slide', () => {
    let judged = 0
    const accused = compiled.flatMap(({ at, panel: { title, subtitle, statement, notes } }) =>
      [`${title}\n${subtitle}\n${notes.join('\n')}`, statement].flatMap((text) => {
        const found = checkText(text, dataset)
        judged += found.filter(({ statement, judgement: { verdict, expected } }) => verdict === 'agrees' || (verdict === 'forecast' && expected !== undefined && agrees(statement, expected))).length
        return found.filter(({ judgement: { verdict } }) => !/^(?:agrees|no-data|forecast)$/.test(verdict)).map(({ statement: { start, end } }) => `${at}: ${text.slice(start, end)}`)
      }),
    )
    expect(accused.filter((one) => !OF_THEIR_OWN.some((id) => one.startsWith(id)))).toEqual([])
    expect(judged).toBeGreaterThan(350)
  })
})
