import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { usageText } from '../../src/cli/arguments/usage-text'
import { MOST_COMPARED } from '../../src/charts/query/panel-parameters'
import { run, type Surroundings } from '../../src/cli/main'
import { DrawingRefused, FontMissing, pathMaker, rasteriser } from '../../src/cli/rasterise'
import { PRESET_NAMES } from '../../src/exports/picture/presets'
import { readPngStamp, readSvgStamps } from '../../src/exports/stamp/picture-stamp'
import { LANGUAGES } from '../../src/model/text'
import { PRESET_USAGE } from '../../src/words/parts/usage-names'
import { usageWords } from '../../src/words/command-usage'
import { renderWords } from '../../src/words/commands'
import { TINY_PNG } from '../exports/tiny-png'
import { PANELS, rowsWith, writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-render-'))

const small = (): string => writePackage({ 'panels.json': PANELS })

/** Runs with a rasteriser that draws one pixel, unless another is given. */
const sanhua = async (argv: readonly string[], change: Partial<Surroundings> = {}) => {
  const said: string[] = []
  const errors: string[] = []
  const streamed: Uint8Array[] = []
  const status = await run(['render', ...argv], { home: HOME, out: (text) => said.push(text), err: (text) => errors.push(text), bytes: (bytes) => streamed.push(bytes), rasterise: async () => TINY_PNG, ...change })
  return { status, out: said.join('\n'), err: errors.join('\n'), streamed }
}

describe('sanhua render --list', { timeout: 60_000 }, () => {
  it('prints every panel and format as JSON, and nothing else', async () => {
    const { status, out, err } = await sanhua(['--list', '--json', '--lang', 'en'])
    const listed = JSON.parse(out) as { panels: Record<string, string>[]; formats: string[] }
    const { panels } = JSON.parse(readFileSync(join(HOME, 'data/panels.json'), 'utf8')) as { panels: { id: string; type: string; theme: string }[] }
    expect([status, err]).toEqual([0, ''])
    expect(Object.keys(listed)).toEqual(['panels', 'formats'])
    expect(listed.formats).toEqual(['png', 'svg', 'pptx', 'xlsx', 'csv', 'json', 'zip'])
    expect(listed.panels.map(({ id, type, theme }) => ({ id, type, theme }))).toEqual(panels.map(({ id, type, theme }) => ({ id, type, theme })))
    for (const panel of listed.panels) expect(Object.keys(panel)).toEqual(['id', 'type', 'theme', 'title'])
    expect(listed.panels[0]?.['title']).toMatch(/[A-Za-z]{3}/)
  })

  it('prints a table for people', async () => {
    const { out } = await sanhua(['--list', '--data', small()])
    expect(out).toMatch(/^ {2}urban +trend +城镇人口$/m)
    expect(out).toContain(renderWords('zh').formats(['png', 'svg', 'pptx', 'xlsx', 'csv', 'json', 'zip']))
  })
})

describe('files', { timeout: 60_000 }, () => {
  it('writes SVG and PNG of several panels into a folder, named after them, with their stamps', async () => {
    const [to, data] = [folder(), small()]
    expect((await sanhua(['urban', 'rural', '--format', 'svg', '--out', `${to}/`, '--data', data])).status).toBe(0)
    expect((await sanhua(['urban', '--scale', '3', '--preset', 'square', '--lang', 'en', '--out', to, '--data', data])).status).toBe(0)
    const names = readdirSync(to).sort()
    expect(names.map((name) => name.replace(/-[0-9A-Z]{5}\./, '.'))).toEqual(['rural-slide.svg', 'urban-slide.svg', 'urban-square-en.png'])
    expect(readSvgStamps(readFileSync(join(to, names[0] ?? ''), 'utf8'))[0]).toMatchObject({ panel: 'rural', version: '1' })
    expect(readPngStamp(new Uint8Array(readFileSync(join(to, names[2] ?? ''))))).toMatchObject({ panel: 'urban' })
  })

  it('takes the format from the name, makes folders on the way, keeps the view', async () => {
    const to = join(folder(), 'a/b/table.csv')
    const { status, out } = await sanhua(['urban', '--out', to, '--data', small(), '--unit', '万人', '--from', '2020'])
    expect([status, out]).toEqual([0, renderWords('zh').written(to)])
    const csv = readFileSync(to, 'utf8')
    expect(csv).toMatch(/2020/)
    expect(csv).not.toMatch(/2019/)
  })

  it('makes one presentation of several panels', async () => {
    const to = join(folder(), 'deck.pptx')
    expect((await sanhua(['urban', 'rural', '--out', to, '--data', small()])).status).toBe(0)
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync(to))))
    expect(names.filter((name) => /slides\/slide\d+\.xml$/.test(name)).length).toBeGreaterThanOrEqual(3)
  })

  it('writes one file to standard output, and says nothing there besides', async () => {
    const { status, out, streamed } = await sanhua(['share', '--format', 'svg', '--out', '-', '--data', small()])
    expect([status, out, streamed.length]).toEqual([0, '', 1])
    expect(strFromU8(streamed[0] ?? new Uint8Array())).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    expect(await sanhua(['urban', 'rural', '--format', 'svg', '--out', '-', '--data', small()])).toMatchObject({ status: 2, err: renderWords('zh').streamOne })
  })

  it('writes the text of an SVG as paths, with its name, description and stamp; of no other format', async () => {
    const [to, data] = [join(folder(), 'urban.svg'), small()]
    expect((await sanhua(['urban', '--text-as-paths', '--out', to, '--data', data])).status).toBe(0)
    const svg = readFileSync(to, 'utf8')
    expect(svg).toMatch(/^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/)
    expect(svg).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="desc">/)
    expect(svg.match(/<svg\b|<\/svg>/g)).toHaveLength(2)
    expect(svg).not.toMatch(/<text|font-family|NaN/)
    expect(svg.length).toBeGreaterThan(20_000) // the letters
    expect(readSvgStamps(svg)[0]).toMatchObject({ panel: 'urban' })
    expect(await sanhua(['urban', '--text-as-paths', '--format', 'png', '--data', data])).toMatchObject({ status: 2, err: expect.stringContaining('svg') as string })
    await expect(pathMaker({ loadSystemFonts: false })('<svg xmlns="http://www.w3.org/2000/svg"><text>国</text></svg>')).rejects.toThrow(FontMissing)
  })

  it('puts the site into the links', async () => {
    const { streamed } = await sanhua(['urban', '--format', 'json', '--out', '-', '--data', small(), '--lang', 'en', '--site', 'https://example.org/sanhua/', '--from', '2019'])
    expect(strFromU8(streamed[0] ?? new Uint8Array())).toContain('https://example.org/sanhua/?panel=urban&lang=en&from=2019') // in the order of the page's own address
  })

  it('takes panel, years, language and colours from a query of the page, the options first, and says what it ignored', async () => {
    const query = '?panel=urban&from=2020&to=2019&lang=en&theme=dark&mode=pie'
    const { status, err, streamed } = await sanhua(['--query', query, '--format', 'json', '--out', '-', '--data', small(), '--site', 'https://example.org/'])
    const en = renderWords('en')
    expect([status, err]).toEqual([0, [en.queryIgnored('mode', 'pie'), en.queryReversed('2020–2019')].join('\n')])
    expect(strFromU8(streamed[0] ?? new Uint8Array())).toContain('https://example.org/?panel=urban&lang=en&from=2019&to=2020')
    const { streamed: both } = await sanhua(['--query', '?panel=urban&unit=亿人&from=2019', '--unit', '万人', '--format', 'json', '--out', '-', '--data', small(), '--site', 'https://example.org/'])
    expect(strFromU8(both[0] ?? new Uint8Array())).toContain('https://example.org/?panel=urban&from=2019&unit=%E4%B8%87%E4%BA%BA')
    expect((await sanhua(['urban', '--compare', '<b>', '--data', small()])).err).toContain(usageWords('zh').problems.regionsWrong('<b>', MOST_COMPARED))
  })

  it('keeps the default, and says so, where one of several panels cannot take the option', async () => {
    const { status, err } = await sanhua(['urban', 'share', '--unit', '亿人', '--format', 'csv', '--out', folder(), '--data', small()])
    expect(status).toBe(0)
    expect(err).toBe(renderWords('zh').leftOut(renderWords('zh').unitUnknown('share', '亿人', [])))
  })
})

