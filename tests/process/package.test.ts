import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packageErrors } from '../../build/check-package'
import { packageFiles } from '../../build/package-files'
import { checkedPackage, dataAsItIs } from '../../build/package-plugin'
import { shippedFiles } from '../panels/shipped-data'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sanhua-build-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const fill = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** A data folder with all that does not belong to a package. */
const untidy = (): string => {
  const data = join(root, 'data')
  fill(data, { 'regions.csv': 'id', 'observations/a b#1.csv': 'x', '.env': 'x', 'observations/.a.csv.swp': 'x', '.git/config': 'x', 'observations/a.csv.sanhua-123.new': 'x', 'observations/a.csv.sanhua-123.old': 'x' })
  fill(root, { 'secret.txt': 'x', 'elsewhere/b.csv': 'x' })
  symlinkSync(join(root, 'secret.txt'), join(data, 'link.csv'))
  symlinkSync(join(root, 'nowhere'), join(data, 'dangling.csv'))
  symlinkSync(join(root, 'elsewhere'), join(data, 'linked'))
  return data
}

type Hook = (this: unknown, ...given: unknown[]) => unknown
const run = (plugin: Plugin, name: keyof Plugin, self: unknown, ...given: unknown[]): unknown => (plugin[name] as Hook | undefined)?.call(self, ...given)

describe('files of a data folder', () => {
  test('are its regular files: no link, no dot file, nothing that an interrupted apply left', () => {
    const { published, left } = packageFiles(untidy())
    expect(published).toEqual(['observations/a b#1.csv', 'regions.csv'])
    expect(left).toEqual(['.env', '.git', 'dangling.csv', 'link.csv', 'linked', 'observations/.a.csv.swp', 'observations/a.csv.sanhua-123.new', 'observations/a.csv.sanhua-123.old'])
  })

  test('are what is copied beside the page, and only when the build went through', () => {
    const plugin = dataAsItIs(untidy())
    run(plugin, 'configResolved', undefined, { root, build: { outDir: 'dist' } })
    run(plugin, 'closeBundle', undefined)
    expect(readdirSync(root)).not.toContain('dist')
    run(plugin, 'writeBundle', undefined)
    run(plugin, 'closeBundle', undefined)
    expect(readdirSync(join(root, 'dist/data'), { recursive: true }).map(String).sort()).toEqual(['observations', 'observations/a b#1.csv', 'regions.csv'])
  })
})

describe('a build', () => {
  /** What the plugin says of a data folder: warnings, and the error that ends the build. */
  const judge = async (data: string): Promise<{ warned: string; failed: string }> => {
    const said = { warned: '', failed: '' }
    const context = {
      warn: (text: string) => void (said.warned += text),
      error: (text: string) => {
        throw new Error(text)
      },
    }
    await (run(checkedPackage(data), 'buildStart', context) as Promise<void>).catch((reason: Error) => (said.failed = reason.message))
    return said
  }

  test('of a package with errors ends, and says in both languages what and where', async () => {
    const { warned, failed } = await judge(untidy())
    expect(warned).toContain('link.csv')
    expect(failed).toMatch(/数据包有错误/)
    expect(failed).toMatch(/has errors/)
    expect(failed).toContain('datapackage.json')
  }, 60_000)

  test('of the package that ships goes through', () => expect(packageErrors(shippedFiles())).toEqual([]))

  test('tells errors of a table and of a panel with their place', () => {
    const files = shippedFiles()
    const lines = (path: string, text: string): readonly string[] => packageErrors(new Map([...files, [path, new TextEncoder().encode(text)]]))
    expect(lines('panels.json', '[{').join()).toContain('panels.json')
    expect(lines('panels.json', '[{"id":"a","type":"no-such","theme":"ageing"}]').join()).toContain('no-such')
    expect(lines('regions.csv', 'id\nCN\n').join()).toContain('regions.csv')
  })
})
