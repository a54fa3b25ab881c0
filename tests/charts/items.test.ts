import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import type { ValidPanel } from '../../src/charts/types/list'
import { indicator, series, smallDataset } from './small-dataset'

const share = (id: string, values: Readonly<Record<string, number>>, decimals: number): ReturnType<typeof series> => series({ indicator: id, unit: 'percent', values, point: () => ({ decimals }) })

const dataset = smallDataset({
  indicators: ['rural', 'urban', 'coast'].map((id) => indicator(id, 'percent')),
  series: [share('rural', { 2010: 10.1, 2020: 17.7 }, 1), share('urban', { 2010: 8, 2020: 11 }, 0), share('coast', { 2015: 9.5 }, 1)],
})
const panel = (items: readonly { readonly indicator: string; readonly period?: string }[]): ValidPanel => ({ id: 'p', theme: 'governance', type: 'items', title: { zh: [], en: ['{rural@last} in {period}', 'no common date'] }, items: [...items] })
const VIEW = { language: 'en', scheme: 'light', width: 800 } as const

describe('figures of several indicators side by side', () => {
  it('stand in the order of the panel, each with the digits that it was published with', () => {
    const { title, table, statement } = compilePanel(panel([{ indicator: 'urban' }, { indicator: 'rural' }]), dataset, VIEW)
    expect(title).toBe('17.7% in 2020')
    expect(table.rows.map(({ key, label, cells }) => [key, label, cells[0]?.text])).toEqual([['urban/CN/2020', 'indicator urban', '11'], ['rural/CN/2020', 'indicator rural', '17.7']])
    expect(table.columns.map(({ key, label, token }) => [key, label, token])).toEqual([['2020', '2020', '%']])
    expect(statement).toBe('2020: indicator urban 11%, indicator rural 17.7%.')
  })

  it('name their dates where these differ, and have no common one', () => {
    const { title, table } = compilePanel(panel([{ indicator: 'rural', period: '2010' }, { indicator: 'rural' }, { indicator: 'coast' }]), dataset, VIEW)
    expect(title).toBe('No common date')
    expect(table.rows.map(({ key, label }) => [key, label])).toEqual([['rural/CN/2010', 'indicator rural (2010)'], ['rural/CN/2020', 'indicator rural (2020)'], ['coast/CN/2015', 'indicator coast (2015)']])
    expect(table.columns.map(({ key }) => key)).toEqual(['value'])
  })

  it('leave out what has no figure at its date, and draw nothing where none has', () => {
    const one = drawPanel(panel([{ indicator: 'coast', period: '2020' }, { indicator: 'urban' }]), dataset, VIEW).figure
    expect(one.marks.flatMap((mark) => (mark.kind === 'bars' ? mark.bars.map(({ at, to }) => [at, to]) : []))).toEqual([[0, 11]])
    expect(drawPanel(panel([{ indicator: 'coast', period: '2020' }, { indicator: 'urban', period: '1990' }]), dataset, VIEW).figure.height).toBe(0)
  })
})
