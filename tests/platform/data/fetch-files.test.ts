import { afterEach, expect, test, vi } from 'vitest'
import { fetchFile, fetchFiles, type LoadProgress } from '../../../src/platform/data/fetch-files'
import { ORIGIN, stubHost } from '../browser-stubs'

afterEach(() => vi.unstubAllGlobals())

test('files are asked for beside the page, and the browser is asked to revalidate them', async () => {
  const { asked, caches } = stubHost({ 'observations/a.csv': 'x' })
  expect(await fetchFile('observations/a.csv')).toEqual(new TextEncoder().encode('x'))
  expect(asked).toEqual([`${ORIGIN}data/observations/a.csv`])
  expect(caches).toEqual(['no-cache'])
})

test('a file that is not there, or cannot be had, is an issue at its place; the others arrive', async () => {
  stubHost({ 'a.csv': 'a', 'c.csv': new TypeError('network down') })
  const { files, issues } = await fetchFiles(['a.csv', 'b.csv', 'c.csv'], () => undefined)
  expect([...files.keys()]).toEqual(['a.csv'])
  expect(issues.map(({ code, severity, place, facts }) => [code, severity, place.file, facts])).toEqual([
    ['file-missing', 'error', 'b.csv', { reason: 'HTTP 404' }],
    ['file-missing', 'error', 'c.csv', { reason: 'network down' }],
  ])
})

test.each(['observations/a b.csv', 'observations/人口=1.csv', 'observations/50%#1?.csv'])('%s is asked for by its own address', async (path) => {
  const { asked } = stubHost({})
  await fetchFile(path)
  const [{ pathname, search, hash } = new URL(ORIGIN)] = asked.map((address) => new URL(address))
  expect(decodeURIComponent(pathname) + search + hash).toBe(`${new URL(ORIGIN).pathname}data/${path}`)
})

test('an empty file is a file', async () => {
  stubHost({ 'a.csv': '' })
  expect((await fetchFiles(['a.csv'], () => undefined)).files.get('a.csv')).toHaveLength(0)
})

test('progress begins at nothing, counts every file once, failed ones too, and ends at all', async () => {
  stubHost({ 'a.csv': 'a', 'b.csv': 'b' })
  const reports: LoadProgress[] = []
  await fetchFiles(['a.csv', 'b.csv', 'gone.csv'], (progress) => reports.push(progress))
  expect(reports.map(({ done }) => done)).toEqual([0, 1, 2, 3])
  expect(reports.every(({ total }) => total === 3)).toBe(true)
  expect(reports.slice(1).map(({ file }) => file).sort()).toEqual(['a.csv', 'b.csv', 'gone.csv'])
})

test('all files are under way at once', async () => {
  stubHost({})
  let open = 0
  let most = 0
  vi.stubGlobal('fetch', async () => {
    most = Math.max(most, (open += 1))
    await new Promise((resolve) => setTimeout(resolve, 5))
    open -= 1
    return new Response('x')
  })
  await fetchFiles(['a', 'b', 'c', 'd'], () => undefined)
  expect(most).toBe(4)
})
