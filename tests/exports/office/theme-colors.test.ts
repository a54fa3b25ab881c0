import { describe, expect, it } from 'vitest'
import { paletteOf } from '../../../src/charts/figure/palette'
import { colorXml, THEME_COLORS } from '../../../src/exports/office/theme-colors'
import { THEMES } from '../../../src/model/indicator'
import { hsl, rgb } from 'culori'

const SLOTS: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' }
const colorsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(colorsIn) : [])

/** The colour that an office program makes of a form: the transformations of DrawingML, one after the other. */
const shown = (xml: string): string => {
  const slot = /schemeClr val="(\w+)"/.exec(xml)?.[1] ?? ''
  const base = hsl(THEME_COLORS.find(([name]) => name === (SLOTS[slot] ?? slot))?.[1])
  if (!base) return ''
  let { h = 0, s, l } = base
  for (const [, name, value] of xml.matchAll(/<a:(\w+) val="(-?\d+)"\/>/g)) {
    const part = Number(value) / 100_000
    if (name === 'hueOff') h += Number(value) / 60_000
    if (name === 'satMod') s = Math.min(1, s * part)
    if (name === 'lumMod') l *= part
    if (name === 'lumOff') l += part
  }
  const { r, g, b } = rgb({ mode: 'hsl', h: (h + 360) % 360, s, l })
  return [r, g, b].map((one) => Math.round(one * 255)).join()
}

describe('colours of the theme', () => {
  it('give every colour of the palettes, within two steps of 255', () => {
    const all = [...new Set(THEMES.flatMap((theme) => colorsIn(paletteOf(theme, 'light'))))]
    expect(all.length).toBeGreaterThan(40)
    for (const color of all) {
      const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
      const found = shown(colorXml(color)).split(',').map(Number)
      expect(Math.max(...wanted.map((one, at) => Math.abs(one - (found[at] ?? 999)))), color).toBeLessThanOrEqual(2)
    }
  })

  it('are the slots themselves where a colour is one of them; a colour of another palette is as it is', () => {
    expect([colorXml('#1D2129'), colorXml('#1F5C99'), colorXml('#7A1F55'), colorXml('#123456')]).toEqual(['<a:schemeClr val="tx1"/>', '<a:schemeClr val="accent1"/>', '<a:schemeClr val="accent4"/>', '<a:srgbClr val="123456"/>'])
  })
})
