/** What a stranger clones: no path of a machine, no registry's host, links that lead somewhere. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRecipes } from './recipes'
import { ROOT, walk } from './source-files'

/** Tracked files; in an archive without git, every file that a clone would hold. */
const trackedFiles = (): string[] => {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0').filter(Boolean)
    return listed.filter((path) => existsSync(join(ROOT, path)))
  } catch {
    return walk(ROOT).map((file) => relative(ROOT, file))
  }
}

const isText = (path: string): boolean => !/\.(png|jpe?g|gif|ico|woff2?|gz|br|zip|xlsx?|pdf)$/.test(path)
const tracked = trackedFiles()
const texts = tracked.filter(isText).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const)

// Put together here so that this file does not find itself.
const MACHINE = new RegExp(`(?<![\\w.~-])/(?:${['work', 'tmp', 'home', 'root', 'Users'].join('|')})/[\\w.-]`)
const REGISTRY = new RegExp([['registry', 'npmjs'].join('[.]'), ['"resolved"', ':'].join('\\s*')].join('|'))
const FOLDER = new RegExp(`(?<![\\w-])${['sha', 'red'].join('')}/`)

const finding = (pattern: RegExp, leftOut: (path: string) => boolean = () => false): string[] =>
  texts.flatMap(([path, text]) => {
    const found = leftOut(path) ? null : pattern.exec(text)
    return found ? [`${path}:${text.slice(0, found.index).split('\n').length} ${found[0]}`] : []
  })

describe('tracked files', () => {
  test('are all seen', () => expect(texts.length).toBeGreaterThan(100))
  test('name no path of a machine', () => expect(finding(MACHINE)).toEqual([]))
  test('name no registry', () => expect(finding(REGISTRY)).toEqual([]))
  test('name no folder outside the project', () => expect(finding(FOLDER)).toEqual([]))
  test('hold no generated folder', () => expect(tracked.filter((path) => /^(dist|node_modules|tests\/\.out)\//.test(path))).toEqual([]))
})

describe('documents', () => {
  const documents = texts.filter(([path]) => path.endsWith('.md'))

  test('the ones that were promised are there', () => {
    for (const path of ['README.md', 'CHANGELOG.md', 'LICENSE', 'docs/architecture.md', 'docs/data-format.md', 'docs/embedding.md', 'CONTRIBUTING.md', 'CITATION.cff', 'docs/adr/README.md']) expect(tracked, path).toContain(path)
  })

  test('every relative link and picture leads to a file', () => {
    const broken = documents.flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)|<img[^>]+src="(?!https?:)([^"]+)"/g)]
        .map(([, link, picture]) => link ?? picture ?? '')
        .filter((link) => !existsSync(join(ROOT, dirname(path), decodeURIComponent(link))))
        .map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  test('every path of the project that is named exists', () => {
    const layers = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
    const known = new RegExp(`^(?:\\.ci|bin|build|data|docs|src|tests|${layers.join('|')})/[\\w./-]*$`)
    const made = [...readRecipes(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).values()].flat().map(({ path }) => path) // by a recipe
    const exists = (path: string): boolean => ['', 'src/'].some((root) => ['', '.ts', '.tsx'].some((ending) => existsSync(join(ROOT, root, path + ending))))
    const named = documents
      .filter(([path]) => path !== 'CHANGELOG.md') // which speaks of what was
      .flatMap(([path, text]) => [...text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => ({ path, name })))
      .filter(({ name }) => known.test(name) && !/[A-Z]{4}/.test(name) && !made.includes(name))
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter(({ name }) => !exists(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  test('every npm script that a document names exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const named = documents.flatMap(([, text]) => [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name))
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('.ci/run may be executed', () => {
    if (!existsSync(join(ROOT, '.git'))) return
    expect(execFileSync('git', ['ls-files', '-s', '.ci/run'], { cwd: ROOT, encoding: 'utf8' })).toMatch(/^100755 /)
  })
})
