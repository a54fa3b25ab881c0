import { pictureWords } from '../../../words/files'
import type { ExportFormat } from '../../export-job'
import { writePngStamp } from '../../stamp/picture-stamp'
import { makePoster } from '../../picture/print-poster'
import { pictureName } from '../../stamp/stamp'

/** A picture in pixels, 1× to 4×, with its stamp. */
export const makePng: ExportFormat['make'] = async (job, { rasterise }, settings) => {
  const { svg, size, stamp, panel } = makePoster(job, settings)
  const { language } = job.view
  const pixels = await rasterise(svg, { ...size, scale: settings.scale })
  const bytes = writePngStamp(pixels, stamp, {
    Title: panel.title,
    Description: panel.description,
    Source: job.address,
    Copyright: pictureWords(language).licence,
  })
  return { name: pictureName(stamp, job, settings, 'png'), type: 'image/png', bytes }
}
