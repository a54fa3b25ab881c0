/** Whatever shows or makes formats walks the one list; a format that is added is in all of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chunkPlace } from '../../build/chunk-place'
import { DownloadTab } from '../../src/app/share/DownloadTab'
import { compilePanel } from '../../src/charts/compile'
import { usageText } from '../../src/cli/arguments/usage-text'
import { run } from '../../src/cli/main'
import { asBriefing, type ExportFormats, type ExportTools } from '../../src/exports/export-job'
import { FORMAT_NAMES, FORMATS } from '../../src/exports/formats/list'
import { LANGUAGES } from '../../src/model/text'
import { defaultView } from '../../src/state/view'
import { downloadWords } from '../../src/words/share'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'
import { TINY_PNG } from './tiny-png'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PICTURE = { preset: 'slide', scale: 1, paper: true } as const
const TOOLS: ExportTools = { rasterise: async () => TINY_PNG, today: '2026-11-25' }

/** A format of no use, which holds one panel or many. */
const WITH_ONE_MORE: ExportFormats = {
  ...FORMATS,
  haiku: {
    kind: 'data',
    extension: 'haiku',
    type: 'text/plain',
    label: () => ({ name: 'HAIKU', who: 'three lines' }),
    make: async ({ spec }) => ({ name: `${spec.id}.haiku`, type: 'text/plain', bytes: new TextEncoder().encode(spec.id) }),
    makeMany: async (parts) => ({ name: 'all.haiku', type: 'text/plain', bytes: new TextEncoder().encode(parts.map((part) => (part.kind === 'panel' ? part.job.spec.id : part.heading)).join(' ')) }),
  },
}

const dataset = shippedDataset()
const panels = shippedPanels().value
const panel = panels.find(({ id }) => id === 'netizens')!

describe('a format', () => {
  test.each(FORMAT_NAMES)('%s makes a file of its media type and extension, or many panels in one', async (name) => {
    const format: ExportFormats[string] = FORMATS[name]
    const job = exportJob(panel, dataset, 'zh')
    for (const file of [await format.make(job, TOOLS, PICTURE), ...(format.makeMany ? [await format.makeMany(asBriefing([job, job]), TOOLS)] : [])]) {
      expect(file.type).toBe(format.type)
      expect(file.name).toMatch(new RegExp(`\\.${format.extension}$`))
      expect(file.bytes.length).toBeGreaterThan(0)
    }
  })

  test.each(LANGUAGES)('is named to readers, and no other is: %s', (language) => {
    expect(Object.keys(downloadWords(language).formats)).toEqual(FORMAT_NAMES)
    expect(usageText('render', language, WITH_ONE_MORE)).toContain('haiku')
  })

  test('has a folder that is fetched on request', () => {
    const folders = readdirSync(`${ROOT}src/exports/formats`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.length).toBeGreaterThan(5)
    expect(folders.filter(({ name }) => !FORMAT_NAMES.some((format) => format === name)).map(({ name }) => name)).toEqual([])
    for (const { name } of folders) expect(chunkPlace({ facadeModuleId: `${ROOT}src/exports/formats/${name}/make-${name}.ts`, moduleIds: [] })).toMatch(/on-request/)
  })

  test('has its row in docs/exporting.md', () => {
    const [, table = ''] = /## Formats\n([\s\S]*?)\n## /.exec(readFileSync(`${ROOT}docs/exporting.md`, 'utf8')) ?? []
    const rows = [...table.matchAll(/^\| `(\w+)` \| `\.(\w+)` \| (\w+) \| `([^`]+)` \| ([^|]+) \|$/gm)].map((row) => row.slice(1))
    expect(rows).toEqual(Object.entries<ExportFormats[string]>(FORMATS).map(([name, { extension, kind, type, makeMany }]) => [name, extension, kind, type, makeMany ? 'one, or many in one file' : 'one']))
  })
})

describe('a format that is added to the list', () => {
  afterEach(() => void vi.unstubAllGlobals())

  test('stands in the dialog', () => {
    vi.stubGlobal('location', new URL('https://example.org/'))
    const compiled = compilePanel(panel, dataset, { language: 'en', scheme: 'light', width: 640 })
    const html = renderToStaticMarkup(createElement(DownloadTab, { panel, compiled, loaded: { dataset, panels } as never, view: { ...defaultView, language: 'en' }, formats: WITH_ONE_MORE }))
    for (const [id, { label }] of Object.entries(WITH_ONE_MORE)) expect(html).toMatch(new RegExp(`aria-describedby="format-${id}">${label('en').name}<`))
    expect(html).toContain('three lines')
  })

  test('is listed and made by the command line, one panel or several in one file', async () => {
    const [said, streamed]: [string[], string[]] = [[], []]
    const io = { home: ROOT, out: (text: string) => said.push(text), err: (text: string) => said.push(text), bytes: (bytes: Uint8Array) => streamed.push(new TextDecoder().decode(bytes)), formats: WITH_ONE_MORE, rasterise: TOOLS.rasterise }
    expect(await run(['render', '--list', '--json'], io)).toBe(0)
    expect((JSON.parse(said[0] ?? '') as { formats: string[] }).formats).toEqual([...FORMAT_NAMES, 'haiku'])
    expect(await run(['render', 'netizens', '--format', 'haiku', '--out', '-'], io)).toBe(0)
    expect(await run(['render', 'netizens', 'elderly', '--format', 'haiku', '--out', '-'], io)).toBe(0)
    expect(streamed).toEqual(['netizens', 'netizens elderly'])
  }, 60_000)
})
