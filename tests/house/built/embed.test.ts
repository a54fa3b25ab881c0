/** Weight of what other sites frame. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../../src/charts/types/list'
import { shippedPanels } from '../../panels/shipped-data'
import { builtFiles } from './built-files'

const KIB = 1024
const pages = builtFiles(/^.*embed\/[^/]*\.html$/)
const client = builtFiles(/embed\/client-[^/]*\.js$/)
const weigh = (text: string): number => gzipSync(text, { level: 9 }).length

/** KiB by chart type: a plot for each of 31 provinces, drawn in two widths, with 600 figures in the table; a dozen countries over a century. */
const LIMITS: Readonly<Record<string, number>> = { 'small-multiples': 24, 'aligned-trend': 13.5 }
const typeOf = new Map(shippedPanels().value.map((panel) => [panel.id, isInvalid(panel) ? '' : panel.type]))

describe('embed pages', () => {
  test('are two for each panel, and nothing else under embed/ is HTML', () => {
    const expected = shippedPanels().value.flatMap(({ id }) => [`embed/${id}.html`, `embed/${id}.en.html`])
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort())
  })

  test('weigh at most 12 KiB gzip with their client, those of many courses more: drawings, table, style and script', () => {
    expect(client).toHaveLength(1)
    const heavy = pages.map(({ path, text }) => [path, (weigh(text) + weigh(client[0]!.text)) / KIB] as const).filter(([path, size]) => size > (LIMITS[typeOf.get(path.replace(/^embed\/|(?:\.en)?\.html$/g, '')) ?? ''] ?? 12))
    expect(heavy).toEqual([])
  })

  test('ask for no other file before a reader does', () => {
    for (const { path, text } of pages) {
      const asked = [...text.matchAll(/<(?:script|img|link rel=stylesheet)[^>]*?(?:src|href)=([^\s>]+)/g)].map(([, name]) => name)
      expect(asked, path).toEqual([client[0]!.path.replace('embed/', '')])
    }
  })

  test('the client holds neither React nor ECharts', () => {
    expect(client[0]!.text).not.toMatch(/react|zrender|echarts/i)
    expect(client[0]!.text.length).toBeLessThan(14_000)
  })
})
