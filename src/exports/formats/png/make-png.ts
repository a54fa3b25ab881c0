import { pictureWords } from '../../../words/files'
import type { ExportFormat } from '../../export-job'
import { writePngStamp } from '../../stamp/picture-stamp'
import { makePoster } from '../../picture/print-poster'
import { pictureName } from '../../stamp/stamp'

const CSS_INCH = 96 // pixels of the drawing: type of 12 of them is 9 points in print

/** A picture in pixels, 1× to 4×, with its stamp and resolution. */
export const makePng: ExportFormat['make'] = async (job, { rasterise }, settings) => {
  const { svg, size, scale, stamp, panel } = makePoster(job, settings)
  const { language } = job.view
  const pixels = await rasterise(svg, { ...size, scale: settings.scale })
  const bytes = writePngStamp(pixels, stamp, {
    Title: panel.title,
    Description: panel.description,
    Source: job.address,
    Copyright: pictureWords(language).licence,
  }, CSS_INCH * scale * settings.scale)
  return { name: pictureName(stamp, job, settings, 'png'), type: 'image/png', bytes }
}
