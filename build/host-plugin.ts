import { createReadStream, existsSync, statSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { bundleScript } from './bundle-script.ts'
import { importSource } from './import-source.ts'

const ROOT = resolve(import.meta.dirname, '..')
const source = (path: string): string => join(ROOT, 'src/embed', path)

/** The site's address with its last slash, from the environment; '' when it is not given. */
export const siteOf = (given = process.env['SANHUA_SITE'] ?? ''): string => {
  if (!given) return ''
  const { href, protocol } = new URL(given)
  if (!/^https?:$/.test(protocol)) throw new Error(`SANHUA_SITE: ${given} is no web address`)
  return href.endsWith('/') ? href : `${href}/`
}

const pathOf = (url: string): string => {
  const path = url.replace(/[?#].*/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is not there is answered as a plain web host does: 404, with the page for it. */
const answerMissing = (out: string): Connect.NextHandleFunction => (request, response, next) => {
  const file = join(out, normalize(pathOf(request.url ?? '/')))
  const isThere = (name: string): boolean => name.startsWith(out) && existsSync(name) && statSync(name).isFile()
  if (isThere(file) || isThere(join(file, 'index.html')) || !isThere(join(out, '404.html'))) return next()
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  createReadStream(join(out, '404.html')).pipe(response)
}

/** What other sites meet: `embed.js` for host pages, oEmbed answers, and the page for an address that is not there. */
export const hostFiles = (): Plugin => {
  let out = ''
  let isBuilt = false
  return {
    name: 'sanhua-host',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(answerMissing(out))
    },
    writeBundle() {
      isBuilt = true
    },
    async closeBundle() {
      if (!isBuilt) return
      const scripts = { host: await bundleScript(source('host/embed.ts')), missing: await bundleScript(source('missing/missing.ts')) }
      const { writeHostFiles } = await importSource<typeof import('./host-files')>('host-files.ts')
      writeHostFiles(out, scripts, siteOf())
    },
  }
}
