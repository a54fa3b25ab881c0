import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onFilesDropped } from '../../../src/platform/workbench/inbox'

let page: EventTarget

beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('window', page)
})
afterEach(() => vi.unstubAllGlobals())

const drag = (type: string, transfer: unknown): Event => {
  const event = Object.assign(new Event(type, { cancelable: true }), { dataTransfer: transfer })
  page.dispatchEvent(event)
  return event
}

test('files are taken, and the page is not left for them', () => {
  const taken: (readonly File[])[] = []
  const stop = onFilesDropped((files) => taken.push(files))
  const file = new File(['x'], 'chart.png')
  expect(drag('dragover', { types: ['Files'], files: [] }).defaultPrevented).toBe(true)
  expect(drag('drop', { types: ['Files'], files: [file] }).defaultPrevented).toBe(true)
  expect(taken).toEqual([[file]])
  stop()
  expect(drag('drop', { types: ['Files'], files: [file] }).defaultPrevented).toBe(false)
  expect(taken).toHaveLength(1)
})

test('what is dragged but no file is left alone', () => {
  const taken = vi.fn<() => void>()
  onFilesDropped(taken)
  for (const transfer of [{ types: ['text/plain'], files: [] }, null]) {
    expect(drag('dragover', transfer).defaultPrevented).toBe(false)
    expect(drag('drop', transfer).defaultPrevented).toBe(false)
  }
  expect(taken).not.toHaveBeenCalled()
})
