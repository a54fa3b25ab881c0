/** What makes files lies apart and needs no worker: the one-file build's policy lets none run. */
import { expect, test } from 'vitest'
import { builtFiles } from './built-files'

const LIBRARIES = /PptxGenJS|docProps\/core\.xml|sharedStrings/

test('the makers of files are fetched on request, each by itself', () => {
  const [asked, others] = [builtFiles(/on-request\/.*\.js$/), builtFiles(/^(?!.*(?:on-request|embed)[/.]).*\.js$/)]
  expect(asked.filter(({ text }) => LIBRARIES.test(text)).length).toBeGreaterThan(1)
  expect(others.filter(({ text }) => LIBRARIES.test(text)).map(({ path }) => path)).toEqual([])
})

test('no maker of files starts a worker', () => {
  expect(builtFiles(/on-request\/.*\.js$/).filter(({ text }) => /new Worker\(/.test(text)).map(({ path }) => path)).toEqual([])
})
