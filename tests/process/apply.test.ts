import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { writePackage } from '../cli/fixture-package'
import { BUILT, HOME } from './start-sanhua'

const TABLE = 'observations/population.csv'
const LINEAGE = 'lineage.json' // where the values come from

const bureauFile = (...rows: readonly string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sanhua-file-')), '年度数据.csv')
  writeFileSync(path, ['数据库：年度数据', '指标,2021年,2020年,2019年', ...rows, '数据来源：国家统计局', ''].join('\n'))
  return path
}

/** `sanhua apply` as a process of its own; a signal is sent as soon as the package is being written. */
const apply = (root: string, file: string, signal?: NodeJS.Signals): Promise<{ status: number | null; signal: NodeJS.Signals | null; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(HOME, 'bin/sanhua.mjs'), 'apply', file, '--out', root, '--force'], { stdio: ['ignore', 'ignore', 'pipe'], env: BUILT })
    const watcher = signal && watch(root, () => {
      watcher?.close() // one signal: a second one may come when the write is done and its handlers are gone
      child.kill(signal)
    })
    let err = ''
    child.stderr.on('data', (piece) => (err += piece))
    child.on('close', (status, ended) => {
      watcher?.close()
      resolve({ status, signal: ended, err })
    })
  })

const check = async (root: string) => {
  const said = { status: 0, out: '', err: '' }
  said.status = await run(['check', root], { home: HOME, out: (text) => (said.out += text), err: (text) => (said.err += text) })
  return said
}

const filesBelow = (root: string): string[] => readdirSync(root, { recursive: true }).map(String).sort()

describe.runIf(process.platform !== 'win32')('sanhua apply as a process', () => {
  const rows = ['总人口(万人),101500,101000,100000', '城镇人口(万人),63000,62000,60000', '乡村人口(万人),38500,39000,40000'] as const

  it('two at once both put their rows in', async () => {
    const root = writePackage()
    const before = filesBelow(root)
    const results = await Promise.all(rows.map((row) => apply(root, bureauFile(row))))
    expect(results.map(({ status }) => status), results.map(({ err }) => err).join('\n')).toEqual([0, 0, 0])
    const text = readFileSync(join(root, TABLE), 'utf8')
    for (const id of ['pop_total', 'pop_urban', 'pop_rural']) expect(text).toContain(`${id},CN,2021`)
    expect(filesBelow(root)).toEqual([...before, LINEAGE].sort())
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('ended by %s leaves the package wholly old or wholly new, and the next run tidies up', async (signal) => {
    const root = writePackage()
    const [before, files] = [readFileSync(join(root, TABLE), 'utf8'), filesBelow(root)]
    const expected = (): string[] => (readFileSync(join(root, TABLE), 'utf8') === before ? files : [...files, LINEAGE].sort())
    const ended = await apply(root, bureauFile(...rows), signal)
    if (signal === 'SIGKILL') expect(ended.signal === signal || ended.status === 0).toBe(true)
    else {
      expect(filesBelow(root), 'it tidies up itself').toEqual(expected())
      expect([0, 130, 143]).toContain(ended.status)
    }
    const { status, out } = await check(root)
    expect(status, out).toBe(0)
    const text = readFileSync(join(root, TABLE), 'utf8')
    if (text !== before) expect(text.match(/,CN,2021,/g)).toHaveLength(3)
    expect(filesBelow(root).filter((path) => !path.endsWith('.sanhua-lock'))).toEqual(expected())
  })
})
