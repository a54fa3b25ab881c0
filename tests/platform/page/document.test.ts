import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyScheme, onSchemeChange, resolvedScheme } from '../../../src/platform/page/document'

let query: EventTarget & { matches: boolean }
const root = { lang: '', dataset: {} as Record<string, string> }

beforeEach(() => {
  query = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => query)
  vi.stubGlobal('document', { documentElement: root })
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['auto', false, 'light'],
  ['auto', true, 'dark'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
] as const)('%s with the system dark: %s gives %s', (choice, isDark, expected) => {
  query.matches = isDark
  expect(resolvedScheme(choice)).toBe(expected)
})

test('the document says its language and its scheme', () => {
  applyScheme('dark', 'zh')
  expect(root).toEqual({ lang: 'zh-CN', dataset: { scheme: 'dark' } })
  applyScheme('auto', 'en')
  expect(root).toEqual({ lang: 'en', dataset: { scheme: 'light' } })
})

test('a change of the system is reported until stopped', () => {
  const listener = vi.fn<() => void>()
  const stop = onSchemeChange(listener)
  query.dispatchEvent(new Event('change'))
  stop()
  query.dispatchEvent(new Event('change'))
  expect(listener).toHaveBeenCalledTimes(1)
})
