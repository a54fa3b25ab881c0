import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments/read-arguments'
import { usageText } from '../../src/cli/arguments/usage-text'
import { run } from '../../src/cli/main'
import { LAYOUTS } from '../../src/ingest/tables/layouts/index'
import { usageWords } from '../../src/words/command-usage'
import { encode } from '../ingest/encoders'

const HOME = fileURLToPath(new URL('../../', import.meta.url))

const written = (name: string, bytes: Uint8Array | string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sanhua-inspect-')), name)
  writeFileSync(path, bytes)
  return path
}

const inspect = async (...argv: string[]) => {
  const said: string[] = []
  const errors: string[] = []
  const status = await run(['inspect', ...argv], { home: HOME, out: (text) => said.push(text), err: (text) => errors.push(text) })
  return { status, out: said.join('\n'), err: errors.join('\n') }
}

const EXPORT = ['数据库：分省年度数据', '指标：年末常住人口(万人)', '时间：最近3年', '地区,2024年,2023年,2022年', '北京市,"2,183",2186,2184', '天津市,1364,,1363', '注：年度人口抽样调查推算数据。', '数据来源：国家统计局', ''].join('\r\n')
const provinces = (): string => written('分省年度数据.csv', encode(EXPORT, 'gb18030'))

describe('sanhua inspect', () => {
  it('prints series and issues as JSON, values as they are printed', async () => {
    const { status, out } = await inspect(provinces(), '--json')
    const { issues, ...read } = JSON.parse(out) as Record<string, unknown> & { issues: { code: string; message: string }[] }
    expect(status).toBe(0)
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['encoding', 'container', 'delimiter', 'layout', 'confidence', 'coverage', 'series', 'issues'])
    expect(read).toMatchObject({
      encoding: 'gb18030',
      container: 'csv',
      delimiter: ',',
      layout: 'nbs-province',
      series: [
        { label: '年末常住人口', region: '北京市', unit: '万人', points: [['2022', 2184], ['2023', 2186], ['2024', 2183]] },
        { label: '年末常住人口', region: '天津市', unit: '万人', points: [['2022', 1363], ['2023', null], ['2024', 1364]] },
      ],
    })
    for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u)
  })

  it('prints what a person wants to see first', async () => {
    const { out } = await inspect(provinces())
    expect(out).toMatch(/^编码 +gb18030$/m)
    expect(out).toMatch(/^北京市 +年末常住人口 +万人 +2022 +2024 +3 +2183$/m)
    expect((await inspect(provinces(), '--lang', 'en')).out).toMatch(/^Encoding +gb18030$/m)
  })

  it('prints the table alone, each cell as it is', async () => {
    const { status, out } = await inspect(written('a.csv', 'a,b\n 1 ,"x\ny"\n'), '--table')
    expect([status, JSON.parse(out)]).toMatchObject([0, { rows: [['a', 'b'], [' 1 ', 'x\ny']] }])
  })

  it('says why a file without series holds none, and still prints JSON', async () => {
    const { status, out } = await inspect(written('empty.csv', ''), '--json')
    const { series, issues } = JSON.parse(out) as { series: unknown[]; issues: { severity: string }[] }
    expect([status, series]).toEqual([1, []])
    expect(issues.map(({ severity }) => severity)).toContain('error')
  })

  it('takes the encoding, the layout and the period from the person', async () => {
    const asked = await inspect(provinces(), '--json', '--encoding', 'GBK')
    expect(JSON.parse(asked.out)).toMatchObject({ encoding: 'gb18030' })
    const undated = written('places.csv', '地区,人口（万人）,户数（万户）\n北京市,2183,823\n天津市,1364,487\n河北省,7393,2542\n')
    const without = JSON.parse((await inspect(undated, '--json')).out) as { series: { points: unknown[][] }[]; issues: { code: string }[] }
    expect([without.series[0]?.points[0]?.[0], without.issues.map(({ code }) => code)]).toEqual([null, expect.arrayContaining(['period-missing'])])
    const given = JSON.parse((await inspect(undated, '--json', '--period', '2020年')).out) as typeof without
    expect([given.series[0]?.points[0]?.[0], given.issues.map(({ code }) => code)]).toEqual(['2020', expect.not.arrayContaining(['period-missing'])])
  })

  it('takes the decimal separator from the person', async () => {
    const file = written('land.csv', 'Land;Jahr;Einwohner\nBremen;2020;680.130\nBremen;2021;676.463\n')
    const values = async (...argv: string[]) => (JSON.parse((await inspect(file, '--json', ...argv)).out) as { series: { points: unknown[][] }[] }).series[0]?.points.map(([, value]) => value)
    expect(await values('--numbers', 'commas')).toEqual([680_130, 676_463])
    expect(await values('--numbers', 'points')).toEqual([680.13, 676.463])
  })

  it('writes how a file was read as a plan, and reads by one that was corrected', async () => {
    const file = written('2023.csv', '各市,甲,乙\n某地,12,35\n另地,14,31\n')
    const path = join(mkdtempSync(join(tmpdir(), 'sanhua-plan-')), 'plan.json')
    const { out } = await inspect(file, '--save-plan', path)
    expect(out).toContain(path)
    const plan = JSON.parse(readFileSync(path, 'utf8')) as { tables: { columns: { column: number }[] }[] }
    const columns = plan.tables[0]?.columns.map((mark) => (mark.column === 2 ? { ...mark, as: 'values', says: { indicator: '出生人数', unit: '万人', labels: [], period: '2023' } } : mark.column === 3 ? { ...mark, as: 'out', says: undefined } : { ...mark, as: 'region' }))
    const corrected = written('plan.json', JSON.stringify({ ...plan, tables: [{ ...plan.tables[0], columns }] }))
    const read = JSON.parse((await inspect(file, '--json', '--plan', corrected)).out) as { layout: string; coverage: object; series: object[] }
    expect(read).toMatchObject({ layout: 'by-hand', coverage: { numbers: 4, read: 2, leftOut: { chosen: 2 }, notUnderstood: 0 }, series: [{ label: '出生人数', region: '某地', unit: '万人', points: [['2023', 12]] }, { label: '出生人数', region: '另地', points: [['2023', 14]] }] })
    expect(await inspect(file, '--plan', written('no.json', '{"plan":2}'))).toMatchObject({ status: 2, out: '' })
  })

  it('tells wrong usage with what is nearest', async () => {
    const { problems: words, seeHelp } = usageWords('zh')
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], words.fileNeeded],
      [['a.csv', '--jsn'], words.optionUnknown('--jsn', '--json')],
      [['a.csv', '--period'], words.valueMissing('--period')],
      [['a.csv', '--period', 'soon'], words.periodWrong('soon')],
      [['a.csv', '--encoding', 'klingon'], words.encodingUnknown('klingon')],
      [['a.csv', '--layout', 'nbs-provinces'], words.layoutUnknown('nbs-provinces', 'nbs-province')],
      [['a.csv', 'b.csv'], words.tooMany.inspect('b.csv')],
    ]
    for (const [argv, complaint] of cases) expect(await inspect(...argv)).toEqual({ status: 2, out: '', err: `${complaint}\n${seeHelp('inspect')}` })
    expect((await inspect('/no/such/file.csv')).status).toBe(2)
  })

  it('helps, and lists its layouts', async () => {
    expect((await inspect('--help')).out).toBe(usageText('inspect', 'zh'))
    expect((await inspect('--layouts')).out.split('\n')).toEqual(LAYOUTS.map(({ id }) => id))
    expect(readArguments(['inspect', 'a.csv', '--period=2020'])).toMatchObject({ request: { period: '2020' } })
  })
})
