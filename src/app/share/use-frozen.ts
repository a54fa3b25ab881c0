import { useEffect, useState } from 'react'
import type { ExportedFile, ExportJob } from '../../exports/export-job'
import { loadPart } from '../../platform/load-part'
import { failureText } from '../failure-text'

/** A panel frozen in every form. */
export interface Frozen {
  readonly figure: string // HTML to be pasted
  readonly text: string // of the page below, for its preview
  readonly page: ExportedFile
  readonly svg: ExportedFile
}

interface Making {
  readonly made: Frozen | undefined // undefined while it is being made
  readonly problem: string
}

const makeFrozen = async (job: ExportJob): Promise<Frozen> => {
  const [{ frozenFigure, frozenPage }, { frozenSvg }, { fileName, stampOf }] = await Promise.all([loadPart(() => import('../../exports/frozen')), loadPart(() => import('../../exports/frozen-svg')), loadPart(() => import('../../exports/stamp/stamp'))])
  const text = frozenPage(job)
  const bytesOf = (content: string) => new TextEncoder().encode(content)
  return {
    figure: frozenFigure(job),
    text,
    page: { name: fileName(stampOf(job), job.view, 'html'), type: 'text/html;charset=utf-8', bytes: bytesOf(text) },
    svg: { name: fileName(stampOf(job), job.view, 'svg'), type: 'image/svg+xml', bytes: bytesOf(frozenSvg(job)) },
  }
}

/** Makes them when they are asked for: the drawing library is fetched then and not before. */
export const useFrozen = (job: ExportJob): Making => {
  const [last, setLast] = useState<Making & { readonly job: ExportJob | undefined }>({ job: undefined, made: undefined, problem: '' })
  useEffect(() => {
    let current = true
    makeFrozen(job).then(
      (made) => current && setLast({ job, made, problem: '' }),
      (reason: unknown) => current && setLast({ job, made: undefined, problem: failureText(reason, job.view.language) }),
    )
    return () => {
      current = false
    }
  }, [job])
  return last.job === job ? last : { made: undefined, problem: '' }
}
