import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../any-character'
import { run } from '../../src/cli/main'
import { terminalJson, terminalLine, terminalText } from '../../src/cli/terminal-text'
import { GOOD, rowsWith, writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
// oxlint-disable-next-line no-control-regex -- what a terminal would obey
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const TITLE = '\u001b]0;spoofed\u0007'
const COLOUR = '\u001b[31m'
const OVERRIDE = '\u202e'

const sanhua = async (...argv: string[]) => {
  const said: string[] = []
  const status = await run(argv, { home: HOME, out: (text) => said.push(text), err: (text) => said.push(text) })
  return { status, text: said.join('\n') }
}

describe('text for a terminal', () => {
  it('shows what would be obeyed', () => {
    expect(terminalText(`a${COLOUR}b\u0007\u009b\r${OVERRIDE}c\u2066\u200b\n\t中`)).toBe('a␛[31mb\\x07\\x9b\\x0dU+202EcU+2066U+200B\n\t中')
    expect(terminalLine('a\r\n✓ all well\nb')).toBe('a␊✓ all well␊b')
  })

  it('of any string is harmless, and plain text stays', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => !OBEYED.test(terminalText(text)) && !/[\r\n]/.test(terminalLine(text))))
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => terminalText(text) === text))
  })

  it('JSON is harmless and loses nothing', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.string({ unit: anyCharacter }), (value, text) => {
      const printed = terminalJson({ value, text })
      expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify({ value, text })))
      return !OBEYED.test(printed) && terminalText(printed) === printed
    }))
  })
})

describe('commands', { timeout: 60_000 }, () => {
  const hostile = (): string =>
    writePackage({
      'observations/population.csv': rowsWith('2019,40000', `2019,"4${TITLE}${COLOUR}万\n✓ all well"`),
      'indicators.csv': (GOOD['indicators.csv'] ?? '').replace('总人口', `总${COLOUR}${OVERRIDE}人口`),
      'claims.csv': (GOOD['claims.csv'] ?? '').replace('2020年城镇人口6.2亿', `"2020年${TITLE}城镇\n人口6.2亿"`),
      [`x${COLOUR}.csv`]: 'a,b\n1,2\n',
    })
  const bureauFile = (): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'sanhua-terminal-')), `年${COLOUR}度.csv`)
    writeFileSync(path, `指标,2021年,2020年\n总${TITLE}人口${OVERRIDE}(万人),101500,101000\n城镇人口(万人),6${COLOUR}3000,62000\n`)
    return path
  }

  it.each<[string, () => string[]]>([
    ['check', () => ['check', hostile()]],
    ['check --json', () => ['check', hostile(), '--json']],
    ['check of a folder that is not there', () => ['check', `/none${COLOUR}`]],
    ['inspect', () => ['inspect', bureauFile()]],
    ['inspect --json', () => ['inspect', bureauFile(), '--json']],
    ['inspect --table', () => ['inspect', bureauFile(), '--table']],
    ['inspect of a file that is not there', () => ['inspect', `/none${TITLE}`]],
    ['apply', () => ['apply', bureauFile(), '--out', writePackage()]],
    ['apply to it', () => ['apply', bureauFile(), '--out', hostile(), '--force']],
    ['apply --json', () => ['apply', bureauFile(), '--out', hostile(), '--dry-run', '--json']],
    ['render', () => ['render', 'none', '--data', hostile()]],
    ['render --list', () => ['render', '--list', '--data', hostile()]],
    ['a wrong option', () => ['check', `--${COLOUR}`]],
    ['a wrong command', () => [`chek${OVERRIDE}`]],
  ])('%s prints nothing that a terminal obeys', async (_, argv) => {
    const { text } = await sanhua(...argv())
    expect(text.length).toBeGreaterThan(0)
    expect(OBEYED.exec(text)).toBeNull()
    expect(text).not.toMatch(/^✓ all well/m)
  })
})
