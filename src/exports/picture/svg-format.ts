import type { ExportFormat } from '../export-job'
import { makePoster } from './make-poster'
import { pictureName } from './picture-name'

/** A picture whose text is text. */
export const svgFormat: ExportFormat['make'] = async (job, _tools, wish) => {
  const { svg, stamp } = makePoster(job, wish)
  return { name: pictureName(stamp, job, wish, 'svg'), type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
}
