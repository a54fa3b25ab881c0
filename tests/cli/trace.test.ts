import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { encode } from '../ingest/encoders'
import { writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
const EXPORT = encode(['数据库：年度数据', '指标,2021年,2020年', '总人口(万人),"101,500",101000', '城镇人口(万人),63000,62000', '乡村人口(万人),38500,39000', '数据来源：国家统计局', ''].join('\r\n'), 'gb18030')

const sanhua = async (...argv: string[]) => {
  const said: string[] = []
  const errors: string[] = []
  const status = await run(argv, { home: HOME, out: (line) => said.push(line), err: (line) => errors.push(line) })
  return { status, out: said.join('\n'), err: errors.join('\n') }
}

/** A package into which a file was put. */
const applied = async (): Promise<string> => {
  const root = writePackage()
  const file = join(mkdtempSync(join(tmpdir(), 'sanhua-trace-')), '年度数据.csv')
  writeFileSync(file, EXPORT)
  expect((await sanhua('apply', file, '--out', root, '--source', 'nbs')).status).toBe(0)
  return root
}

describe('sanhua trace', () => {
  it('follows an imported figure to its row, its source, its cell and the step of the recipe', async () => {
    const root = await applied()
    const { status, out } = await sanhua('trace', 'pop_total', 'CN', '2021', '--data', root, '--json')
    expect(status).toBe(0)
    const line = readFileSync(join(root, 'observations/population.csv'), 'utf8').split('\n').findIndex((text) => text.startsWith('pop_total,CN,2021')) + 1
    expect(JSON.parse(out)).toMatchObject({
      value: '101500', unit: '万人', evidence: 'one-source', vintage: '', sources: [{ id: 'nbs' }], inputs: [],
      row: { file: 'observations/population.csv', line, text: 'pop_total,CN,2021,101500,万人,nbs,one-source,,,,' },
      cell: { file: '年度数据.csv', sheet: '', line: 3, column: 2, text: '101,500', label: '总人口', printedUnit: '万人', place: '' },
    })
    const { out: text } = await sanhua('trace', 'pop_total', 'CN', '2021', '--data', root)
    expect(text).toContain('文件：年度数据.csv，第 3 行第 2 列，原文“101,500”')
    expect(text).toContain('配方：“总人口”（万人）→ pop_total（万人）；地区“没有写明”→ CN')
  })

  it('follows a computed figure to its inputs; a shipped row has no cell', async () => {
    const root = await applied()
    const { out } = await sanhua('trace', 'urban_share', 'CN', '2021', '--data', root, '--json')
    expect(JSON.parse(out)).toMatchObject({ formula: 'pop_urban / pop_total * 100', inputs: [{ indicator: 'pop_urban', cell: { line: 4, text: '63000' } }, { indicator: 'pop_total', cell: { line: 3 } }] })
    expect(JSON.parse(out)).not.toHaveProperty('row')
    const shipped = JSON.parse((await sanhua('trace', 'pop_total', 'CN', '2019', '--data', root, '--json')).out) as object
    expect(shipped).toMatchObject({ row: { line: 2 } })
    expect(shipped).not.toHaveProperty('cell')
  })

  it('does not name a cell whose figure was changed since', async () => {
    const root = await applied()
    const table = join(root, 'observations/population.csv')
    writeFileSync(table, readFileSync(table, 'utf8').replace('pop_total,CN,2021,101500', 'pop_total,CN,2021,101600'))
    expect(JSON.parse((await sanhua('trace', 'pop_total', 'CN', '2021', '--data', root, '--json')).out)).not.toHaveProperty('cell')
  })

  it('says what there is not', async () => {
    const root = writePackage()
    expect(await sanhua('trace', 'pop_totl', 'CN', '2020', '--data', root)).toMatchObject({ status: 1, err: expect.stringContaining('pop_total') })
    expect(await sanhua('trace', 'pop_total', 'CN', '1900', '--data', root)).toMatchObject({ status: 1, err: expect.stringContaining('1900') })
    expect((await sanhua('trace', 'pop_total', 'CN')).status).toBe(2)
    expect((await sanhua('trace', 'pop_total', 'CN', 'soon')).status).toBe(2)
  })
})
