import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { siteOf } from './host-plugin.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PICTURE = 'share.png' // a slide, 1920 × 1080

/** `index.html` with the picture that other sites show beside a link; `site` is the site's address with its last slash, for they follow absolute addresses alone. */
export const withPicture = (html: string, site: string): string => {
  const address = site.replaceAll('&', '&amp;')
  const tags = [['og:url', address], ['og:image', `${address}${PICTURE}`], ['og:image:width', '1920'], ['og:image:height', '1080']]
  return html
    .replace('name="twitter:card" content="summary"', 'name="twitter:card" content="summary_large_image"')
    .replace('</head>', () => `${tags.map(([name, content]) => `  <meta property="${name}" content="${content}" />\n`).join('')}  </head>`)
}

/** The first panel as the picture of links, where the build knows the site’s address. It is drawn by the command line, which refuses to draw boxes for want of a font: then there is none, and the build says so. */
export const linkPicture = (): Plugin => {
  let out = ''
  let isBuilt = false
  return {
    name: 'sanhua-picture',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    writeBundle() {
      isBuilt = true
    },
    async closeBundle() {
      const site = siteOf()
      if (!isBuilt || !site) return
      const { panels } = JSON.parse(readFileSync(join(ROOT, 'data/panels.json'), 'utf8')) as { readonly panels: readonly { readonly id: string }[] }
      try {
        await promisify(execFile)(process.execPath, [join(ROOT, 'bin/sanhua.mjs'), 'render', panels[0]?.id ?? '', '--format', 'png', '--preset', 'slide', '--site', site, '--out', join(out, PICTURE)])
      } catch (reason) {
        this.warn(`${PICTURE}: ${reason instanceof Error ? reason.message : String(reason)}`)
        return
      }
      writeFileSync(join(out, 'index.html'), withPicture(readFileSync(join(out, 'index.html'), 'utf8'), site))
    },
  }
}
