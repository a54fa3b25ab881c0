/** What other sites meet: the script for host pages, the page for an address that is not there, the answers to oEmbed. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/model/text'
import { embeddingWords } from '../../../src/words/share'
import { builtFiles } from './built-files'

const one = (path: string): string => builtFiles(/\.(?:js|html|json)$/).find((file) => file.path === path)?.text ?? ''

test('the script for host pages stays within 1.5 KiB gzip', () => {
  // It is loaded by pages that are not ours: two letters per panel, no more, are what a new panel may cost.
  const script = one('embed.js')
  expect(script.length).toBeGreaterThan(1000)
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(1536)
  expect(script).not.toContain('SANHUA_PANELS')
})

describe('404.html', () => {
  const page = one('404.html')
  test('allows its own script by its hash, and loads nothing', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? ''
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(page).not.toMatch(/\bsrc=|url\(|@import/)
  })
  test('says what is the matter in both languages without the script', () => {
    for (const language of LANGUAGES) expect(page.replace(/<script>[\s\S]*/, '')).toContain(embeddingWords(language).missing.title)
  })
})

describe('oEmbed', () => {
  const answers = builtFiles(/\.json$/).filter(({ path }) => path.startsWith('oembed/'))
  const pages = builtFiles(/\.html$/).filter(({ path }) => path.startsWith('embed/'))
  test('every page for framing has its answer, and names it', () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(answers.map(({ path }) => path.replace(/^oembed\/(.*)\.json$/, '$1')).sort()).toEqual(pages.map(({ path }) => path.replace(/^embed\/(.*)\.html$/, '$1')).sort())
    for (const { path, text } of pages) expect(text, path).toContain(path.replace(/^embed\/(.*)\.html$/, '../oembed/$1.json'))
  })
  test('is a rich answer of version 1.0', () => {
    for (const { text } of answers) {
      const answer = JSON.parse(text) as Record<string, unknown>
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640 })
      expect(answer['height']).toBeGreaterThan(200)
      expect(answer['html']).toMatch(/^<div[^>]*><div[^>]*><a [^>]*>[^<]*<\/a><iframe [^>]*><\/iframe><\/div><\/div>$/)
    }
  })
})
