import { cpSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, normalize, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { importSource } from './import-source.ts'
import { packageFiles } from './package-files.ts'

const ADVICE = '数据包有错误，没有构建；请改正后再试，全部问题见 npm run sanhua -- check。\nThe data package has errors, so nothing was built; correct them and try again. All of them: npm run sanhua -- check.'

/** Refuses to build while the data package has errors: what is published must be what was meant. */
export const checkedPackage = (data: string): Plugin => ({
  name: 'sanhua-check',
  apply: 'build',
  async buildStart() {
    const { packageErrors } = await importSource<typeof import('./check-package')>('check-package.ts')
    const { published, left } = packageFiles(data)
    if (left.length > 0) this.warn(`data/: 不发布 / not published: ${left.join(', ')}`)
    const errors = packageErrors(new Map(await Promise.all(published.map(async (path) => [path, new Uint8Array(await readFile(join(data, path)))] as const))))
    if (errors.length > 0) this.error(`${ADVICE}\n${errors.join('\n')}`)
  },
})

/** The file that an address below `data/` names; '' where it leads out of the folder or cannot be decoded. */
const fileAt = (data: string, url: string): string => {
  try {
    const file = join(data, normalize(decodeURIComponent(url.split('?')[0] ?? '')))
    return file.startsWith(data + sep) ? file : ''
  } catch {
    return ''
  }
}

/** Files in data/ are served as they are and copied untouched, so that a host may swap one without a build. */
export const dataAsItIs = (data: string): Plugin => {
  let out = ''
  let isBuilt = false
  return {
    name: 'sanhua-data',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir, 'data')
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const file = fileAt(data, request.url ?? '')
        if (!file) return next()
        readFile(file).then((bytes) => response.end(bytes), () => {
          response.statusCode = 404
          response.end()
        })
      })
      server.watcher.add(data)
      // The page fetches its data anew and stays as it is: src/platform/data/data-changed.ts
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(data)) server.ws.send({ type: 'custom', event: 'sanhua:data', data: { file } })
      })
    },
    writeBundle() {
      isBuilt = true
    },
    closeBundle() {
      if (!isBuilt) return // the build failed before
      for (const path of packageFiles(data).published) {
        mkdirSync(dirname(join(out, path)), { recursive: true })
        cpSync(join(data, path), join(out, path))
      }
    },
  }
}