describe('the address of a briefing', { timeout: 60_000 }, () => {
  const query = '?briefing=urban~1,text~1,urban~2&urban~2.unit=万人&urban~2.headline=自拟&text~1.heading=小结'

  it('is one presentation, each entry in its own state, with headlines and texts', async () => {
    const [to, data] = [join(folder(), 'x.pptx'), small()]
    expect(await sanhua(['--query', query, '--out', to, '--data', data])).toMatchObject({ status: 0, err: '' })
    const parts = unzipSync(readFileSync(to))
    const slide = (number: number): string => strFromU8(parts[`ppt/slides/slide${number}.xml`] ?? new Uint8Array())
    expect([slide(3).includes('小结'), slide(4).includes('自拟'), slide(4).includes('（万人）'), slide(2).includes('（万人）')]).toEqual([true, true, true, false])
  })

  it('is a file for each panel in other formats, none over another; what is left out is said', async () => {
    const [to, data] = [folder(), small()]
    const { status, err } = await sanhua(['--query', query, '--format', 'csv', '--out', to, '--data', data])
    expect([status, err]).toEqual([0, renderWords('zh').textsLeftOut])
    expect(readdirSync(to).map((name) => name.replace(/-[0-9A-Z]{5}-[0-9A-Z]{5}/, '')).sort()).toEqual(['urban-万人.csv', 'urban.csv']) // the unit changes no figure: both have one code
  })

  it('with a panel that does not exist, or a state that it does not offer, is reported', async () => {
    const data = small()
    expect(await sanhua(['--query', '?briefing=urbane~1', '--out', folder(), '--data', data])).toMatchObject({ status: 2, err: renderWords('zh').panelUnknown('urbane', 'urban') })
    const { status, err } = await sanhua(['--query', '?briefing=urban~1&urban~1.mode=rate&lang=en', '--out', join(folder(), 'x.pptx'), '--data', data])
    expect([status, err.length > 20]).toEqual([0, true])
  })
})

