import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color } from 'culori'
import { describe, expect, it } from 'vitest'
import { MARKERS, paletteOf } from '../../src/charts/figure/palette'
import { THEMES } from '../../src/model/indicator'

const TEXT = 4.5 // WCAG 1.4.3
const LINE = 3 // WCAG 1.4.11
const GROUND = 1.05 // fainter than a band, with words at its edge
const BAND = 1.1 // a band is a wash: it must be seen on the paper and leave the line on it readable
const palettes = THEMES.flatMap((theme) => (['light', 'dark'] as const).map((scheme) => ({ name: `${theme} ${scheme}`, palette: paletteOf(theme, scheme) })))
const sees = (filter: (colour: Color) => Color | undefined) => (hex: string): Color => {
  const colour = parse(hex)
  const seen = colour && filter(colour)
  if (!seen) throw new Error(hex)
  return seen
}
const EYES = {
  normal: sees((colour) => colour),
  deuteranopia: sees(filterDeficiencyDeuter(1)),
  protanopia: sees(filterDeficiencyProt(1)),
  tritanopia: sees(filterDeficiencyTrit(1)),
}

describe.each(['light', 'dark'] as const)('hues of the themes (%s)', (scheme) => {
  it('differ from one another for every eye', () => {
    const differ = differenceCiede2000()
    const hues = THEMES.map((theme) => paletteOf(theme, scheme).tones[0].line)
    for (const [eye, seen] of Object.entries(EYES)) {
      for (const [at, hue] of hues.entries()) for (const other of hues.slice(at + 1)) expect(differ(seen(hue), seen(other)), `${eye} ${hue} ${other}`).toBeGreaterThan(8)
    }
  })
})

describe.each(palettes)('palette $name', ({ palette }) => {
  it('has text that can be read', () => {
    const texts = [palette.ink, palette.muted, ...palette.tones.map(({ text }) => text), ...palette.greys.map(({ text }) => text)]
    expect(texts.filter((text) => wcagContrast(text, palette.paper) < TEXT)).toEqual([])
  })

  it('has lines that can be seen', () => {
    expect([...palette.tones, ...palette.greys].filter(({ line }) => wcagContrast(line, palette.paper) < LINE)).toEqual([])
    expect(wcagContrast(palette.axis, palette.paper)).toBeGreaterThanOrEqual(LINE)
  })

  it('keeps the first three lines apart for every eye, and marks them besides', () => {
    const differ = differenceCiede2000()
    for (const [eye, seen] of Object.entries(EYES)) {
      const lines = palette.tones.slice(0, 3).map(({ line }) => seen(line))
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
        expect(differ(lines[a] ?? 'black', lines[b] ?? 'black'), `${eye} ${a} ${b}`).toBeGreaterThan(8)
      }
    }
    expect(new Set(MARKERS).size).toBe(MARKERS.length)
    expect(MARKERS.length).toBeGreaterThanOrEqual(palette.tones.length)
  })

  it('spreads the greys of what is compared', () => {
    const greys = palette.greys.map(({ line }) => line)
    for (const [at, grey] of greys.entries()) for (const other of greys.slice(at + 1)) expect(wcagContrast(grey, other)).toBeGreaterThan(1.3)
  })

  it('keeps neighbours of a stack apart by lightness', () => {
    expect(palette.fills.slice(1, 4).filter((fill, at) => wcagContrast(fill, palette.fills[at] ?? fill) < 1.3)).toEqual([])
  })

  it('has a ground that shows, and lets bands, lines and words on it be read', () => {
    expect(wcagContrast(palette.ground, palette.paper)).toBeGreaterThanOrEqual(GROUND)
    expect([...palette.tones, ...palette.greys, { line: palette.axis }].filter(({ line }) => wcagContrast(line, palette.ground) < LINE)).toEqual([])
    expect([palette.ink, palette.muted].filter((text) => wcagContrast(text, palette.ground) < TEXT)).toEqual([])
    expect(wcagContrast(palette.bands[0], palette.ground)).toBeGreaterThanOrEqual(BAND)
  })

  it('has bands that show and let the line be read', () => {
    const [outer, inner] = palette.bands
    expect(wcagContrast(outer, palette.paper)).toBeGreaterThanOrEqual(BAND)
    expect(wcagContrast(inner, outer)).toBeGreaterThanOrEqual(BAND)
    expect(wcagContrast(palette.tones[0].line, inner)).toBeGreaterThanOrEqual(LINE)
  })
})
