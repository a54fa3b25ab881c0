import { describe, expect, test } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { breaksShown } from '../../src/charts/series/breaks-shown'
import type { ValidPanel } from '../../src/charts/types/list'
import { shippedDataset } from '../panels/shipped-data'

const dataset = shippedDataset()
const VIEW = { language: 'zh', scheme: 'light', width: 960 } as const
const panel = (more: Record<string, unknown> = {}): ValidPanel => ({ id: 'small', theme: 'urbanisation', type: 'small-multiples', title: { zh: ['{all}'], en: ['{all}'] }, indicator: 'urban_rate', regions: 'provinces', nation: 'urbanisation_rate', ...more }) as ValidPanel

describe('the course of one indicator at each place', () => {
  const { figure, statement, controls, issues } = compilePanel(panel(), dataset, VIEW)

  test('has a plot for each on one scale, with the nation thin and grey in all, and none of its own', () => {
    expect(issues).toEqual([])
    expect(figure.plots).toHaveLength(31)
    expect(new Set(figure.plots.map(({ y }) => (y.kind === 'value' ? `${y.min} ${y.max}` : ''))).size).toBe(1)
    const lines = figure.marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'observed' ? [mark] : []))
    for (const at of figure.plots.keys()) expect(new Set(lines.filter(({ plot }) => plot === at).map(({ member, ink }) => `${figure.members[member]?.key} ${ink}`)).size).toBe(2)
    expect(new Set(lines.filter(({ member }) => figure.members[member]?.name === '全国').map(({ ink, width }) => `${ink} ${width}`)).size).toBe(1)
    expect(figure.plots.map(({ head }) => head?.text)).toContain('西藏')
    expect(controls.range).toMatchObject({ last: 2025 })
    expect(controls.focusable.map(({ key }) => key)).toContain('CN-GZ')
  })

  test('is told from the earliest date that no break keeps apart from the newest', () => {
    expect(figure.facts).toMatchObject({ all: '31', from: '2010年', period: '2024年', 'most.name': '贵州', 'least.name': '上海' })
    expect(statement).toMatch(/^2024年常住人口城镇化率.*上海（89.85%）.*与2010年相比，31个地区均上升/)
  })

  test('names places that share a break together, and those that do not where they are fewer', () => {
    const survey = panel({ indicator: 'age_65plus_share_survey', nation: undefined })
    const { description, table } = compilePanel(survey, dataset, VIEW)
    const breaks = [description, ...table.rows.flatMap((row) => row.breaks?.map(({ text }) => text) ?? [])].join(' ')
    expect(breaks).toContain('所列31个地区自2011年起口径有变动')
    const without = /所列31个地区（(.+?)除外）自2005年起口径有变动/.exec(breaks)?.[1]?.split('、') ?? []
    expect(without.length).toBeGreaterThan(0)
    expect(without.length).toBeLessThan(31 / 2)
    expect(breaks).not.toMatch(/北京、天津、河北/)
    expect(compilePanel(survey, dataset, { ...VIEW, language: 'en' }).description).toContain('All 31 places shown: break in series in 2011')
  })

  test('counts no place twice where each has several lines', () => {
    const { context: { resolved } } = drawPanel(panel({ indicator: 'age_65plus_share_survey', nation: undefined }), dataset, VIEW)
    expect(breaksShown(resolved, 'zh').map(({ names }) => names).join()).toContain('所列31个地区')
    const lines = resolved.flatMap((one) => [one, { ...one, label: `${one.label}城镇` }])
    expect(breaksShown(lines, 'zh').map(({ names }) => names).join()).not.toContain('所列')
  })

  test('of counts far apart has a scale each, and says so', () => {
    const { subtitle, figure: counts } = compilePanel(panel({ indicator: 'pop_yearend', nation: undefined }), dataset, VIEW)
    expect(new Set(counts.plots.map(({ y }) => (y.kind === 'value' ? y.max : 0))).size).toBeGreaterThan(5)
    expect(subtitle).toContain('各图纵轴不同')
  })
})
