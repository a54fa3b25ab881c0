/** Fifty embeds on one page of a host: how often they ask the dashboard for its tables. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { serveFolder } from './static-server'
import { flows } from './visit'

const FIFTY = 50

flows('fifty embeds', ({ visit }) => {
  test('ask once for each table', async () => {
    const pages = (await readdir(join(inject('dist'), 'embed'))).filter((name) => name.endsWith('.html'))
    const frames = Array.from({ length: FIFTY }, (_, at) => `<iframe src="${inject('origin')}/embed/${pages[at % pages.length]}" width="320" height="1100"></iframe>`) // as high as snippets make them: in a lower one the chart is drawn anew for the frame
    const folder = await mkdtemp(join(tmpdir(), 'sanhua-fifty-'))
    await writeFile(join(folder, 'index.html'), `<!doctype html><link rel="icon" href="data:,">${frames.join('\n')}`)
    const host = await serveFolder(folder)
    try {
      const { page, requests, problems } = await visit({ address: `${host.origin}/`, waitFor: 'iframe' })
      const asked = (): string[] => requests.filter((url) => url.includes('/data/'))
      let before = -1
      while (asked().length === 0 || asked().length !== before) {
        before = asked().length
        await page.waitForTimeout(3000)
      }
      console.log(`${FIFTY} embeds: ${asked().length} requests for ${new Set(asked()).size} tables`)
      expect(asked()).toHaveLength(new Set(asked()).size)
      expect(problems).toEqual([])
    } finally {
      await host.close()
      await rm(folder, { recursive: true })
    }
  })
})
