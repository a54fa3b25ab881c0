import type { ExportFormat } from '../../export-job'
import { makePoster } from '../../picture/print-poster'
import { pictureName } from '../../stamp/stamp'

/** A vector picture with text as text, and its stamp. */
export const makeSvg: ExportFormat['make'] = async (job, _tools, settings) => {
  const { svg, stamp } = makePoster(job, settings)
  return { name: pictureName(stamp, job, settings, 'svg'), type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
}
