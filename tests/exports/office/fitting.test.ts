import { describe, expect, it } from 'vitest'
import { endTexts, fitsBeside, withEndFigures } from '../../../src/exports/office/end-figures'
import { cutText, fitting, linesOf, notesText, sourcesText } from '../../../src/exports/office/fit-text'
import { chartSeries } from '../../../src/exports/office/slide-chart'
import { timeCategories } from '../../../src/exports/office/time-categories'
import { positionOf, readPeriod, type Period } from '../../../src/model/period'

const dates = (...texts: readonly string[]) => texts.map((text) => readPeriod(text) as Period).map((period) => ({ period, position: positionOf(period) }))

describe('years of an axis', () => {
  it('are all there from the first to the last, as text', () => {
    const time = timeCategories(dates('1982', '1990', '2000'), 800)
    expect([time.labels.length, time.labels[0], time.labels[18], time.indexAt(1990)]).toEqual([19, '1982', '2000', 8])
  })

  it('half-years and months make steps of their own; a date is printed as it was given', () => {
    const half = timeCategories(dates('2023-06', '2023-12', '2024-12'), 800)
    expect(half.labels).toEqual(['2023-06', '2023-12', '2024-06', '2024-12'])
    expect(timeCategories(dates('2020-03', '2020-12'), 800).labels).toEqual(['2020-03', '2020-06', '2020-09', '2020-12'])
    expect(timeCategories(dates('2022', '2023-06'), 800).labels).toEqual(['2022', '2023-06'])
  })

  it('are written as often as there is room, at whole years', () => {
    expect(timeCategories(dates('2000', '2020'), 800).every).toBe(1)
    expect(timeCategories(dates('1950', '2100'), 700).every).toBe(10)
    expect(timeCategories(dates('2002-06', '2025-12'), 700).every % 2).toBe(0)
    for (const [from, to] of [['1949', '2025'], ['1997-10', '2025-12'], ['1953', '2024']] as const) {
      const { labels, every } = timeCategories(dates(from, to), 760)
      expect((labels.length - 1) % every, `${from} ${to}`).toBe(0) // the newest date is written
      expect(labels[labels.length - 1]).toBe(to)
      expect(labels).toContain(from)
    }
    expect(timeCategories(dates('1949', '2025'), 760, false).labels[0]).toBe('1949')
    expect(timeCategories(dates('2020'), 700)).toMatchObject({ labels: ['2020'], every: 1 })
  })
})

describe('texts in their boxes', () => {
  it('are counted in lines with air between digits and ideographs', () => {
    expect(linesOf('汉'.repeat(85), 10, 880)).toBe(1)
    expect(linesOf('2年'.repeat(55), 10, 880)).toBe(2)
    expect(cutText('汉'.repeat(200), 10, 880, 1)).toMatch(/^汉{70,87}…$/)
    expect(cutText('短', 10, 880, 1)).toBe('短')
    expect(fitting(['a'.repeat(400), 'b'], ' ', 10, 880, 1)).toEqual(['a'.repeat(400)])
  })

  it('notes: the panel’s own, then the newest breaks; in order; the rest is counted', () => {
    const breaks = ['旧', '中', '新'].map((sign) => sign.repeat(150))
    const printed = notesText(['本图', ...breaks, '其他说明'], breaks, 'zh')
    expect(printed.startsWith('注：本图')).toBe(true)
    expect(printed).toContain('新')
    expect(printed).not.toContain('旧')
    expect(printed.endsWith('条说明，见备注页）')).toBe(true)
    expect(notesText([], [], 'zh')).toBe('')
    expect(notesText(['另有11项未列出，见表。'], [], 'zh')).toBe('注：另有11项未列出。')
  })

  it('sources: as many as fit, and how many there are in all', () => {
    const source = (at: number) => ({ id: `s${at}`, kind: 'publication' as const, body: { zh: '国家统计局', en: 'NBS' }, title: { zh: `${'公报'.repeat(20)}${at}`, en: 'C' }, publisher: '', date: '2021', url: '', accessed: '' })
    expect(sourcesText([], 'zh')).toBe('')
    expect(sourcesText([source(1)], 'en')).toBe('Sources: NBS “C” (2021).')
    expect(sourcesText(Array.from({ length: 30 }, (_, at) => source(at)), 'zh')).toMatch(/等30项。$/)
  })
})

describe('figures at the ends of lines', () => {
  const line = (name: string, values: readonly (number | undefined)[]) => chartSeries({ name, values, decimals: 1, color: '#000000' })
  const years = ['2020', '2021', '2022']
  const ends = [{ member: 0, at: 0, dated: false }, { member: 0, at: 1, dated: false }]

  it('tell name and value, and the year where a line ends early', () => {
    const texts = endTexts([line('甲', [1, 2, 3]), line('乙', [1, 2, undefined])], ends, years, true, 'zh')
    expect(texts.map(({ lines }) => lines)).toEqual([['甲', '3.0'], ['乙', '2021', '2.0']])
    expect(fitsBeside(texts, 800, 200)).toBe(true)
    expect(fitsBeside(texts, 800, 30)).toBe(false)
    expect(fitsBeside(endTexts([line('名'.repeat(40), [1, 2, 3])], [{ member: 0, at: 0, dated: false }], years, true, 'zh'), 800, 300)).toBe(false)
  })

  it('stand apart where lines end together, and beside the plot where one ends early', () => {
    const series = [line('甲', [1, 2, 3]), line('乙', [1, 3, undefined])]
    const texts = endTexts(series, ends, years, true, 'zh')
    const plot = { left: 40, top: 20, width: 600, height: 200 }
    const [first, second] = withEndFigures(series, texts, 3, { min: 0, max: 4, interval: 1 }, plot, { named: true, between: false })
    if (first?.figures.at !== 'end' || second?.figures.at !== 'end') throw new Error('no figures')
    expect([first.figures.dx, second.figures.dx]).toEqual([0, 300])
    expect(Math.abs(first.figures.dy - second.figures.dy)).toBeGreaterThanOrEqual(28)
    expect(second.figures.dated).toBe(true)
  })
})
