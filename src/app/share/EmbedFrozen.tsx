import { useEffect, useMemo, useState } from 'react'
import type { Scheme } from '../../charts/query/panel-view'
import type { ExportedFile, ExportJob } from '../../exports/export-job'
import { saveFile } from '../../platform/output/download'
import { loadPart } from '../../platform/page/load-part'
import { resolvedScheme } from '../../platform/page/document'
import { embeddingWords } from '../../words/share'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'
import { SnippetBox } from './CopyField'
import { EmbedPreview } from './EmbedPreview'
import { panelJob, type ShareProps } from './panel-job'

/** A panel frozen in every form. */
export interface Frozen {
  readonly figure: string // HTML to be pasted
  readonly text: string // of the page below, for its preview
  readonly page: ExportedFile
  readonly svg: ExportedFile
}

interface Making {
  readonly made: Frozen | undefined // undefined until it is made
  readonly problem: string
}

const makeFrozen = async (job: ExportJob): Promise<Frozen> => {
  const [{ frozenFigure, frozenPage, frozenSvg }, { fileName, stampOf }] = await Promise.all([loadPart(() => import('../../exports/picture/frozen')), loadPart(() => import('../../exports/stamp/stamp'))])
  const text = frozenPage(job)
  const bytesOf = (content: string) => new TextEncoder().encode(content)
  return {
    figure: frozenFigure(job),
    text,
    page: { name: fileName(stampOf(job), job.view, 'html'), type: 'text/html;charset=utf-8', bytes: bytesOf(text) },
    svg: { name: fileName(stampOf(job), job.view, 'svg'), type: 'image/svg+xml', bytes: bytesOf(frozenSvg(job)) },
  }
}

/** Makes the frozen forms; their code is loaded on request. */
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

const FORMS = ['figure', 'page', 'svg'] as const
type Form = (typeof FORMS)[number]

/** A frozen chart: as HTML to paste, or as a file. */
export const EmbedFrozen = ({ panel, compiled, loaded, view }: ShareProps) => {
  const { language } = view
  const words = embeddingWords(language)
  const [form, setForm] = useState<Form>('figure')
  const scheme: Scheme = resolvedScheme(view.scheme)
  const job = useMemo(() => panelJob(panel, loaded.dataset, view, scheme), [panel, loaded.dataset, view, scheme])
  const { made, problem } = useFrozen(job)
  if (problem) return <p role="alert">{words.failed(problem)}</p>
  if (!made) return <p aria-busy="true">{words.making}</p>
  const file = form === 'svg' ? made.svg : made.page
  return (
    <>
      <Choice label={words.formLabel} value={form} options={FORMS.map((value) => ({ value, label: words.forms[value] }))} onChange={setForm} />
      <p className="quiet">{words.formWhat[form]}</p>
      {form === 'figure' ? (
        <SnippetBox text={made.figure} name={words.forms.figure} language={language} />
      ) : (
        <button type="button" className="button" onClick={() => saveFile(file.name, file.bytes, file.type)}>
          {words.save(file.name)}
        </button>
      )}
      <EmbedPreview language={language} title={compiled.title} shown={{ page: made.text }} />
    </>
  )
}
