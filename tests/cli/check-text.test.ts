/** `sanhua check-text`: output, exit codes, SARIF, comments in a document, sources, choices, and what is refused. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/main'
import { checkReportWords } from '../../src/words/check-report'
import { checkTextWords } from '../../src/words/check-text'
import { writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
const DATA = writePackage() // 2020: total 101,000, urban 62,000, rural 39,000 (万人)
const words = checkTextWords('zh')

const written = (name: string, content: Uint8Array | string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sanhua-check-text-')), name)
  writeFileSync(path, content)
  return path
}

const check = async (...argv: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const status = await run(['check-text', ...argv, '--data', DATA], { home: HOME, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const RIGHT = '2020年末，全国总人口为101000万人。'
const WRONG = '2020年末，全国城镇人口为69000万人。'

const parts = (paragraphs: readonly string[]): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
  '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`),
  'word/styles.xml': strToU8('<styles/>'),
  'word/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255]),
})

describe('sanhua check-text', () => {
  test('exit code 0 where nothing is wrong, 1 where a figure is, with line and column and the figure to put', async () => {
    const right = await check(written('a.txt', RIGHT))
    expect(right.status).toBe(0)
    expect(right.out).toContain(words.summary({ agrees: 1, differs: 0, 'other-period': 0, 'other-basis': 0, 'no-data': 0, forecast: 0 }, 1))
    const wrong = await check(written('a.txt', `${RIGHT}\n${WRONG}`))
    expect(wrong.status).toBe(1)
    expect(wrong.out).toContain(`2:15 “69000万人” ${words.verdicts.differs}`)
    expect(wrong.out).toContain(checkReportWords('zh').should('62000万人'))
  })

  test('--json gives places and facts, with --sources the references', async () => {
    const { statements, counts, references } = JSON.parse((await check(written('a.md', `**${WRONG}**`), '--json', '--sources')).out) as { statements: Record<string, unknown>[]; counts: Record<string, number>; references: string[] }
    expect(statements).toMatchObject([{ start: 16, end: 23, indicator: 'pop_urban', region: 'CN', period: '2020', value: 69000, unit: '万人', verdict: 'differs', data_value: 62000 }])
    expect(counts.differs).toBe(1)
    expect(references).toEqual([expect.stringMatching(/国家统计局.*统计公报/)])
    expect((await check(written('a.txt', RIGHT), '--sources')).out).toMatch(/\[1\] 国家统计局/)
  })

  test('--sarif holds what SARIF 2.1.0 requires of a log', async () => {
    const log = JSON.parse((await check(written('讲话 稿.txt', `${RIGHT}\n${WRONG}`), '--sarif')).out) as {
      $schema: string
      version: string
      runs: { tool: { driver: { name: string; rules: { id: string }[] } }; columnKind: string; results: { ruleId: string; level: string; message: { text: string }; locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[] }[] }[]
    }
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') })
    expect(log.runs).toHaveLength(1)
    for (const { tool, columnKind, results } of log.runs) {
      expect(tool.driver.name).toBe('sanhua')
      expect(columnKind).toBe('utf16CodeUnits')
      expect(results).toHaveLength(1)
      for (const { ruleId, level, message, locations } of results) {
        expect(tool.driver.rules.map(({ id }) => id)).toContain(ruleId)
        expect(['none', 'note', 'warning', 'error']).toContain(level)
        expect(message.text).not.toBe('')
        expect(locations.map(({ physicalLocation: { artifactLocation, region } }) => ({ uri: artifactLocation.uri, ...region }))).toEqual([{ uri: encodeURIComponent('讲话 稿.txt'), startLine: 2, startColumn: 15, endLine: 2, endColumn: 22 }])
      }
    }
  })

  test('--docx writes the document with comments at what is wrong; all other parts are the same bytes', async () => {
    const before = parts([RIGHT, WRONG])
    const target = join(mkdtempSync(join(tmpdir(), 'sanhua-check-text-')), '批注.docx')
    const { status, err } = await check(written('a.docx', zipSync(before)), '--docx', target)
    expect(status).toBe(1)
    expect(err).toBe(checkReportWords('zh').written(target, 1))
    const after = unzipSync(readFileSync(target))
    const changed = new Set(['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'])
    expect(Object.keys(after).filter((name) => !(name in before)).sort()).toEqual(['word/_rels/document.xml.rels', 'word/comments.xml'])
    for (const [name, bytes] of Object.entries(before)) if (!changed.has(name)) expect([...(after[name] ?? [])], name).toEqual([...bytes])
    const xml = (name: string): string => new TextDecoder().decode(after[name])
    expect(xml('word/document.xml')).toContain('<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">69000万人</w:t></w:r><w:commentRangeEnd w:id="0"/>')
    expect(xml('word/comments.xml')).toContain('62000万人')
    // what was written is read again, and holds the same statements
    expect(JSON.parse((await check(target, '--json')).out)).toEqual(JSON.parse((await check(written('a.docx', zipSync(before)), '--json')).out))
  })

  test('--choices says what a statement means', async () => {
    const text = written('a.txt', '2020年末，全国城镇人口为39000万人。')
    const choices = written('a.choices.json', JSON.stringify({ format: 'sanhua-choices/1', choices: [{ clause: '全国城镇人口为39000万人', indicator: 'pop_rural', region: 'CN', period: '2020', base: '' }] }))
    expect((await check(text)).status).toBe(1)
    expect((await check(text, '--choices', choices)).status).toBe(0)
  })

  test.each([
    ['a file that is not there', ['/nowhere/a.txt'], '/nowhere/a.txt'],
    ['an empty file', [written('leer.txt', ' \n')], 'leer.txt'],
    ['a picture', [written('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))], 'a.png'],
    ['SARIF of a document without lines', [written('b.docx', zipSync(parts([RIGHT]))), '--sarif'], 'b.docx'],
    ['comments in a text file', [written('c.txt', WRONG), '--docx', '/nowhere/c.docx'], 'c.txt'],
    ['choices of another form', [written('d.txt', RIGHT), '--choices', written('d.json', '{}')], 'd.json'],
  ] as const)('is refused with exit code 2: %s', async (_, argv, named) => {
    const { status, err } = await check(...argv)
    expect(status).toBe(2)
    expect(err).toContain(named)
    expect(existsSync('/nowhere')).toBe(false)
  })
})
