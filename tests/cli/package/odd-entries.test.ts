import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/main'
import { readFolder } from '../../../src/cli/package/read-folder'
import { readInput } from '../../../src/cli/package/read-input'
import { writePackage } from '../fixture-package'

const HOME = fileURLToPath(new URL('../../../', import.meta.url))
const isPosix = process.platform !== 'win32'
const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-odd-'))
const pipe = (path: string): void => void spawnSync('mkfifo', [path])

const sanhua = async (...argv: string[]) => {
  const said = { out: '', err: '' }
  const status = await run(argv, { home: HOME, out: (text) => (said.out += text), err: (text) => (said.err += text) })
  return { status, ...said }
}

describe.runIf(isPosix)('odd entries of a data folder', () => {
  const oddPackage = (): string => {
    const root = writePackage()
    const outside = join(folder(), 'outside.csv')
    writeFileSync(outside, 'secret')
    symlinkSync('nowhere', join(root, 'dangling.csv'))
    symlinkSync(outside, join(root, 'outside.csv'))
    symlinkSync('/dev/zero', join(root, 'device.csv'))
    symlinkSync('.', join(root, 'circle'))
    symlinkSync('circle.csv', join(root, 'circle.csv'))
    mkdirSync(join(root, 'folder.csv'))
    pipe(join(root, 'pipe.csv'))
    return root
  }

  it('are an issue each; the rest is read', async () => {
    const reading = await readFolder(oddPackage())
    expect(reading?.issues.map(({ code, place, facts }) => [code, place.file, 'kind' in facts ? facts.kind : ''])).toEqual([
      ['file-irregular', 'circle', 'linked-folder'],
      ['file-irregular', 'circle.csv', 'broken-link'],
      ['file-irregular', 'dangling.csv', 'broken-link'],
      ['file-irregular', 'device.csv', 'outside-link'],
      ['file-irregular', 'folder.csv', 'folder'],
      ['file-irregular', 'outside.csv', 'outside-link'],
      ['file-irregular', 'pipe.csv', 'special'],
    ])
    expect([...(reading?.files.keys() ?? [])]).toEqual([...((await readFolder(writePackage()))?.files.keys() ?? [])])
  })

  it('a linked table within the folder is read', async () => {
    const root = writePackage()
    symlinkSync('claims.csv', join(root, 'same.csv'))
    expect((await readFolder(root))?.files.has('same.csv')).toBe(true)
  })

  it('an unreadable file and one beyond the limit are issues, and the latter is never opened', async () => {
    const root = folder()
    for (const name of ['a.csv', 'b.csv', 'huge.csv']) writeFileSync(join(root, name), 'x')
    truncateSync(join(root, 'huge.csv'), 3_000_000_000) // sparse
    const opened: string[] = []
    const reading = await readFolder(root, async (path) => {
      opened.push(path)
      if (path.endsWith('a.csv')) throw Object.assign(new Error('denied'), { code: 'EACCES' })
      return new Uint8Array()
    })
    expect(reading?.issues.map(({ code, place, facts }) => [code, place.file, 'reason' in facts ? facts.reason : ''])).toEqual([['file-irregular', 'a.csv', 'EACCES'], ['file-too-large', 'huge.csv', '']])
    expect(opened.map((path) => path.slice(root.length + 1))).toEqual(['a.csv', 'b.csv'])
  })

  it('check says them in both languages and fails', async () => {
    const root = oddPackage()
    for (const language of ['zh', 'en']) {
      const { status, out } = await sanhua('check', root, '--lang', language)
      expect(status).toBe(1)
      for (const name of ['dangling.csv', 'pipe.csv', 'folder.csv']) expect(out).toContain(`  ${name} `)
    }
  })

  it('apply refuses a package of which a part could not be read', async () => {
    const root = writePackage()
    pipe(join(root, 'observations/pipe.csv'))
    const file = join(folder(), 'a.csv')
    writeFileSync(file, '指标,2021年\n总人口(万人),101500\n')
    expect(await sanhua('apply', file, '--out', root)).toMatchObject({ status: 1, err: expect.stringContaining('observations/pipe.csv') })
  })
})

describe.runIf(isPosix)('a file named on the command line', () => {
  it.each([['inspect', '/dev/zero'], ['apply', '/dev/zero', '--dry-run'], ['apply', 'package.json', '--recipe', '/dev/zero', '--dry-run']])('%s refuses a device: %s', async (...argv) => {
    expect(await sanhua(...argv, '--lang', 'en')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('/dev/zero is not a regular file') })
  })

  it('refuses a folder, and what is too large, before it is read', async () => {
    expect(await sanhua('inspect', tmpdir())).toMatchObject({ status: 2, err: expect.stringContaining('是目录') })
    const file = join(folder(), 'a.csv')
    writeFileSync(file, '12345')
    await expect(readInput(file, { limit: 4 })).rejects.toMatchObject({ problem: 'too-large' })
    expect(await readInput(file, { limit: 5 })).toHaveLength(5)
  })

  it('standard input and a pipe end at the limit', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(1000)
    }
    await expect(readInput('-', { stdin: endless(), limit: 5000 })).rejects.toMatchObject({ problem: 'too-large', path: '-' })
    const path = join(folder(), 'pipe')
    pipe(path)
    const [read] = await Promise.all([readInput(path), writeFile(path, 'a,b')])
    expect(Buffer.from(read).toString()).toBe('a,b')
  })
})
