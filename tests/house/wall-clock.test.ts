/** No test asserts how long something takes on the clock: other processes decide that. Processor time and ratios belong into tests/bench/. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, walk, withoutComments } from './source-files'

const CLOCK = /\b(?:Date|performance)\.now\(\)/
const BOUND = /\.toBe(?:Less|Greater)Than(?:OrEqual)?\(/

/** Lines that hold a difference of clock readings against a bound: in one expression, or by a name that such a difference was given. */
const assertionsIn = (code: string): string[] => {
  const names = [...code.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*[^\n]*\b(?:Date|performance)\.now\(\)\s*-/g)].map(([, name = '']) => name)
  return code.split('\n').filter((line) => BOUND.test(line) && (CLOCK.test(line) || names.some((name) => new RegExp(`expect\\(\\s*${name}\\b`).test(line))))
}

test.each([
  ['expect(Date.now() - started).toBeLessThan(2000)', 1],
  ['const ms = performance.now() - started\nexpect(ms).toBeLessThanOrEqual(5)', 1],
  ['const now = Date.now()\nexpect(values.length).toBeLessThan(5)', 0],
])('the checker reads %s', (code, count) => expect(assertionsIn(code)).toHaveLength(count))

test('no test asserts a time on the clock', () => {
  const files = walk(join(ROOT, 'tests')).filter((file) => file.endsWith('.ts') && !/^tests[\\/](?:bench|house)[\\/]/.test(relative(ROOT, file)))
  expect(files.length).toBeGreaterThan(150)
  expect(files.flatMap((file) => assertionsIn(withoutComments(readFileSync(file, 'utf8'))).map((line) => `${relative(ROOT, file)}: ${line.trim()}`))).toEqual([])
})
