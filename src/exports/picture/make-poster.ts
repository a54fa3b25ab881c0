import type { CompiledPanel } from '../../charts/compiled-panel'
import type { ExportJob, PictureSettings } from '../export-job'
import { stampOf, type Stamp } from '../stamp/stamp'
import { layoutPoster } from './poster'
import { isPreset } from './presets'
import { pixelsOf, printPoster } from './print-poster'

/** A picture as SVG, its size in pixels at 1×, the stamp it carries and the panel it shows. */
export interface MadePoster {
  readonly svg: string
  readonly size: { readonly width: number; readonly height: number }
  readonly stamp: Stamp
  readonly panel: CompiledPanel
}

/** The picture of a panel for a preset; the same bytes for the same state. Throws on a preset that does not exist. */
export const makePoster = (job: ExportJob, { preset, paper }: PictureSettings): MadePoster => {
  if (!isPreset(preset)) throw new Error(`invalid preset: ${preset}`)
  const stamp = stampOf(job)
  const poster = layoutPoster(job, preset, stamp)
  return { svg: printPoster(poster, { scheme: job.scheme, paper, language: job.view.language, stamp }), size: pixelsOf(poster), stamp, panel: poster.picture.panel }
}
