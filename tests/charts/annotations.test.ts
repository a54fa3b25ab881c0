import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { sourcesOf } from '../../src/charts/figure/inputs'
import type { ValidPanel } from '../../src/charts/types/list'
import { indicator, series, smallDataset } from './small-dataset'

const VIEW = { language: 'zh', scheme: 'light', width: 960 } as const
const values = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [String(2010 + at), (10 + at) * 1e7]))
const dataset = smallDataset({ indicators: [indicator('a', 'person')], series: [series({ indicator: 'a', values })] })
const [source = ''] = [...dataset.sources.keys()]
const panel = (annotations: NonNullable<Extract<ValidPanel, { type: 'trend' }>['annotations']>): ValidPanel => ({ id: 'p', theme: 'ageing', type: 'trend', title: { zh: ['{a@last.year}'], en: ['{a@last.year}'] }, annotations, grids: [{ lines: [{ indicator: 'a' }] }] })
const text = { zh: '第一次登记', en: 'first registration' }

describe('annotations', () => {
  it('of a date, a value and a stretch are in the plot, the description, the notes and the table, with their publication', () => {
    const spec = panel([{ period: '2012', text, source }, { period: '2015', indicator: 'a', text: { zh: '2015年{a@2015|亿人.1}', en: '{a@2015|亿人.1} in 2015' }, source }, { period: '2018', to: '2020', text: { zh: '试点', en: 'trial' }, source }])
    const compiled = compilePanel(spec, dataset, VIEW)
    const spoken = compiled.figure.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.map((line) => line.map((run) => run.text).join('')).join('')] : []))
    for (const words of ['2012年第一次登记', '2015年1.5亿人', '试点']) {
      expect(spoken.some((one) => one.includes(words))).toBe(true)
      expect(compiled.notes.some((note) => note.includes(words.replace('2012年', '')))).toBe(true)
      expect(compiled.description).toContain(words.replace('2012年', ''))
    }
    const row = compiled.table.rows.find(({ key }) => key === '2012')
    expect(row?.cells[0]?.note).toContain('第一次登记')
    expect(compiled.figure.readouts.lines[compiled.table.rows.findIndex(({ key }) => key === '2012')]?.some((line) => line.text.includes('第一次登记'))).toBe(true)
    expect(compiled.figure.marks.some((mark) => mark.kind === 'area' && mark.role === 'ground' && mark.runs[0]?.[0]?.x === 2018)).toBe(true)
    expect(compiled.issues).toEqual([])
    expect(sourcesOf({ ...compiled.figure.inputs, series: [] }, dataset).map(({ id }) => id)).toEqual([source])
  })

  it('whose source or indicator is not in the package are an issue each, and not drawn', () => {
    const { figure, issues } = drawPanel(panel([{ period: '2012', text, source: 'nowhere' }, { period: '2012', indicator: 'zz', text, source }]), dataset, VIEW)
    expect(issues.map(({ code }) => code)).toEqual(['panel-annotation-unknown', 'panel-annotation-unknown'])
    expect(figure.landmarks).toEqual([])
  })

  it('out of the years shown, or with a figure that cannot be quoted, are not drawn and no issue', () => {
    const spec = panel([{ period: '2012', text, source }, { period: '2020', text: { zh: '比2001年{a@2001..2020.change}，2020年', en: '2020: {a@2001..2020.change} on 2001' }, source }])
    const { figure, issues } = drawPanel(spec, dataset, { ...VIEW, from: 2014 })
    expect([figure.landmarks, issues]).toEqual([[], []])
    expect(figure.notes).toEqual([])
  })
})

describe('a share with the number behind it', () => {
  const rising = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [String(2010 + at), 10 + at]))
  const peaked = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [String(2010 + at), (at < 10 ? 10 + at : 28 - at) * 1e7]))
  const both = smallDataset({ indicators: [indicator('a', 'person'), indicator('b', 'percent')], series: [series({ indicator: 'a', values: peaked }), series({ indicator: 'b', unit: 'percent', values: rising })] })
  const spec: ValidPanel = { id: 'p', theme: 'ageing', type: 'trend', unit: '亿人', title: { zh: ['{b@last.year}'], en: ['{b@last.year}'] }, grids: [{ lines: [{ indicator: 'b', counts: { indicator: 'a' }, named: ['max', '2015'] }] }] }

  it('names both where the number peaks, and lists the number without drawing it', () => {
    const { figure, table, statement } = compilePanel(spec, both, VIEW)
    expect(figure.landmarks.map((landmark) => landmark.text)).toEqual(['2015年 1.50亿人（15.0%）', '2019年 1.90亿人（19.0%）'])
    expect(figure.plots).toHaveLength(1)
    expect(figure.marks.some(({ member }) => member === 1)).toBe(false)
    expect(table.columns).toHaveLength(2)
    expect(statement).toMatch(/亿人/)
  })

  it('names the share alone in modes that have no numbers', () => {
    expect(drawPanel({ ...spec, modes: ['absolute', 'index'] }, both, { ...VIEW, mode: 'index' }).figure.landmarks).toEqual([])
  })
})
