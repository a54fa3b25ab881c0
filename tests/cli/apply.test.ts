import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments/read-arguments'
import { run } from '../../src/cli/main'
import { applyWords } from '../../src/words/commands'
import { encode } from '../ingest/encoders'
import { writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
const TABLE = 'observations/population.csv'

const written = (name: string, content: Uint8Array | string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sanhua-apply-')), name)
  writeFileSync(path, content)
  return path
}
const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-out-'))
const text = (root: string, path = TABLE): string => readFileSync(join(root, path), 'utf8')

const apply = async (...argv: string[]) => {
  const said: string[] = []
  const errors: string[] = []
  const status = await run(['apply', ...argv], { home: HOME, out: (line) => said.push(line), err: (line) => errors.push(line) })
  return { status, out: said.join('\n'), err: errors.join('\n') }
}

/** A national export as the bureau writes it. */
const nationalExport = (rows: readonly string[], years = '2021年,2020年,2019年'): Uint8Array =>
  encode(['数据库：年度数据', '时间：最近3年', `指标,${years}`, ...rows, '注：年末数。', '数据来源：国家统计局', ''].join('\r\n'), 'gb18030')

const EXPORT = nationalExport(['总人口(万人),"101,500",101000,100000', '城镇人口(万人),63000,62000,60000', '乡村人口(万人),38500,39000,40000'])
const WITH_MORE = nationalExport(['总人口(万人),101500,101000,100000', '城镇人口(万人),63000,62000,60000', '乡村人口(万人),38500,39000,40000', '少数民族人口(万人),9000,8900,8800'])

describe('sanhua apply', () => {
  it('puts a GBK export into the package: old rows stay to the byte, new ones are in their series', async () => {
    const root = writePackage()
    const before = text(root)
    const { status, out, err } = await apply(written('年度数据.csv', EXPORT), '--out', root)
    expect([status, err]).toEqual([0, ''])
    expect(text(root).split('\n').filter((line) => !before.includes(line))).toEqual(['pop_total,CN,2021,101500,万人,,unverified,,,,', 'pop_urban,CN,2021,63000,万人,,unverified,,,,', 'pop_rural,CN,2021,38500,万人,,unverified,,,,'])
    expect(text(root).split('\n').slice(1, 4).map((line) => line.slice(0, 17))).toEqual(['pop_total,CN,2019', 'pop_total,CN,2020', 'pop_total,CN,2021'])
    expect(out).toContain('pop_total 总人口：新增 1，不变 2')
    expect(out).toContain(`已写入：datapackage.json、${TABLE}、lineage.json`)
    expect(readdirSync(join(root, 'observations'))).toEqual(['population.csv'])
    expect((await run(['check', root], { home: HOME, out: () => undefined, err: () => undefined }))).toBe(0)
  })

  it('takes a source by its id or as a new one, adds it to figures that agree, and lists those there are', async () => {
    const root = writePackage()
    const file = written('年度数据.csv', EXPORT)
    expect((await apply(file, '--out', root, '--source-title', '示例年鉴2022', '--source-publisher', '示例局', '--source-date', '2022')).status).toBe(0)
    expect(text(root, 'sources.csv')).toContain('local-2022,示例局,示例局,示例年鉴2022,示例年鉴2022,示例局,2022')
    expect(text(root)).toContain('pop_total,CN,2021,101500,万人,local-2022,one-source,,,,')
    expect(text(root)).toContain('pop_total,CN,2020,101000,万人,nbs;local-2022,two-sources,,,census,')
    expect((await apply(file, '--out', root, '--source', 'no-such')).err).toContain('no-such')
    expect(await apply('--sources', '年鉴 2022', '--data', root)).toMatchObject({ status: 0, out: expect.stringMatching(/^local-2022\t示例局 · 示例年鉴2022 · 2022$/) })
    expect((await apply('--sources', 'none', '--data', root)).status).toBe(1)
  })

  it('leaves out all others where it is told to, by option or recipe', async () => {
    const root = writePackage()
    const file = written('年度数据.csv', WITH_MORE)
    const bare = written('recipe.json', JSON.stringify({ sanhua: 1, indicators: [], regions: [], others: 'skip' }))
    expect((await apply(file, '--out', root, '--recipe', bare, '--dry-run')).status).toBe(0)
    const asking = written('recipe.json', JSON.stringify({ sanhua: 1, indicators: [], regions: [] }))
    expect((await apply(file, '--out', root, '--recipe', asking, '--dry-run')).status).toBe(1)
    expect((await apply(file, '--out', root, '--recipe', asking, '--skip-others')).status).toBe(0)
    expect(text(root)).toContain('pop_total,CN,2021')
  })

  it('twice is once', async () => {
    const root = writePackage()
    const file = written('年度数据.csv', EXPORT)
    await apply(file, '--out', root)
    const once = text(root)
    expect((await apply(file, '--out', root)).out).toContain('没有变化')
    expect(text(root)).toBe(once)
  })

  it('asks what is not certain, keeps it in a recipe, and needs no question once it is answered', async () => {
    const root = writePackage()
    const file = written('年度数据.csv', WITH_MORE)
    const path = written('recipe.json', '')
    const first = await apply(file, '--data', root, '--dry-run', '--save-recipe', path)
    expect([first.status, first.out]).toEqual([0, expect.stringContaining('指标“少数民族人口”（万人）')])
    const recipe = JSON.parse(readFileSync(path, 'utf8')) as { open: { label: string }[]; indicators: object[] }
    expect(recipe.open.map(({ label }) => label)).toEqual(['少数民族人口'])
    expect(text(root)).not.toContain('2021')

    const refused = await apply(file, '--out', root, '--recipe', path, '--lang', 'en')
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('indicator “少数民族人口” (万人)')])
    expect(text(root)).not.toContain('2021')

    writeFileSync(path, JSON.stringify({ ...recipe, source: 'nbs', evidence: 'one-source', indicators: [...recipe.indicators, { label: '少数民族人口', unit: '万人', skip: true }] }))
    const taken = await apply(file, '--out', root, '--recipe', path)
    expect([taken.status, taken.err]).toEqual([0, ''])
    expect(text(root)).toContain('pop_total,CN,2021,101500,万人,nbs,one-source,,,,')

    // next year's file, in another encoding
    const next = new TextDecoder('gb18030').decode(nationalExport(['总人口(万人),102000,101500', '城镇人口(万人),64000,63000', '乡村人口(万人),38000,38500', '少数民族人口(万人),9100,9000'], '2022年,2021年'))
    expect((await apply(written('next.csv', next), '--out', root, '--recipe', path)).status).toBe(0)
    expect(text(root)).toContain('pop_rural,CN,2022,38000,万人,nbs,one-source,,,,')
  })

  it('does not write figures that contradict an identity, unless it is told to; then they are marked', async () => {
    const root = writePackage()
    const before = text(root)
    const broken = written('年度数据.csv', nationalExport(['总人口(万人),101500,103000', '城镇人口(万人),63000,64000', '乡村人口(万人),30000,39000'], '2021年,2022年'))
    const held = await apply(broken, '--out', root)
    expect(held.status).toBe(1)
    expect(text(root).split('\n').filter((line) => !before.includes(line))).toEqual(['pop_total,CN,2022,103000,万人,,unverified,,,,', 'pop_urban,CN,2022,64000,万人,,unverified,,,,', 'pop_rural,CN,2022,39000,万人,,unverified,,,,'])
    expect(held.err).toContain(applyWords('zh').held(0, 3))
    expect(held.out).toContain('这个数不写入')
    const taken = await apply(broken, '--out', root, '--force')
    expect([taken.status, taken.out]).toEqual([0, expect.stringContaining(applyWords('zh').marked(3))])
    expect(text(root)).toMatch(/^pop_rural,CN,2021,30000,万人,,unverified,,,,.*urban-rural/m)
    expect((await apply(broken, '--out', root)).out).toContain('没有变化')
  })

  it('does not write what follows from an error of the whole file, unless it is told to', async () => {
    const root = writePackage()
    const recipe = written('recipe.json', JSON.stringify({ sanhua: 1, indicators: [], regions: [], source: 'no-such', evidence: 'one-source' }))
    const file = written('年度数据.csv', EXPORT)
    const before = text(root)
    const refused = await apply(file, '--out', root, '--recipe', recipe)
    expect([refused.status, refused.err, text(root)]).toEqual([1, expect.stringContaining(applyWords('zh').newErrors(1)), before])
    expect((await apply(file, '--out', root, '--recipe', recipe, '--force')).status).toBe(0)
  })

  it('does not take values that are 10⁴ off under a right name', async () => {
    const root = writePackage()
    const before = text(root)
    const slipped = nationalExport(['总人口(万人),1015000000,1010000000,1000000000'])
    const { status, out, err } = await apply(written('年度数据.csv', slipped), '--out', root)
    expect([status, text(root)]).toEqual([1, before])
    expect(`${out}${err}`).toContain('像是单位用错')
    expect(err).toContain('没有可并入的数值')
  })

  it('takes only what is asked for, drops what the file no longer has, and writes elsewhere as a whole package', async () => {
    const root = writePackage()
    const out = folder()
    const one = written('年度数据.csv', nationalExport(['总人口(万人),101500', '城镇人口(万人),63000'], '2021年'))
    const { status } = await apply(one, '--data', root, '--out', out, '--only', 'pop_total', '--replace', '--force')
    expect(status).toBe(0)
    expect(text(out).match(/^pop_total.*$/gm)).toEqual(['pop_total,CN,2021,101500,万人,,unverified,,,,'])
    expect(text(out)).not.toContain('pop_urban,CN,2021')
    expect(readdirSync(out).sort()).toEqual([...readdirSync(root), 'lineage.json'].sort())
    expect(text(root)).not.toContain('2021')
    expect((await apply(one, '--data', root, '--out', out, '--only', 'births')).err).toContain('births')
  })

  it('needs a date where the table names none', async () => {
    const root = writePackage({ 'regions.csv': 'id,code,kind,name_zh,name_en,short_zh,short_en,parent,group,tile_col,tile_row\nCN,,nation,中国,China,全国,China,,,,\nCN-BJ,110000,province,北京市,Beijing,北京,Beijing,CN,,,\nCN-TJ,120000,province,天津市,Tianjin,天津,Tianjin,CN,,,\nCN-HE,130000,province,河北省,Hebei,河北,Hebei,CN,,,\n' })
    const places = written('人口.csv', '地区,总人口(万人)\n北京,2189\n天津,1387\n河北,7461\n')
    const refused = await apply(places, '--out', root)
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('--period')])
    expect((await apply(places, '--out', root, '--period', '2020')).status).toBe(0)
    expect(text(root)).toContain('pop_total,CN-HE,2020,7461,万人,,unverified')
  })

  it('prints JSON for programs', async () => {
    const root = writePackage()
    const { out } = await apply(written('年度数据.csv', WITH_MORE), '--out', root, '--json')
    expect(JSON.parse(out)).toMatchObject({
      layout: 'nbs-national',
      encoding: 'gb18030',
      open: { indicators: [{ label: '少数民族人口', unit: '万人' }], regions: [], period: false },
      changes: [{ indicator: 'pop_total', added: 1, changed: 0, removed: 0, unchanged: 2 }, { indicator: 'pop_urban' }, { indicator: 'pop_rural' }],
      newErrors: [],
      held: [],
      marked: [],
      files: ['datapackage.json', TABLE, 'lineage.json'],
      written: ['datapackage.json', TABLE, 'lineage.json'],
    })
  })

  it('says what is missing', async () => {
    const root = writePackage()
    const file = written('a.csv', EXPORT)
    expect(await apply('/no/such/file.csv', '--out', root)).toMatchObject({ status: 2, err: expect.stringContaining('/no/such/file.csv') })
    expect(await apply(file, '--out', root, '--data', folder())).toMatchObject({ status: 2, err: expect.stringContaining('indicators.csv') })
    expect(await apply(file, '--out', root, '--recipe', written('r.json', '{"sanhua":1}'))).toMatchObject({ status: 1, err: expect.stringContaining('indicators') })
    expect(await apply(written('b.csv', '<html>'), '--out', root)).toMatchObject({ status: 1 })
    expect(await apply(file, '--out', written('file', 'x'), '--data', root)).toMatchObject({ status: 1, err: expect.stringContaining(applyWords('zh').writeFailed('|', '|').split('|')[2]?.slice(1) ?? '|') })
  })
})

