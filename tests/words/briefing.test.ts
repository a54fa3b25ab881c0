import { expect, test } from 'vitest'
import { briefingWords } from '../../src/words/briefing'

const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uFF00-\uFFEF]/u

const leavesOf = (value: unknown, path = ''): (readonly [string, string])[] => {
  if (typeof value === 'function') return [[path, String((value as (...given: unknown[]) => unknown)(...(path.includes('sourceOf') ? ['B', [['T', '2020']]] : [2, 2, 2])))]]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`)) : [[path, String(value)]]
}

test('both languages say everything, each in its own script', () => {
  const [zh, en] = [leavesOf(briefingWords('zh')), leavesOf(briefingWords('en'))]
  expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path))
  expect(en.filter(([, text]) => CJK.test(text))).toEqual([])
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  expect(zh.filter(([path, text]) => !CJK.test(text) && !/sizes|slide$|keys|tables|up|down/.test(path) && /[a-z]{3,} [a-z]{3,}/i.test(text))).toEqual([])
})
