import { describe, expect, it } from 'vitest'
import { dateAxis, dateRows, labelOfSerial, serialOf } from '../../../src/exports/office/date-axis'
import { endTexts, fitsBeside, withEndFigures } from '../../../src/exports/office/end-figures'
import { textWidth } from '../../../src/charts/figure/text-width'
import { aired, cutText, fitting, linesOf, notesText, sourcesText } from '../../../src/exports/office/fit-text'
import { INNER } from '../../../src/exports/office/layouts'
import { titleShape } from '../../../src/exports/office/panel-slide'
import { LINE_END } from '../../../src/exports/office/slide'
import { chartSeries } from '../../../src/exports/office/slide-chart'
import { positionOf, readPeriod, type Period } from '../../../src/model/period'

const dates = (...texts: readonly string[]) => texts.map((text) => readPeriod(text) as Period).map((period) => ({ period, position: positionOf(period) }))

describe('dates of an axis', () => {
  const rowsFor = (...texts: readonly string[]) => dateRows(dates(...texts), [], dateAxis(dates(...texts), 800, false))

  it('are rows only where there are figures, named as they were given', () => {
    expect(rowsFor('1982', '1990', '2000').labels).toEqual(['1982', '1990', '2000'])
    expect(rowsFor('2023-06', '2023-12', '2024-12').labels).toEqual(['2023-06', '2023-12', '2024-12'])
    expect(rowsFor('2022', '2023-06').labels).toEqual(['2022', '2023-06'])
    expect(rowsFor('1982', '1990').indexAt(1990)).toBe(1)
  })

  it('begin at a round year, and write the newest where that is one', () => {
    const axisOf = (from: string, to: string, width: number) => {
      const { first, last, every } = dateAxis(dates(from, to), width, false)
      return [first / 12, every / 12, (last - first) % every === 0]
    }
    expect(axisOf('2000', '2020', 800)).toEqual([2000, 1, true])
    expect(axisOf('1949', '2025', 760)).toEqual([1945, 5, true])
    expect(axisOf('1953', '2024', 760)).toEqual([1950, 5, false])
    expect(axisOf('1997-10', '2025-12', 760)).toEqual([1995, 5, true])
    expect(axisOf('1950', '2100', 700)).toEqual([1950, 10, true])
    expect(axisOf('1960', '2023', 150)).toEqual([1960, 20, false])
    expect(dateAxis(dates('2023-06', '2024-12'), 400, false).every).toBeLessThan(12)
  })

  it('columns are a year wide, or a month where there are months', () => {
    expect([dateAxis(dates('2000', '2020'), 800, true).base, dateAxis(dates('2000-06', '2020-12'), 800, true).base]).toEqual(['years', 'months'])
  })

  it('have numbers of spreadsheets, and back', () => {
    expect([serialOf('1900'), serialOf('2023-06'), serialOf('2025')]).toEqual([366, 45078, 46022])
    for (const label of ['1901', '1949', '1997-10', '2023-06', '2025-12', '2100']) expect(labelOfSerial(serialOf(label))).toBe(label)
  })

  it('before those that spreadsheets have are categories, one a step', () => {
    const rows = rowsFor('1850', '1853')
    expect([rows.isEven, rows.labels]).toEqual([true, ['1850', '1851', '1852', '1853']])
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

  it('titles have room for the space that office programs add between figures and ideographs', () => {
    const title = '2025年6月60岁及以上人口互联网普及率52.0%，比2021年12月上升8.8个百分点；2025年12月60岁及以上占网民的15.3%'
    const { texts: [text = ''], size } = titleShape(title, '')
    const lines = text.split(LINE_END)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(textWidth(aired(line), size)).toBeLessThanOrEqual(INNER)
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
    const texts = endTexts([line('甲', [1, 2, 3]), line('乙', [1, 2, undefined])], ends, years, true, true, 'zh')
    expect(texts.map(({ lines }) => lines)).toEqual([['甲', '3.0'], ['乙', '2021', '2.0']])
    expect(fitsBeside(texts, 800, 200)).toBe(true)
    expect(fitsBeside(texts, 800, 30)).toBe(false)
    expect(fitsBeside(endTexts([line('名'.repeat(40), [1, 2, 3])], [{ member: 0, at: 0, dated: false }], years, true, true, 'zh'), 800, 300)).toBe(false)
  })

  it('tell the newest year once, at the uppermost, where the axis does not', () => {
    const texts = endTexts([line('甲', [1, 2, 3]), line('乙', [1, 2, 4])], ends, years, true, false, 'zh')
    expect(texts.map(({ lines }) => lines)).toEqual([['甲', '3.0'], ['乙', '2022', '4.0']])
  })

  it('stand apart where lines end together, and beside the plot where one ends early', () => {
    const series = [line('甲', [1, 2, 3]), line('乙', [1, 3, undefined])]
    const texts = endTexts(series, ends, years, true, true, 'zh')
    const plot = { left: 40, top: 20, width: 600, height: 200 }
    const [first, second] = withEndFigures(series, texts, (at) => at / 2, { min: 0, max: 4, interval: 1, isFixed: true }, plot, true)
    if (first?.figures.at !== 'end' || second?.figures.at !== 'end') throw new Error('no figures')
    expect([first.figures.dx, second.figures.dx]).toEqual([0, 300])
    expect(Math.abs(first.figures.dy - second.figures.dy)).toBeGreaterThanOrEqual(28)
    expect(second.figures.dated).toBe(true)
  })
})
