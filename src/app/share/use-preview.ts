import { useEffect, useState } from 'react'
import type { ExportJob, PictureSettings } from '../../exports/export-job'
import { loadPart } from '../../platform/load-part'
import { failureText } from '../failure-text'

/** The picture as it would be saved; empty until it is drawn. */
export interface Preview {
  readonly source: string // address of the drawing; '' while there is none
  readonly width: number
  readonly height: number
  readonly problem: string // '' when all is well
}

const NONE: Preview = { source: '', width: 0, height: 0, problem: '' }

const drawPreview = async (job: ExportJob, settings: PictureSettings): Promise<Preview> => {
  const { makePoster } = await loadPart(() => import('../../exports/picture/make-poster'))
  const { svg, size } = makePoster(job, settings)
  return { ...size, source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, problem: '' }
}

/** Draws the picture anew whenever the job or the settings changes; the last one stays until then. */
export const usePreview = (job: ExportJob, { preset, paper }: PictureSettings): Preview => {
  const [preview, setPreview] = useState(NONE)
  useEffect(() => {
    let current = true
    const put = (next: Preview): void => {
      if (current) setPreview(next)
    }
    drawPreview(job, { preset, paper, scale: 1 }).then(put, (reason: unknown) => put({ ...NONE, problem: failureText(reason, job.view.language) }))
    return () => {
      current = false
    }
  }, [job, preset, paper])
  return preview
}