describe('arguments of apply', () => {
  const read = (line: string) => readArguments(['apply', ...line.split(' ').filter(Boolean)])

  it('are read', () => {
    expect(read('a.csv --out=d --recipe r.json --only a,b --replace --encoding GBK --period 2020年 --layout nbs-national --numbers commas --dates month-first --plan p.json')).toEqual({ kind: 'apply', language: 'zh', request: {
      file: 'a.csv', out: 'd', data: '', recipe: 'r.json', saveRecipe: '', encoding: 'gb18030', layout: 'nbs-national', period: '2020', numbers: 'comma', dates: 'month-first', plan: 'p.json', only: ['a', 'b'], skipOthers: false, source: { id: '', title: '', publisher: '', date: '', url: '' }, replace: true, dryRun: false, force: false, json: false,
    } })
    expect(read('a.csv --dry-run')).toMatchObject({ request: { out: '', dryRun: true } })
    expect(read('--help')).toMatchObject({ kind: 'help', command: 'apply' })
  })

  it.each([
    ['', 'file-needed'], ['a.csv --out d --source-date 2024', 'source-untitled'], ['a.csv', 'out-needed'], ['a.csv b.csv --out d', 'too-many'], ['a.csv --out', 'value-missing'], ['a.csv --out d --recpie r', 'option-unknown'],
    ['a.csv --out d --encoding klingon', 'encoding-unknown'], ['a.csv --out d --layout nbs-nationl', 'layout-unknown'], ['a.csv --out d --period soon', 'period-wrong'], ['a.csv --out d --numbers comma', 'value-unknown'], ['a.csv --out d --dates first', 'value-unknown'],
  ])('“%s” is %s', (line, problem) => expect(read(line)).toMatchObject({ kind: 'wrong', command: 'apply', usage: { problem } }))

  it.each(['zh', 'en'])('are complained of in %s', async (language) => {
    for (const words of [[], ['a.csv'], ['a.csv', '--recpie', 'r']]) {
      const { status, err } = await apply(...words, '--lang', language)
      expect([status, err]).toEqual([2, expect.stringContaining('sanhua apply --help')])
    }
    expect((await apply('--help', '--lang', language)).out).toContain('--save-recipe')
  })
})
