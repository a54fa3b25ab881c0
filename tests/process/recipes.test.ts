/** Follows every recipe of CONTRIBUTING.md in a copy of the project, by the blocks that a reader follows. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyBlock, LANGUAGE, readRecipes } from '../house/recipes'
import { ROOT, walk } from '../house/source-files'

const COPIED = ['src', 'build', 'data', 'docs/exporting.md', 'package.json', 'tests/process/prove-recipes.ts', 'tests/exports/export-job.ts', 'tests/exports/tiny-png.ts']

const recipes = readRecipes(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))
const copy = mkdtempSync(join(tmpdir(), 'sanhua-recipes-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const apply = (name: string): void => (recipes.get(name) ?? []).forEach((block) => applyBlock(copy, block))

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })

/** The files of words/ that join the folders of languages and do not know the new one yet: the change that the recipe shows for one of them. */
const joinLanguage = (): void => {
  for (const file of walk(join(copy, 'src/words')).filter((path) => !/words[\\/](?:zh|en|fr)[\\/]/.test(path))) {
    const text = readFileSync(file, 'utf8')
    if (!text.includes("from './en/") || text.includes("from './fr/")) continue
    const joined = text
      .replaceAll(/import \* as (\w*)(en|En) from '\.\/en\/([\w-]*)'/g, (line, area: string, id: string, name: string) => `${line}\nimport * as ${area}${id === 'en' ? 'fr' : 'Fr'} from './fr/${name}'`)
      .replaceAll('{ zh, en }', '{ zh, en, fr }')
      .replaceAll(/en: (\w+)En \}/g, 'en: $1En, fr: $1Fr }')
    writeFileSync(file, joined)
  }
}

/** Titles as the prover prints them: each language narrow and wide. */
const inBoth = (zh: string, en: string): readonly unknown[] => [zh, zh, en, en].map((part) => expect.stringContaining(part) as unknown)

describe('a copy of the project, the recipes followed', () => {
  let shown: Record<string, unknown> = {}

  beforeAll(() => {
    for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const settings = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as object
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...settings, include: ['src', 'build', 'tests'] }))
    for (const name of recipes.keys()) if (name !== LANGUAGE) apply(name)
    const { stdout, stderr, status } = node('--import', 'tsx', 'tests/process/prove-recipes.ts')
    if (status !== 0) throw new Error(stderr)
    shown = JSON.parse(stdout) as Record<string, unknown>
  }, 120_000)

  test('holds the indicator and the derived one, without an error, and shows them', () => {
    expect(shown['errors']).toEqual([])
    expect(shown['indicators']).toEqual([inBoth('60万人', '601,000 people'), inBoth('0.47', '0.47')])
  })

  test('draws the panel', () => expect(shown['panel']).toEqual(inBoth('亿人', 'million people')))

  test('draws the chart type, and saves it in every format', () => {
    expect(shown['chart']).toEqual(inBoth('21.4%', '21.4%'))
    expect(shown['empty']).toEqual([])
  })

  test('offers the format, and makes it', () => {
    expect(shown['text']).toMatch(/^Shanghai in 2020: 21\.4%\n\n.*8\.6%.*\n$/)
    expect(shown['usage']).toBe(true)
  })

  test('reads the table by the layout', () => {
    expect(shown['layout']).toBe('exampleland')
    expect(shown['series']).toEqual([
      ['Population', 'Exampleland', 'persons', [['2023', 1250300], ['2024', 1248900]]],
      ['Share aged 65 and over', 'Exampleland', '%', [['2023', 17.1], ['2024', 17.6]]],
    ])
  })

  test('compiles, in one more language too; the compiler asks for nothing outside words/', () => {
    apply(LANGUAGE)
    joinLanguage()
    const { stdout, status } = node(join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy)
    expect(stdout).toBe('')
    expect(status).toBe(0)
  }, 180_000)
})
