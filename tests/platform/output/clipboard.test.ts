import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from '../../../src/platform/output/save-and-copy'

const nothing = (): void => undefined

/** A document of one text field: what it needs for the old way, and no more. */
const stubDocument = (execCommand: () => boolean): { field: { value: string; removed: boolean } } => {
  const field = { value: '', removed: false, readOnly: false, style: {}, setAttribute: nothing, select: nothing, setSelectionRange: nothing, remove: () => (field.removed = true) }
  vi.stubGlobal('HTMLElement', Object)
  vi.stubGlobal('document', { activeElement: null, createElement: () => field, body: { appendChild: nothing }, execCommand })
  return { field }
}

afterEach(() => vi.unstubAllGlobals())

describe('copyText', () => {
  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    expect(await copyText('人口')).toBe(true)
    expect(writeText).toHaveBeenCalledWith('人口')
  })

  it('takes the old way where there is none, or where it is refused, and leaves nothing behind', async () => {
    for (const navigator of [{}, { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } }]) {
      vi.stubGlobal('navigator', navigator)
      const { field } = stubDocument(() => true)
      expect(await copyText('人口')).toBe(true)
      expect(field).toMatchObject({ value: '人口', removed: true })
    }
  })

  it('says so when neither works', async () => {
    vi.stubGlobal('navigator', {})
    const { field } = stubDocument(() => false)
    expect(await copyText('人口')).toBe(false)
    expect(field.removed).toBe(true)
    stubDocument(() => {
      throw new Error('SecurityError')
    })
    expect(await copyText('人口')).toBe(false)
  })
})
