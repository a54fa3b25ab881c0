import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import { hasHidden, hiddenCodes, showHidden } from '../../src/format/hidden-characters'
import { readPackage } from '../../src/ingest/index'
import { describeIssue } from '../../src/words/issues'
import { shippedFiles } from '../panels/shipped-data'

const REGIONS = 'regions.csv'
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const shipped = shippedFiles()

/** The shipped package with one text put in for another in one file. */
const changed = (path: string, from: string, to: string) => readPackage(new Map([...shipped, [path, new TextEncoder().encode(text(shipped.get(path)).replace(from, to))]]))

describe.each(['\u0000', '\u0001', '\u007f', '\u202e', '\u2066'])('%j in a name of a catalogue', (sign) => {
  const data = changed(REGIONS, '广东', `广${sign}东`)

  test('is an issue of its cell; the file is read, and the character is shown as a mark', () => {
    const found = data.issues.filter(({ place }) => place.file === REGIONS)
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['characters-hidden', 'warning']])
    expect(found[0]?.place.line).toBeGreaterThan(1)
    expect(found[0]?.place.column).toBeGreaterThan(1)
    const [code = ''] = hiddenCodes(sign)
    for (const language of ['zh', 'en'] as const) expect(describeIssue(found[0] as NonNullable<(typeof found)[0]>, language).what).toContain(code)
    expect(data.regions.size).toBeGreaterThan(30)
    expect(data.regions.get('CN-GD')?.name.zh).toBe(`广‹${code}›东${data.regions.get('CN-GD')?.name.zh.endsWith('省') ? '省' : ''}`)
  })
})

test('a hidden character in one row of a long table leaves the other rows as they are', () => {
  const path = 'observations/digitalisation.csv'
  const [head = '', first = '', ...rest] = text(shipped.get(path)).split('\n')
  const data = readPackage(new Map([...shipped, [path, new TextEncoder().encode([head, first.replace(/,/, '\u0000,'), ...rest].join('\n'))]]))
  const codes = data.issues.filter(({ place }) => place.file === path).map(({ code, place }) => [code, place.line])
  expect(codes).toContainEqual(['characters-hidden', 2])
  expect(codes.every(([, line]) => line === 2 || line === 0)).toBe(true)
  expect(data.files.find(({ file }) => file === path)?.rows).toBeGreaterThan(100)
})

test('a file of zeros, and UTF-16 without a mark, are what they were', () => {
  const codesOf = (bytes: Uint8Array) => readPackage(new Map([...shipped, [REGIONS, bytes]])).issues.filter(({ place }) => place.file === REGIONS).map(({ code }) => code)
  expect(codesOf(new Uint8Array(4096))).toContain('file-binary')
  const wide = new Uint8Array(new Uint16Array([...text(shipped.get(REGIONS))].map((sign) => sign.charCodeAt(0))).buffer)
  expect(codesOf(wide)).toEqual(['encoding-guessed'])
})

test('what is shown has nothing hidden left, and plain text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (given) => {
      expect(hasHidden(showHidden(given))).toBe(false)
      if (!hasHidden(given)) expect(showHidden(given)).toBe(given)
      else expect(hiddenCodes(given).length).toBeGreaterThan(0)
    }),
  )
})
