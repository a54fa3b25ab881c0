/** The overview of the build is kept only while every file read is one that it was made of. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fingerprint } from '../../../src/model/fingerprint'

const FILES = [['a.csv', new TextEncoder().encode('a\n')], ['b.csv', new TextEncoder().encode('b\n')]] as const
const built = FILES.map(([path, bytes]) => `${path}=${fingerprint(bytes)}`).join(' ')

/** The page as the build leaves it, as far as it is read here. */
const pageWith = (files: string): Element => {
  const part = { lang: 'zh-CN', dataset: { files, panels: 'CODE' }, querySelector: () => ({}) }
  return { querySelectorAll: () => [part] } as unknown as Element
}

/** What is compared after a page has started at an address. */
const start = async (elsewhere: boolean) => {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: { dataset: elsewhere ? { elsewhere: '' } : {} } })
  const { keepPrerendered, prerenderedOverview, validatedPanels } = await import('../../../src/platform/page/prerendered')
  keepPrerendered(pageWith(built))
  const { areAsBuilt } = await import('../../../src/platform/data/as-built')
  return { areAsBuilt, overview: prerenderedOverview('zh'), validated: validatedPanels() }
}

afterEach(() => vi.unstubAllGlobals())

describe('the overview of the build', () => {
  test('is kept while the files are the same, those read so far or all', async () => {
    const { areAsBuilt, overview } = await start(false)
    expect(overview).toBeDefined()
    expect(await areAsBuilt(FILES.slice(0, 1), false)).toBe(true)
    expect(await areAsBuilt(FILES, true)).toBe(true)
    expect(await areAsBuilt(FILES, true)).toBe(true) // fingerprints taken before
  })

  test('is not where one byte differs, a file is new, or one is gone', async () => {
    const { areAsBuilt } = await start(false)
    const [first] = FILES
    expect(await areAsBuilt([first, ['b.csv', new TextEncoder().encode('c\n')]], true)).toBe(false)
    expect(await areAsBuilt([['c.csv', first[1]]], false)).toBe(false)
    expect(await areAsBuilt([first], true)).toBe(false)
    expect(await areAsBuilt([...FILES, ['c.csv', first[1]]], true)).toBe(false)
  })

  test('is not kept where the address leads elsewhere', async () => {
    const { areAsBuilt, overview, validated } = await start(true)
    expect(overview).toBeUndefined()
    expect(validated).toBe('CODE') // which panels the build has validated is known at every address
    expect(await areAsBuilt(FILES, true)).toBe(false)
  })
})
