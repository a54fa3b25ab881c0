import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkPackage } from '../../src/cli/check'
import { packageZip, unpackPackage } from '../../src/exports/archive/archive'

const DATA = join(import.meta.dirname, '../../data')
const shipped = new Map(
  readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map(({ parentPath, name }) => [relative(DATA, join(parentPath, name)).split(sep).join('/'), new Uint8Array(readFileSync(join(parentPath, name)))] as const),
)

const reasonOf = (bytes: Uint8Array): unknown => unpackPackage(bytes).issues.map(({ code, facts }) => (code === 'package-unreadable' ? facts.reason : code)).join()
const INDEX = { 'datapackage.json': strToU8('{"resources":[]}') }

/** What the tabulations of counties print themselves, and the page says: sums that do not hold, and a code of another province. */
const AS_PRINTED = ['county-code 170971', 'county-sum 东营港经济开发区', 'county-sum 建昌县', 'county-sum 海南省', 'county-sum 石鼓区']

describe('a package as a ZIP', () => {
  test('of the shipped data passes the check', () => {
    const { value, issues } = unpackPackage(packageZip(shipped))
    expect(issues).toEqual([])
    expect([...(value?.keys() ?? [])].sort()).toEqual([...shipped.keys()].sort())
    const checked = checkPackage(value ?? new Map())
    expect(checked.issues.filter(({ severity }) => severity !== 'note').map(({ code, found }) => `${code} ${found}`).sort()).toEqual(AS_PRINTED)
    expect(checked.observations).toBeGreaterThan(20_000)
  })

  test('gives back the same bytes, whatever they are', () => {
    const path = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}\/[a-z\u4e00-\u9fa5]{1,6}\.csv$/)
    fc.assert(
      fc.property(fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 }), (tables) => {
        const files = new Map(Object.entries({ ...INDEX, ...tables }).map(([name, content]) => [name, new Uint8Array(content)] as const))
        const zip = packageZip(files)
        expect(Buffer.compare(zip, packageZip(new Map([...files].reverse())))).toBe(0)
        const { value } = unpackPackage(zip)
        expect(new Map([...(value ?? [])].sort())).toEqual(new Map([...files].sort()))
      }),
      { numRuns: 40 },
    )
  })

  test('may lie in a folder, and what a system adds is left out', () => {
    const zip = zipSync({ 'data/': new Uint8Array(), 'data/datapackage.json': INDEX['datapackage.json'], 'data/observations/a.csv': strToU8('x'), '__MACOSX/data/._a.csv': strToU8('?'), 'data/.DS_Store': strToU8('?'), 'readme.txt': strToU8('?') })
    expect([...(unpackPackage(zip).value?.keys() ?? [])]).toEqual(['datapackage.json', 'observations/a.csv'])
  })
})

describe('what is no package is refused with its reason', () => {
  test.each([
    ['no-zip', strToU8('indicator,region,period\n')],
    ['no-zip', new Uint8Array()],
    ['no-index', zipSync({ 'a.csv': strToU8('x') })],
    ['unsafe-path', zipSync({ ...INDEX, '../../a.csv': strToU8('x') })],
    ['unsafe-path', zipSync({ ...INDEX, '/etc/a.csv': strToU8('x') })],
    ['unsafe-path', zipSync({ ...INDEX, 'C:\\a.csv': strToU8('x') })],
    ['damaged', packageZip(new Map(Object.entries(INDEX))).subarray(0, 60)],
  ])('%s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason)
    expect(unpackPackage(bytes).value).toBeUndefined()
  })

  test('a flipped bit', () => {
    const stored = zipSync({ ...INDEX, 'a.csv': [strToU8('population,1411750000'), { level: 0 }] })
    const at = Buffer.from(stored).indexOf('1411750000')
    stored[at] = 0x39
    expect(reasonOf(stored)).toBe('damaged')
  })

  test('a bomb: many members, or more than a browser holds', () => {
    const many = Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`observations/${at}.csv`, new Uint8Array()]))
    expect(reasonOf(zipSync({ ...INDEX, ...many }, { level: 0 }))).toBe('too-large')
    const claiming = zipSync({ ...INDEX, 'a.csv': strToU8('x'.repeat(1000)) })
    const view = new DataView(claiming.buffer)
    const entry = Buffer.from(claiming).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint32(entry + 24, 0x7fffffff, true) // two gigabytes, it says
    expect(reasonOf(claiming)).toBe('too-large')
  })

  test('nothing that is thrown at it throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => void unpackPackage(new Uint8Array([0x50, 0x4b, 3, 4, ...noise]))), { numRuns: 300 })
  })
})