describe('what cannot be done is reported', { timeout: 60_000 }, () => {
  const data = small()
  const en = renderWords('en')
  const { problems: usage } = usageWords('en')

  it.each<[string, string[], string]>([
    ['an unknown panel', ['urbam', '--format', 'svg'], en.panelUnknown('urbam', 'urban')],
    ['an unknown format', ['urban', '--format', 'pgn'], 'Did you mean png?'],
    ['an unknown preset', ['urban', '--preset', 'slides'], 'Did you mean slide?'],
    ['an unknown option', ['urban', '--sacle', '2'], usage.optionUnknown('--sacle', '--scale')],
    ['a scale too large', ['urban', '--scale', '5'], '1, 2, 3, 4'],
    ['a missing value', ['urban', '--out', '--scale', '2'], usage.valueMissing('--out')],
    ['no panel', ['--format', 'svg'], usage.panelsMissing],
    ['an unknown unit', ['urban', '--unit', '万'], en.unitUnknown('urban', '万', ['百万人'])],
    ['a unit where there is none to choose', ['share', '--unit', '万人'], en.unitUnknown('share', '万人', [])],
    ['a mode that the panel has not', ['rural', '--mode', 'share'], en.modeUnknown('rural', 'share', ['absolute']).slice(0, 36)],
    ['years beyond the data', ['urban', '--from', '2030'], en.rangeEmpty('urban', 2019, 2020)],
    ['a year that is none', ['urban', '--to', '20'], usage.yearWrong('--to', '20')],
    ['years the wrong way round', ['urban', '--from', '2020', '--to', '2019'], usage.rangeWrong(2020, 2019)],
    ['a place where none is compared', ['urban', '--compare', 'CN-GD'], en.regionUnknown('urban', 'CN-GD', '', false)],
    ['a site that is no address', ['urban', '--site', 'javascript:alert(1)'], usage.siteWrong('javascript:alert(1)')],
    ['a file for several panels', ['urban', 'rural', '--out', 'x.png'], en.folderNeeded('x.png')],
  ])('%s: 2', async (_, argv, sentence) => {
    const { status, out, err } = await sanhua([...argv, '--data', data, '--lang', 'en'])
    expect(err).toContain(sentence)
    expect([status, out]).toEqual([2, ''])
  })

  it('a folder that is not there: 2', async () => {
    expect(await sanhua(['urban', '--data', join(tmpdir(), 'sanhua-none')])).toMatchObject({ status: 2 })
  })

  it('a panel without data: 1, the others are written', async () => {
    const to = folder()
    const { status, err } = await sanhua(['urban', 'nothing', '--format', 'json', '--out', to, '--data', data])
    expect(status).toBe(1)
    expect(err).toContain('nothing')
    expect(readdirSync(to)).toHaveLength(1)
  })

  it('errors in the data, as check tells them: 1, what could be read is written', async () => {
    const to = folder()
    const faulty = writePackage({ 'panels.json': PANELS, 'observations/population.csv': rowsWith('2019,40000', '2019,4万') })
    const { status, err } = await sanhua(['urban', '--format', 'json', '--out', to, '--data', faulty])
    expect(status).toBe(1)
    expect(err).toContain('observations/population.csv:6:4 ')
    expect(readdirSync(to)).toHaveLength(1)
  })

  it('a path that cannot be written: 1', async () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    const { status, err } = await sanhua(['urban', '--format', 'json', '--out', join(file, 'x.json'), '--data', data])
    expect(status).toBe(1)
    expect(err).toContain(file)
  })
})

