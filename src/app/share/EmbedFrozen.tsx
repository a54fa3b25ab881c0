import { useMemo, useState } from 'react'
import type { Scheme } from '../../charts/query/panel-view'
import { saveFile } from '../../platform/download'
import { resolvedScheme } from '../../platform/scheme'
import { embeddingWords } from '../../words/share'
import { Choice } from '../Choice'
import { EmbedPreview } from './EmbedPreview'
import { panelJob } from './panel-job'
import type { ShareProps } from './share-props'
import { SnippetBox } from './SnippetBox'
import { useFrozen } from './use-frozen'

const FORMS = ['figure', 'page', 'svg'] as const
type Form = (typeof FORMS)[number]

/** The chart in the code itself, or in a file of its own; nothing to host, nothing that can change. */
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
