/** Names and sizes of files. */
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './source-files'

const VAGUE = /(^|[-.])(utils?|helpers?|common|misc|types|info|manager|stuff)([-.]|$)/i
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(zh|en|test|d))?\.ts$/
const COMPONENT = /^[A-Z][A-Za-z0-9]*\.tsx$/
const MOST_LINES = 300

const files = sourceFiles()

describe('files', () => {
  test('no file is longer than 300 lines', () => {
    expect(files.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES).map(({ path }) => path)).toEqual([])
  })

  test('no name is vague (charts/types/ holds the chart types)', () => {
    expect(files.filter(({ path }) => path.replace('charts/types/', 'charts/').split('/').some((part) => VAGUE.test(part))).map(({ path }) => path)).toEqual([])
  })

  test('names are kebab-case, components PascalCase', () => {
    const isNamed = (path: string): boolean => path === 'main.tsx' || KEBAB.test(basename(path)) || COMPONENT.test(basename(path))
    expect(files.filter(({ path }) => !isNamed(path)).map(({ path }) => path)).toEqual([])
  })

  test('nothing is evaluated, nothing becomes HTML', () => {
    const forbidden = /\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/
    expect(files.filter(({ code }) => forbidden.test(code)).map(({ path }) => path)).toEqual([])
  })
})
