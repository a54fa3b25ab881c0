/** The command line as it is started from a shell: built from the sources, without tsx. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPngStamp } from '../../src/exports/stamp/picture-stamp'
import { PANELS, rowsWith, writePackage } from '../cli/fixture-package'
import { BUILT, HOME, SOURCES, startSanhua, type Ended } from './start-sanhua'

const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-built-'))

describe('the built command line', () => {
  test('is built again when a source has changed, says so on standard error alone, and keeps no more than two builds', () => {
    const home = folder()
    cpSync(join(HOME, 'bin'), join(home, 'bin'), { recursive: true })
    for (const path of ['package.json', 'vite.cli.config.ts', 'tsconfig.json']) cpSync(join(HOME, path), join(home, path))
    for (const path of ['src', 'build', 'node_modules']) symlinkSync(join(HOME, path), join(home, path))
    const version = (): Ended => startSanhua(['--version'], BUILT, home)
    const builds = (): string[] => readdirSync(join(home, '.cache/cli'))
    const built = { status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: expect.stringContaining('Building') }
    const old = join(home, '.cache/cli/0')
    mkdirSync(old, { recursive: true })
    utimesSync(old, 1_600_000_000, 1_600_000_000)
    for (const changes of [0, 1]) {
      utimesSync(join(home, 'vite.cli.config.ts'), 1_700_000_000, 1_700_000_000 + changes)
      expect(version()).toMatchObject(built)
      expect(version().stderr).toBe('')
      expect(builds()).toHaveLength(2)
      expect(existsSync(old)).toBe(changes === 0)
    }
    for (const name of builds()) expect(existsSync(join(home, '.cache/cli', name, 'main.mjs'))).toBe(true)
    rmSync(home, { recursive: true, force: true })
  })

  test('reads a file, makes a picture, a slide and a workbook', () => {
    const out = folder()
    expect(startSanhua(['inspect', join(HOME, 'data/breaks.csv')]).stdout).toContain('breaks.csv')
    for (const format of ['svg', 'png', 'pptx', 'xlsx']) expect(startSanhua(['render', 'netizens', '--format', format, '--out', join(out, `x.${format}`)])).toMatchObject({ status: 0, stderr: '' })
    const magic = (name: string): string => readFileSync(join(out, name)).subarray(0, 4).toString('latin1')
    expect([magic('x.svg'), magic('x.png'), magic('x.pptx'), magic('x.xlsx')]).toEqual(['<svg', '\u0089PNG', 'PK\u0003\u0004', 'PK\u0003\u0004'])
  })

  test('names no development tool', () => {
    const [name = ''] = readdirSync(join(HOME, '.cache/cli'))
    const code = readdirSync(join(HOME, '.cache/cli', name)).map((file) => readFileSync(join(HOME, '.cache/cli', name, file), 'utf8'))
    for (const text of code) expect(text).not.toMatch(/from ["'](?:tsx|vite|vitest)["'/]/)
  })

  test('leaves with 2 on wrong usage, and with 1 where data have errors', () => {
    expect(startSanhua(['chek'])).toMatchObject({ status: 2, stdout: '' })
    const root = writePackage({ 'observations/population.csv': rowsWith('2019,40000', '2019,4万') })
    expect(startSanhua(['check', root])).toMatchObject({ status: 1, stderr: '' })
  })
})

describe('the command line, run from its sources', () => {
  test('draws Chinese with a font of the machine, at the scale asked for', () => {
    const to = join(folder(), 'x.png')
    const data = writePackage({ 'panels.json': PANELS })
    const { status, stderr } = startSanhua(['render', 'urban', '--out', to, '--preset', 'chart', '--scale', '2', '--data', data], SOURCES)
    expect([status, stderr]).toEqual([0, ''])
    const bytes = new Uint8Array(readFileSync(to))
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBe(1600)
    expect(readPngStamp(bytes)).toMatchObject({ panel: 'urban' })
  })
})
