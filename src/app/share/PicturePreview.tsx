import { useEffect, useState, type ReactNode } from 'react'
import type { Scheme } from '../../charts/query/panel-view'
import type { ExportJob, PictureSettings } from '../../exports/export-job'
import { PRESET_NAMES } from '../../exports/picture/presets'
import type { Language } from '../../model/text'
import { loadPart } from '../../platform/page/load-part'
import { pictureWords } from '../../words/files'
import { downloadWords } from '../../words/share'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'

/** The picture as it would be saved; empty until it is drawn. */
interface Preview {
  readonly source: string // address of the drawing; '' while there is none
  readonly width: number
  readonly height: number
  readonly problem: string // '' when all is well
}

const NONE: Preview = { source: '', width: 0, height: 0, problem: '' }

const drawPreview = async (job: ExportJob, settings: PictureSettings): Promise<Preview> => {
  const { makePoster } = await loadPart(() => import('../../exports/picture/print-poster'))
  const { svg, size } = makePoster(job, settings)
  return { ...size, source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, problem: '' }
}

/** Redraws the picture when the job or the settings change; the last one is shown until then. */
const usePreview = (job: ExportJob, { preset, paper }: PictureSettings): Preview => {
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

/** What a reader chose for the picture. */
export interface PictureChoice extends PictureSettings {
  readonly scheme: Scheme
}

interface PictureOptionsProps {
  readonly choice: PictureChoice
  readonly language: Language
  readonly onChange: (patch: Partial<PictureChoice>) => void
}

const SCALES: Readonly<Record<string, PictureSettings['scale']>> = { '1': 1, '2': 2, '3': 3, '4': 4 }

/** Size, sharpness, background and colours of the picture. */
const PictureOptions = ({ choice, language, onChange }: PictureOptionsProps) => {
  const words = downloadWords(language)
  const { presets } = pictureWords(language)
  return (
    <div className="picture-options">
      <label>
        <span>{words.preset}</span>
        <select value={choice.preset} onChange={(event) => onChange({ preset: event.currentTarget.value })}>
          {PRESET_NAMES.map((name) => (
            <option key={name} value={name}>
              {presets[name]}
            </option>
          ))}
        </select>
      </label>
      <Choice label={words.scale} value={String(choice.scale)} options={Object.keys(SCALES).map((value, at) => ({ value, label: words.scales[at] ?? value }))} onChange={(value) => onChange({ scale: SCALES[value] ?? 1 })} />
      <Choice
        label={words.background}
        value={choice.paper ? 'paper' : 'transparent'}
        options={(['paper', 'transparent'] as const).map((value) => ({ value, label: words.backgrounds[value] }))}
        onChange={(value) => onChange({ paper: value === 'paper' })}
      />
      <Choice label={words.scheme} value={choice.scheme} options={(['light', 'dark'] as const).map((value) => ({ value, label: words.schemes[value] }))} onChange={(scheme) => onChange({ scheme })} />
    </div>
  )
}

interface PictureProps {
  readonly job: ExportJob
  readonly choice: PictureChoice
  readonly title: string
  readonly onChange: (patch: Partial<PictureChoice>) => void
  readonly children: ReactNode // formats
}

/** Preview of the picture with its settings. */
export const PicturePreview = ({ job, choice, title, onChange, children }: PictureProps) => {
  const { language } = job.view
  const words = downloadWords(language)
  const { source, width, height, problem } = usePreview(job, choice)
  return (
    <section aria-labelledby="download-picture">
      <h3 id="download-picture">{words.picture}</h3>
      <div className="preview" data-scheme={choice.scheme} aria-busy={source === '' && problem === ''}>
        {source ? <img src={source} alt={words.preview(title)} width={width} height={height} /> : <p>{problem ? words.previewFailed(problem) : words.previewing}</p>}
      </div>
      <PictureOptions choice={choice} language={language} onChange={onChange} />
      {width > 0 ? <p className="quiet">{words.size(width * choice.scale, height * choice.scale)}</p> : null}
      {children}
    </section>
  )
}
