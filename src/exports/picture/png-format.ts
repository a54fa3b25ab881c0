import { pictureWords } from '../../words/files'
import type { ExportFormat } from '../export-job'
import { writePngStamp } from '../stamp/png-stamp'
import { makePoster } from './make-poster'
import { pictureName } from './picture-name'

/** A picture in pixels, 1× to 4×, with its stamp. */
export const pngFormat: ExportFormat['make'] = async (job, { rasterise }, wish) => {
  const { svg, size, stamp, panel } = makePoster(job, wish)
  const { language } = job.view
  const pixels = await rasterise(svg, { ...size, scale: wish.scale })
  const bytes = writePngStamp(pixels, stamp, {
    Title: panel.title,
    Description: panel.description,
    Source: job.address,
    Copyright: pictureWords(language).licence,
  })
  return { name: pictureName(stamp, job, wish, 'png'), type: 'image/png', bytes }
}