describe('fonts', { timeout: 120_000 }, () => {
  const svg = (text: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-size="12">${text}</text></svg>`
  const size = { width: 40, height: 20, scale: 2 }

  it('never boxes: without a Chinese font nothing is written, and the words name what to install', async () => {
    const to = join(folder(), 'x.png')
    const { status, err, out } = await sanhua(['urban', 'rural', '--all', '--out', folder(), '--data', small()], { rasterise: rasteriser({ loadSystemFonts: false }) })
    expect([status, out]).toEqual([1, ''])
    for (const name of ['fonts-noto-cjk', 'google-noto-sans-cjk-fonts', 'macOS', 'Windows']) expect(err).toContain(name)
    expect(existsSync(to)).toBe(false)
  })

  it('names the signs that no font has', async () => {
    await expect(rasteriser({ loadSystemFonts: false })(svg('国a'), size)).rejects.toThrow(FontMissing)
    await expect(rasteriser({ loadSystemFonts: false })(svg('国a'), size)).rejects.toMatchObject({ signs: ['国', 'a'] })
    await expect(rasteriser()('<svg><text>\u0001</text></svg>', size)).rejects.toThrow(DrawingRefused)
    await expect(rasteriser()(svg('国&#94208;'), size)).rejects.toMatchObject({ signs: ['\u{17000}'] }) // Tangut: on no office machine
  })
})

describe('words', () => {
  it('the usage names every preset and every format, in each language', async () => {
    expect(PRESET_USAGE.split(' | ')).toEqual(PRESET_NAMES)
    for (const language of LANGUAGES) {
      const { status, out } = await sanhua(['--help', '--lang', language])
      expect([status, out]).toEqual([0, usageText('render', language)])
      for (const name of ['png', 'pptx', '--transparent', '--compare', '--list']) expect(out).toContain(name)
    }
  })
})
