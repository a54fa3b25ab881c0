/** The parts of the host page's script that need no page; the rest is seen in tests/browser/framing.test.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameAddress } from '../../src/embed/host/chart-element'
import { swingWatch } from '../../src/embed/host/frames'
import { holdsMark, packMarks, panelMark } from '../../src/embed/host/chart-element'
import * as words from '../../src/words/host'
import { shippedPanels } from '../panels/shipped-data'

const SCRIPT = 'https://example.org/sanhua/embed.js'
const address = (attributes: Record<string, string>): string => frameAddress(SCRIPT, (name) => attributes[name] ?? null)

describe('address of the frame', () => {
  test('lies beside the script', () => expect(address({ panel: 'netizens' })).toBe('https://example.org/sanhua/embed/netizens.html'))
  test('carries the state and nothing else', () => {
    expect(address({ panel: 'netizens', lang: 'en', from: '2000', unit: '万人', theme: 'dark', title: '0', style: 'color:red', onload: 'x()' })).toBe(
      'https://example.org/sanhua/embed/netizens.en.html?title=0&from=2000&unit=%E4%B8%87%E4%BA%BA&theme=dark',
    )
  })
  test('a value never becomes another parameter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (from) => {
        const { searchParams, origin } = new URL(address({ panel: 'netizens', from }))
        expect(origin).toBe('https://example.org')
        expect([...searchParams.keys()]).toEqual(['from'])
      }),
    )
  })
})

describe('marks of panels', () => {
  const ids = shippedPanels().value.map(({ id }) => id)
  test('are found again when they are packed, and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (panels, other) => {
        const packed = packMarks(panels)
        for (const panel of panels) expect(holdsMark(packed, panel)).toBe(true)
        expect(holdsMark(packed, other)).toBe(panels.some((panel) => panelMark(panel) === panelMark(other)))
      }),
    )
    expect(packMarks(ids).length).toBeLessThanOrEqual(ids.length)
  })
  test('tell nearly every slip of the pen', () => {
    const marks = new Set(ids.map(panelMark))
    const slips = ids.flatMap((id) => [id.slice(1), id.slice(0, -1), `${id}s`, id.replace('-', '_'), id.toUpperCase(), `${id}.html`])
    const wrong = slips.filter((slip) => !ids.includes(slip))
    expect(wrong.filter((slip) => marks.has(panelMark(slip))).length / wrong.length).toBeLessThan(0.08)
  })
})

describe('a scroll bar that comes and goes with the height', () => {
  test('is seen after a few turns, and the greater height stays', () => {
    const isSwinging = swingWatch()
    const kept = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 480 : 472)).filter((height) => !isSwinging(height))
    expect(kept.length).toBeLessThan(30)
    expect(kept[kept.length - 1]).toBe(480)
    expect(isSwinging(300)).toBe(false)
  })
  test('a column that is widened and narrowed is followed for as long as it likes', () => {
    const isSwinging = swingWatch()
    for (let turn = 0; turn < 40; turn += 1) expect(isSwinging(turn % 2 === 0 ? 620 : 480)).toBe(false)
  })
  test('nor does any growth count as one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 900 })), (heights) => {
        const isSwinging = swingWatch()
        heights.forEach((height, at) => {
          const held = isSwinging(height)
          if (height >= (heights[at - 1] ?? 0)) expect(held).toBe(false)
        })
      }),
    )
  })
})

test('what the script says, it says in both languages', () => {
  const texts = Object.values(words)
  expect(texts.length).toBeGreaterThan(2)
  texts.forEach((text) => expect(text).toMatch(/^[\u4e00-\u9fff]+ [A-Z][a-z ]+: $/))
})
