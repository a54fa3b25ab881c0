/** The one file: how large it is, that it asks for nothing, that its policy knows its one script. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../source-files'
import { builtFiles, SINGLE } from './built-files'

const MIB = 1024 * 1024
const built = builtFiles(/./, SINGLE)
const html = built[0]?.text ?? ''
const weights = [Buffer.byteLength(html) / MIB, gzipSync(html, { level: 9 }).length / MIB] as const // as it is, by gzip

describe('dist-single/sanhua.html', () => {
  test('is alone', () => {
    expect(built.map(({ path }) => path)).toEqual(['sanhua.html'])
  })

  test('stays within 3.3 MiB, 1.35 MiB by gzip', () => {
    // The script is about 1.7 MB (ECharts 0.6), the data zipped and in base64 0.45.
    // 1.2 MiB by gzip until tables by age and sex became the age structure: 5 KiB of the import, which a room without a network has, too.
    // 1.21 until a place had a page, and places one to compare them: 13 KiB of pages, tiles and panels, which a room without a network asks for as well.
    // 3 and 1.23 until texts were checked: 0.1 of it (0.05 by gzip). A draft that may not leave a room without a network is checked there or nowhere.
    // 3.1 and 1.29 until scatter plots, the course of each province, two indicators beside each other and the speaker's window: 0.03, and room for as much again.
    expect(weights[0]).toBeLessThanOrEqual(3.3)
    expect(weights[1]).toBeLessThanOrEqual(1.35)
  })

  test('is as large as docs/offline.md says', () => {
    const [, ...named] = /(\d\.\d+) MiB \((\d\.\d+) MiB by gzip\); at the most (\d\.\d+) and (\d\.\d+)/.exec(readFileSync(join(ROOT, 'docs/offline.md'), 'utf8')) ?? []
    const [whole, zipped, ...most] = named.map(Number)
    expect(Math.abs((whole ?? NaN) - weights[0])).toBeLessThanOrEqual(0.06)
    expect(Math.abs((zipped ?? NaN) - weights[1])).toBeLessThanOrEqual(0.02)
    expect(most).toEqual([3.3, 1.35])
  })

  test('asks for nothing: no address in its markup but data', () => {
    const markup = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1>')
    const addresses = [...markup.matchAll(/(?:src|href|srcset|action|data)\s*=\s*["']?([^"'\s>]+)/g)].map(([, address = '']) => address)
    expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([])
    const styles = [...html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('')
    expect([...styles.matchAll(/url\(\s*["']?(?!data:|#)[^)]*|@import/g)].map(([found]) => found)).toEqual([])
  })

  test('lets its one script run, by hash, and nothing leave', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
    expect(scripts).toHaveLength(1)
    expect(html.match(/<script\b/g)?.length).toBe(2 + (scripts[0]?.match(/<script\b/g)?.length ?? 0)) // the script and the data
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(scripts[0] ?? '').digest('base64')}';`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/)
  })
})
