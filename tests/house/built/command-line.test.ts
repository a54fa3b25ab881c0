/** The command line as it is started from a shell: built from the sources, without tsx. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const HOME = fileURLToPath(new URL('../../../', import.meta.url))
const environment = { ...process.env, SANHUA_SOURCE: '' }

const sanhua = (...argv: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, 'bin/sanhua.mjs'), ...argv], { encoding: 'utf8', cwd: tmpdir(), env: environment })
  return { status, stdout, stderr }
}

describe('the built command line', { timeout: 120_000 }, () => {
  beforeAll(() => {
    spawnSync(process.execPath, [join(HOME, 'bin/build-cli.mjs')], { env: environment })
  }, 120_000)

  test('checks the shipped data, and is not built again', () => {
    expect(sanhua('check', '--json')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"errors":0') })
  })

  test('is built again when a source has changed, says so on standard error alone, and keeps no more than two builds', () => {
    const folder = join(HOME, '.cache/cli')
    utimesSync(join(HOME, 'vite.cli.config.ts'), new Date(), new Date())
    expect(sanhua('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: expect.stringContaining('Building') })
    expect(sanhua('--version').stderr).toBe('')
    expect(readdirSync(folder).length).toBeLessThanOrEqual(2)
    for (const name of readdirSync(folder)) expect(existsSync(join(folder, name, 'main.mjs'))).toBe(true)
  })

  test('reads a file, makes a picture, a slide and a workbook', () => {
    const out = mkdtempSync(join(tmpdir(), 'sanhua-built-'))
    expect(sanhua('inspect', join(HOME, 'data/breaks.csv')).stdout).toContain('breaks.csv')
    for (const format of ['svg', 'png', 'pptx', 'xlsx']) expect(sanhua('render', 'netizens', '--format', format, '--out', join(out, `x.${format}`))).toMatchObject({ status: 0, stderr: '' })
    const magic = (name: string): string => readFileSync(join(out, name)).subarray(0, 4).toString('latin1')
    expect([magic('x.svg'), magic('x.png'), magic('x.pptx'), magic('x.xlsx')]).toEqual(['<svg', '\u0089PNG', 'PK\u0003\u0004', 'PK\u0003\u0004'])
  })

  test('names no development tool', () => {
    const [name = ''] = readdirSync(join(HOME, '.cache/cli'))
    const code = readdirSync(join(HOME, '.cache/cli', name)).map((file) => readFileSync(join(HOME, '.cache/cli', name, file), 'utf8'))
    for (const text of code) expect(text).not.toMatch(/from ["'](?:tsx|vite|vitest)["'/]/)
  })
})
