/** The files of the one-file build: unpacked from the page, reported when they are missing. */
import { zipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'

const page = (files: Record<string, string>): void => {
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])))
  vi.stubGlobal('document', { visibilityState: 'hidden', getElementById: (id: string) => (id === 'packed-data' ? { textContent: Buffer.from(zip).toString('base64') } : null) })
}

const packed = async () => {
  vi.resetModules() // what was unpacked is kept
  return import('../../../src/platform/data/packed-files')
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('packed files', () => {
  test('come out as they went in, with progress from none to all', async () => {
    page({ 'datapackage.json': '{}', 'observations/a.csv': '指标,值\nx,1\n' })
    const { fetchFile, fetchFiles } = await packed()
    expect(new TextDecoder().decode((await fetchFile('datapackage.json')) as Uint8Array)).toBe('{}')
    const reports: string[] = []
    const { files, issues } = await fetchFiles(['observations/a.csv', 'observations/b.csv'], ({ done, total }) => reports.push(`${done}/${total}`))
    expect(new TextDecoder().decode(files.get('observations/a.csv'))).toBe('指标,值\nx,1\n')
    expect(issues.map(({ code, place }) => `${code} ${place.file}`)).toEqual(['file-missing observations/b.csv'])
    expect(reports).toEqual(['0/2', '2/2'])
  })

  test('waits until what was rendered is painted', async () => {
    page({ a: '1' })
    const frames: (() => void)[] = []
    vi.stubGlobal('document', { ...document, visibilityState: 'visible', getElementById: document.getElementById })
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    const { fetchFile } = await packed()
    let isThere = false
    const taken = fetchFile('a').then(() => (isThere = true))
    await Promise.resolve()
    expect([frames.length, isThere]).toEqual([1, false])
    frames.shift()?.()
    frames.shift()?.()
    await taken
    expect(isThere).toBe(true)
  })
})
