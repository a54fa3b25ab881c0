/** Whatever a name holds, every file that leaves is well-formed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import type { ValidPanel } from '../../src/charts/types/list'
import { plainText, xmlJson, xmlText } from '../../src/format/xml-text'
import { FORMATS } from '../../src/exports/formats/list'
import { frozenSvg } from '../../src/exports/picture/frozen'
import { makePoster } from '../../src/exports/picture/print-poster'
import { readEntities } from '../../src/exports/stamp/picture-stamp'
import type { Dataset } from '../../src/model/dataset'
import { malformed, partsOf, textOf } from './office/office-package'
import { dataset, panelNamed, slideJob, TOOLS, SETTINGS } from './office/slide-jobs'

/** Every character that XML 1.0 forbids, and those that turn the direction of writing. */
const FORBIDDEN = [...Array(0x20).keys(), 0x7f, 0x85, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffe, 0xffff, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => String.fromCharCode(code))

const anyText = fc.array(fc.oneof(fc.constantFrom(...FORBIDDEN, '<', '>', '&', '"', "'", ']]>', '<!--', '&#1;', '\u{1F600}'), fc.string({ unit: anyCharacter, maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join(''))

const both = (name: string) => ({ zh: name, en: name })

const named = (name: string): Dataset => ({
  ...dataset,
  regions: new Map([...dataset.regions].map(([id, region]) => [id, { ...region, name: both(name), short: both(name) }])),
  indicators: new Map([...dataset.indicators].map(([id, indicator]) => [id, { ...indicator, name: both(name), definition: both(name) }])),
  sources: new Map([...dataset.sources].map(([id, source]) => [id, { ...source, title: both(name), body: both(name), publisher: name, url: name }])),
})

const labelled = (panel: ValidPanel, name: string): ValidPanel =>
  JSON.parse(JSON.stringify(panel), (key, value: unknown) => (['label', 'subtitle', 'heading'].includes(key) && typeof value === 'object' ? both(name) : value)) as ValidPanel

const trend = panelNamed('floating-population')
const jobOf = (name: string) => slideJob(labelled(trend, name), {}, named(name))

describe('any text', () => {
  test('as content and attribute is well-formed, and what XML can hold is read back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = `<a b="${xmlText(text)}">${xmlText(text)}</a>`
        expect(malformed(xml)).toBe('')
        expect(readEntities(xmlText(text))).toBe(plainText(text))
      }),
    )
  })

  test('in JSON inside an element is read back whole, also what XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(malformed(`<a>${xmlJson({ text })}</a>`)).toBe('')
        expect(JSON.parse(readEntities(xmlJson({ text })))).toEqual({ text })
      }),
    )
  })

  test('that is plain is left as it is; direction marks are shown', () => {
    expect(plainText('人口\t2020\n\u{1F600}')).toBe('人口\t2020\n\u{1F600}')
    expect(plainText('a\u202Eb\u2066c')).toBe('a‹U+202E›b‹U+2066›c')
  })
})

describe('a label of any text', () => {
  const hold = async (name: string): Promise<void> => {
    const job = jobOf(name)
    expect(malformed(makePoster(job, SETTINGS).svg)).toBe('')
    expect(malformed(frozenSvg(job))).toBe('')
    for (const format of ['pptx', 'xlsx'] as const) {
      const parts = partsOf((await FORMATS[format].make(job, TOOLS, SETTINGS)).bytes)
      for (const part of Object.keys(parts).filter((one) => /\.(?:xml|rels)$/.test(one))) expect(malformed(textOf(parts, part)), `${format} ${part}`).toBe('')
    }
  }

  test('of all forbidden characters gives well-formed pictures, slides and workbooks', () => expect(hold(`a${FORBIDDEN.join('b')}<&"'`)).resolves.toBeUndefined())

  test('gives well-formed pictures, slides and workbooks', async () => {
    await fc.assert(fc.asyncProperty(anyText, hold), { numRuns: 6 })
  }, 60_000)

  test('is drawn without direction marks', () => {
    expect(makePoster(jobOf('x\u202Ey'), SETTINGS).svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})
