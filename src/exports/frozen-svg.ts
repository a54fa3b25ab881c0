import { paletteOf, SANS } from '../charts/figure/palette'
import { xmlText as say } from '../format/xml-text'
import { embeddingWords } from '../words/share'
import type { ExportJob } from './export-job'
import { checkAddress } from './frozen'
import { makePoster } from './picture/make-poster'
import { PRESETS } from './picture/presets'

const LINE = { height: 26, size: 11 } as const // below the picture, in its pixels

/** A panel as an SVG file that stands for itself: the picture with title, source, version and code, and one line below with the link that tells whether the figures were revised since. */
export const frozenSvg = (job: ExportJob): string => {
  const { svg, size, stamp } = makePoster(job, { preset: 'chart', scale: 1, paper: true })
  const link = checkAddress(job, stamp)
  if (!link) return svg
  const { margin } = PRESETS.chart
  const { muted } = paletteOf(job.spec.theme, job.scheme)
  const text = `<a href="${say(link)}"><text x="${margin}" y="${size.height + LINE.size - 4}" font-family="${SANS}" font-size="${LINE.size}" fill="${muted}" text-decoration="underline">${say(embeddingWords(job.view.language).revisedSince)}</text></a>`
  const taller = svg.replace(/^(<svg [^>]*\bheight=")[\d.]+("[^>]*\bviewBox="0 0 [\d.]+ )[\d.]+"/, (_, start: string, middle: string) => `${start}${size.height + LINE.height}${middle}${size.height + LINE.height}"`)
  return taller.replace(/<\/svg>\s*$/, () => `${text}\n</svg>\n`)
}
