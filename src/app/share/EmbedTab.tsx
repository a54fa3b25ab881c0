import { useEffect, useMemo, useState } from 'react'
import { choiceOf, printPanelQuery } from '../../charts/query/panel-query'
import type { Scheme } from '../../charts/query/panel-view'
import { embedHeights, heightCss } from '../../embed/height'
import { elementSnippet, embedAddress, type Embedded, frameSnippet, oembedHref, pictureSnippet, scriptSnippet } from '../../embed/snippets'
import type { ExportedFile, ExportJob } from '../../exports/export-job'
import { pictureName, stampOf } from '../../exports/stamp/stamp'
import { isLocalVersion } from '../../model/local-version'
import { saveFile } from '../../platform/output/save-and-copy'
import { pageAddress } from '../../platform/page/address'
import { resolvedScheme } from '../../platform/page/document'
import { loadPart } from '../../platform/page/load-part'
import { panelStateOf } from '../../state/view'
import { embeddingWords } from '../../words/share'
import { versionsWords } from '../../words/versions'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'
import { SnippetBox } from './CopyField'
import { EmbedPreview } from './EmbedPreview'
import { panelJob, type ShareProps } from './panel-job'

/** A panel frozen in every form. */
interface Frozen {
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

const FROZEN_FORMS = ['figure', 'page', 'svg'] as const
type FrozenForm = (typeof FROZEN_FORMS)[number]

/** A frozen chart: as HTML to paste, or as a file. */
const EmbedFrozen = ({ panel, compiled, loaded, view }: ShareProps) => {
  const { language } = view
  const words = embeddingWords(language)
  const [form, setForm] = useState<FrozenForm>('figure')
  const scheme: Scheme = resolvedScheme(view.scheme)
  const job = useMemo(() => panelJob(panel, loaded.dataset, view, scheme), [panel, loaded.dataset, view, scheme])
  const { made, problem } = useFrozen(job)
  if (problem) return <p role="alert">{words.failed(problem)}</p>
  if (!made) return <p aria-busy="true">{words.making}</p>
  const file = form === 'svg' ? made.svg : made.page
  return (
    <>
      <Choice label={words.formLabel} value={form} options={FROZEN_FORMS.map((value) => ({ value, label: words.forms[value] }))} onChange={setForm} />
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

/** The panel as it is shown, for a frame in another page; `panel` where it has no embed page, `disk` where this page has no address. */
const embeddedPanel = ({ panel, compiled, loaded, view }: ShareProps): Embedded | 'disk' | 'panel' => {
  const address = pageAddress('')
  if (!address) return 'disk'
  if (!loaded.panels.includes(panel)) return 'panel' // it follows from an indicator: nothing is drawn for it at build
  const query = printPanelQuery({ scheme: view.scheme, ...choiceOf(panelStateOf(view, panel.id)) })
  return { panel: panel.id, language: view.language, title: compiled.title, site: new URL('.', address).href, query }
}

const FORMS = ['frame', 'script', 'element', 'picture', 'oembed'] as const
type Form = (typeof FORMS)[number]

const PICTURE = { preset: 'slide', scale: 1, paper: true } as const
const PICTURE_SIZE = { width: 1920, height: 1080 } as const

/** Code that shows this site's chart in another page, with a preview. */
const EmbedLive = ({ embedded, ...props }: ShareProps & { readonly embedded: Embedded }) => {
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

const KINDS = ['live', 'frozen'] as const
type Kind = (typeof KINDS)[number]

/** Embeds the panel: live from this site, or frozen. */
export const EmbedTab = (props: ShareProps) => {
  const words = embeddingWords(props.view.language)
  const [kind, setKind] = useState<Kind>('live')
  const embedded = embeddedPanel(props)
  const local = isLocalVersion(props.loaded.dataset.version) ? versionsWords(props.view.language).embed : undefined
  if (typeof embedded === 'string') {
    return (
      <div className="embedding">
        <p>{embedded === 'disk' ? words.onlyFrozenDisk : words.onlyFrozenPanel}</p>
        {local ? <p className="embed-local">{local.frozen}</p> : null}
        <EmbedFrozen {...props} />
      </div>
    )
  }
  return (
    <div className="embedding">
      <Choice label={words.kindLabel} value={kind} options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} onChange={setKind} />
      <p className="quiet">{words.kindWhat[kind]}</p>
      {local ? <p className="embed-local">{local[kind]}</p> : null}
      {kind === 'live' ? <EmbedLive {...props} embedded={embedded} /> : <EmbedFrozen {...props} />}
    </div>
  )
}
