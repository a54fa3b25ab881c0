import { useMemo, useState } from 'react'
import { embedHeights } from '../../embed/height'
import { heightCss } from '../../embed/height-css'
import { oembedHref } from '../../embed/oembed'
import { elementSnippet, embedAddress, frameSnippet, pictureSnippet, scriptSnippet, type Embedded } from '../../embed/snippets'
import { pictureName } from '../../exports/picture/picture-name'
import { stampOf } from '../../exports/stamp/stamp'
import { embeddingWords } from '../../words/share'
import { Choice } from '../Choice'
import { EmbedPreview } from './EmbedPreview'
import { panelJob } from './panel-job'
import type { ShareProps } from './share-props'
import { SnippetBox } from './SnippetBox'

const FORMS = ['frame', 'script', 'element', 'picture', 'oembed'] as const
type Form = (typeof FORMS)[number]

const PICTURE = { preset: 'slide', scale: 1, paper: true } as const
const PICTURE_SIZE = { width: 1920, height: 1080 } as const

/** Code that shows this site's chart in another page, and how it will stand there. */
export const EmbedLive = ({ embedded, ...props }: ShareProps & { readonly embedded: Embedded }) => {
  const { panel, compiled, loaded, view } = props
  const words = embeddingWords(view.language)
  const [form, setForm] = useState<Form>('frame')
  const job = useMemo(() => panelJob(panel, loaded.dataset, view, 'light'), [panel, loaded.dataset, view])
  const height = useMemo(() => heightCss(embedHeights(panel, loaded.dataset, job.view)), [panel, loaded.dataset, job.view])
  const file = useMemo(() => pictureName(stampOf(job), job, PICTURE, 'png'), [job])
  const snippets: Readonly<Record<Form, () => string>> = {
    frame: () => frameSnippet(embedded, height),
    script: () => scriptSnippet(embedded, height),
    element: () => elementSnippet(embedded),
    picture: () => pictureSnippet(embedded, { src: file, alt: compiled.description, ...PICTURE_SIZE }),
    oembed: () => new URL(oembedHref(panel.id, view.language), `${embedded.site}embed/`).href,
  }
  const { picture, ...what } = words.formWhat
  return (
    <>
      <Choice label={words.formLabel} value={form} options={FORMS.map((value) => ({ value, label: words.forms[value] }))} onChange={setForm} />
      <p className="quiet">{form === 'picture' ? picture(file) : what[form]}</p>
      <SnippetBox text={snippets[form]()} name={words.forms[form]} language={view.language} />
      {form === 'picture' ? null : <EmbedPreview language={view.language} title={compiled.title} shown={{ height, address: embedAddress(form === 'oembed' ? { ...embedded, query: '' } : embedded) }} />}
    </>
  )
}
