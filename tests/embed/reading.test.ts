/** Reading an embedded chart: the rows of its table, and what pointer and keys make of them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readRows, startReading } from '../../src/embed/client/reading'
import { stubTinyPage, TinyElement, tinyTable, type TinyTable } from './tiny-page'

const HEADS = [{ label: '城镇', unit: '万人', member: '0' }, { label: 'Share', unit: 'percent', member: '1' }]
const TABLE: TinyTable = {
  heads: HEADS,
  rows: [
    { head: ' 2019年 ', cells: ['60000', '60'] },
    { head: '2020年', cells: [['62000', '†'], '—'] },
    { head: '2021年', cells: ['', '63'] },
  ],
}

describe('the rows of a table', () => {
  test('are heads and figures with their units; marks of footnotes, blanks and dashes are no figures', () => {
    expect(readRows(tinyTable(TABLE), '')).toEqual([
      { place: 0, head: '2019年', lines: [{ member: '0', text: '城镇 60000万人' }, { member: '1', text: 'Share 60 percent' }] },
      { place: 0.5, head: '2020年', lines: [{ member: '0', text: '城镇 62000万人' }] },
      { place: 1, head: '2021年', lines: [{ member: '1', text: 'Share 63 percent' }] },
    ])
  })

  test('lie where the page says; one without a place is not drawn', () => {
    expect(readRows(tinyTable(TABLE), '0,-1,2500').map(({ place }) => place)).toEqual([0, -1e-4, 0.25])
    expect(readRows(tinyTable(TABLE), '0,1000').map(({ place }) => place)).toEqual([0, 0.1, -1e-4])
  })

  test('may be a single one, or none; columns may have no unit and belong to no series', () => {
    expect(readRows(tinyTable({ heads: [{ label: 'x' }], rows: [{ head: 'a', cells: ['1'] }] }), '')).toEqual([{ place: 0, head: 'a', lines: [{ member: '', text: 'x 1' }] }])
    expect(readRows(tinyTable({ heads: HEADS, rows: [] }), '')).toEqual([])
    expect(readRows(tinyTable({ heads: HEADS, rows: [{ head: 'a', cells: ['1'] }] }), '0')[0]?.lines).toHaveLength(1) // a row that is short of cells
  })
})

describe('reading', () => {
  beforeEach(stubTinyPage)
  afterEach(() => vi.unstubAllGlobals())

  /** Two drawings of one chart, of which the second is shown: rows from pixel 100 to 500 along the axis, drawn at half size. */
  const reading = ({ along = 'x', places = '', table = TABLE, isShown = true } = {}) => {
    const [narrow, svg] = [new TinyElement('svg'), new TinyElement('svg')]
    const marks = ['0', '1'].map((member) => Object.assign(new TinyElement('path'), { stroke: `stroke-${member}`, fill: `fill-${member}` }))
    marks.forEach((mark, member) => mark.classes.add(`m${member}`))
    Object.assign(narrow, { getBoundingClientRect: () => ({ width: 0 }) })
    Object.assign(svg, { getBoundingClientRect: () => ({ width: isShown ? 600 : 0 }), getScreenCTM: () => ({ a: 0.5, d: 0.5, e: 10, f: 20 }) })
    svg.dataset['s'] = `${along} 100 500 40 240`
    for (const one of [narrow, svg]) one.found.set('[class*=" m"]', marks)
    svg.found.set('[class^=s].m0', marks.slice(0, 1))
    svg.found.set('.m1', marks.slice(1))
    const area = new TinyElement('div')
    area.dataset['p'] = places
    area.dataset['hint'] = 'arrows'
    area.found.set('svg', [narrow, svg])
    startReading(area as unknown as HTMLElement, tinyTable(table))
    const [tip] = area.children as TinyElement[]
    const press = (key: string): boolean => area.dispatch('keydown', { key }).isPrevented
    const shown = (): string => (tip?.hidden ? '' : tip?.textContent ?? '')
    const line = (): string | undefined => svg.children.flatMap((child) => (typeof child === 'string' || child.parent === undefined ? [] : [child.getAttribute('d') ?? '']))[0]
    const forward = (): number => marks.findIndex((mark) => mark.classes.has('on'))
    return { area, svg, tip, marks, press, shown, line, forward }
  }
  /** Where pixel `x` of the drawing is in the window. */
  const pointer = (x: number, more = {}) => ({ clientX: 10 + x / 2, clientY: 20 + x / 2, pointerType: 'mouse', target: {}, ...more })

  test('can be reached by keys, and is named by its hint; nothing is shown at first', () => {
    const { area, shown } = reading()
    expect([area.tabIndex, area.getAttribute('role'), area.getAttribute('aria-label'), shown()]).toEqual([0, 'group', 'arrows', ''])
  })

  test('shows the row nearest to the pointer with a line, its figures in the colours of their series', () => {
    const { area, tip, shown, line } = reading()
    area.dispatch('pointermove', pointer(290))
    expect(shown()).toBe('2020年城镇 62000万人')
    expect(line()).toBe('M300 40V240')
    area.dispatch('pointerdown', pointer(100))
    expect(shown()).toBe('2019年城镇 60000万人Share 60 percent')
    expect(line()).toBe('M100 40V240')
    const colours = tip?.children.flatMap((entry) => (typeof entry === 'string' ? [] : entry.children.flatMap((child) => (typeof child === 'string' ? [] : [child.style['background']]))))
    expect(colours).toEqual(['stroke-0', 'stroke-1'])
    area.dispatch('pointerleave', pointer(100))
    expect([shown(), line()]).toEqual(['', undefined])
  })

  test('of a filled mark takes the colour of its fill, of one without a mark none', () => {
    const { area, svg, marks, tip } = reading()
    if (marks[0]) marks[0].stroke = 'none'
    svg.found.delete('.m1')
    area.dispatch('pointermove', pointer(100))
    const colours = tip?.children.slice(1).map((entry) => (typeof entry === 'string' ? '' : (entry.children[0] as TinyElement).style['background']))
    expect(colours).toEqual(['fill-0', ''])
  })

  test('stays when a finger is lifted, and ends with the focus', () => {
    const { area, shown } = reading()
    area.dispatch('pointerdown', pointer(500, { pointerType: 'touch' }))
    area.dispatch('pointerleave', pointer(500, { pointerType: 'touch' }))
    expect(shown()).toBe('2021年Share 63 percent')
    area.dispatch('blur')
    expect(shown()).toBe('')
  })

  test('puts its figures beside the line, on the other side where there is no room, and within the area', () => {
    const { area, tip } = reading()
    area.dispatch('pointermove', pointer(100)) // 50 px from the left of the area
    expect([tip?.style['left'], tip?.style['top']]).toEqual(['62px', '20px'])
    if (tip) tip.offsetWidth = 580
    area.dispatch('pointermove', pointer(500))
    expect(tip?.style['left']).toBe('0px')
  })

  test('goes through the rows by keys, within what is drawn', () => {
    const { press, shown } = reading({ places: '0,-1,10000' })
    expect(press('ArrowRight')).toBe(true)
    expect(shown()).toContain('2019年')
    press('ArrowRight')
    expect(shown()).toContain('2021年') // 2020 is not drawn
    press('ArrowRight')
    expect(shown()).toContain('2021年')
    press('Home')
    expect(shown()).toContain('2019年')
    press('End')
    expect(shown()).toContain('2021年')
    press('ArrowLeft')
    expect(shown()).toContain('2019年')
    press('Escape')
    expect(shown()).toBe('')
    expect(press('a')).toBe(false)
  })

  test.each([['ArrowLeft', '2021年'], ['Home', '2019年'], ['End', '2021年'], ['ArrowRight', '2019年']])('begins by %s at %s', (key, head) => {
    const { press, shown } = reading()
    press(key)
    expect(shown()).toContain(head)
  })

  test('brings one series forward after the other, then all', () => {
    const { press, forward, area } = reading()
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => (press(key), forward()))
    expect(seen).toEqual([0, 1, -1, 1, 0])
    const label = Object.assign(new TinyElement('text'), {})
    label.setAttribute('class', 'l m1')
    area.dispatch('pointermove', pointer(100, { target: label }))
    expect(forward()).toBe(1)
    label.setAttribute('class', 'axis')
    area.dispatch('pointermove', pointer(100, { target: label }))
    expect(forward()).toBe(-1)
  })

  test('of places goes up and down, the line across and the figures under it', () => {
    const { area, press, shown, line, tip } = reading({ along: 'y' })
    press('ArrowDown')
    press('ArrowDown')
    expect([shown(), line()]).toEqual(['2020年城镇 62000万人', 'M40 300H240'])
    expect(tip?.style['top']).toBe('162px')
    press('ArrowUp')
    expect(shown()).toContain('2019年')
    area.dispatch('pointermove', pointer(500))
    expect(shown()).toContain('2021年')
  })

  test('shows nothing where no drawing is shown, or nothing is drawn', () => {
    const hidden = reading({ isShown: false })
    hidden.area.dispatch('pointermove', pointer(100))
    hidden.press('ArrowRight')
    expect(hidden.shown()).toBe('')
    const bare = reading({ places: '-1,-1,-1' })
    bare.area.dispatch('pointermove', pointer(100))
    bare.press('End')
    expect(bare.shown()).toBe('')
  })

  test('of a single row is possible', () => {
    const { press, shown, line } = reading({ table: { heads: HEADS, rows: TABLE.rows.slice(0, 1) } })
    press('ArrowRight')
    expect([shown(), line()]).toEqual(['2019年城镇 60000万人Share 60 percent', 'M100 40V240'])
  })
})
