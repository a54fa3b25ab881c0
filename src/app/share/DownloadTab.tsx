import { useMemo, useState, type ReactNode } from 'react'
import { indicatorCsv } from '../../exports/csv'
import { fileStem } from '../../model/local-version'
import type { Language } from '../../model/text'
import { localLine } from '../../words/local'
import type { ExportedFile, ExportFormat, ExportFormats, ExportJob } from '../../exports/export-job'
import { FORMATS } from '../../exports/formats/list'
import { shortCode, stampOf } from '../../exports/stamp/stamp'
import type { Dataset } from '../../model/dataset'
import { exportTools } from '../../platform/export-tools'
import { downloadWords } from '../../words/share'
import { FormatList } from './FormatList'
import { panelJob } from './panel-job'
import { PictureOptions, type PictureChoice } from './PictureOptions'
import type { ShareProps } from './share-props'
import { usePreview } from './use-preview'
import { useSaving } from './use-saving'

const START: PictureChoice = { preset: 'slide', scale: 2, paper: true, scheme: 'light' }

/** All figures of one indicator in the package's layout. */
const indicatorFile = async (id: string, { series, version }: Dataset, language: Language): Promise<ExportedFile> => ({
  name: `${fileStem(id, version)}.csv`,
  type: 'text/csv;charset=utf-8',
  bytes: new TextEncoder().encode(indicatorCsv([...series.values()].filter(({ indicator }) => indicator === id), localLine(version, language))),
})

interface PictureProps {
  readonly job: ExportJob
  readonly choice: PictureChoice
  readonly title: string
  readonly onChange: (patch: Partial<PictureChoice>) => void
  readonly children: ReactNode // formats
}

/** The picture as it would be saved, and what may be chosen about it. */
const Picture = ({ job, choice, title, onChange, children }: PictureProps) => {
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

/** The panel as it is shown, as a picture, a slide, or figures. */
export const DownloadTab = ({ panel, compiled, loaded, view, formats = FORMATS }: ShareProps & { readonly formats?: ExportFormats }) => {
  const words = downloadWords(view.language)
  const [choice, setChoice] = useState(START)
  const { dataset } = loaded
  const job = useMemo(() => panelJob(panel, dataset, view, choice.scheme), [panel, dataset, view, choice.scheme])
  const code = useMemo(() => shortCode(stampOf(job)), [job])
  const { busy, said, save } = useSaving(view.language)
  const saveFormat = (format: ExportFormat): void => save(format.label(view.language).name, () => format.make(job, exportTools(), choice))
  const pictures = Object.entries(formats).filter(([, { kind }]) => kind === 'picture')
  const files = Object.entries(formats).filter(([, { kind }]) => kind !== 'picture')
  return (
    <div className="download">
      <Picture job={job} choice={choice} title={compiled.title} onChange={(patch) => setChoice((now) => ({ ...now, ...patch }))}>
        <FormatList formats={pictures} language={view.language} busy={busy} onSave={saveFormat} />
      </Picture>
      <section aria-labelledby="download-files">
        <h3 id="download-files">{words.files}</h3>
        <FormatList formats={files} language={view.language} busy={busy} onSave={saveFormat}>
          <li>
            <span>{words.indicators}</span>
            {compiled.indicators.map(({ indicator, name }) => (
              <button key={indicator} type="button" className="plain" aria-disabled={busy} onClick={() => save(name, () => indicatorFile(indicator, dataset, view.language))}>
                {name}
              </button>
            ))}
          </li>
        </FormatList>
        <p className="quiet">{words.stamped(code)}</p>
      </section>
      <p aria-live="polite" className="download-said">
        {said}
      </p>
    </div>
  )
}
