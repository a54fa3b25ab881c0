import { useMemo, useState, type ReactNode } from 'react'
import { indicatorCsv } from '../../exports/csv'
import type { ExportedFile, ExportFormat, ExportFormats } from '../../exports/export-job'
import { FORMATS } from '../../exports/formats/list'
import { shortCode, stampOf } from '../../exports/stamp/stamp'
import { formatValue } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { fileStem } from '../../model/local-version'
import type { Language } from '../../model/text'
import { saveFile } from '../../platform/output/save-and-copy'
import { exportTools, CanvasTooLarge } from '../../platform/output/export-tools'
import { isPartMissing } from '../../platform/page/load-part'
import { localLine } from '../../words/page'
import { downloadWords } from '../../words/share'
import { PicturePreview, type PictureChoice } from './PicturePreview'
import { panelJob, type ShareProps } from './panel-job'

/** Size of a file as a reader counts it. */
const sizeOf = ({ bytes }: ExportedFile, language: Language): string =>
  bytes.length < 1e6 ? `${formatValue(Math.max(1, bytes.length / 1e3), 0, language)} KB` : `${formatValue(bytes.length / 1e6, 1, language)} MB`

/** Makes one file at a time, with a sentence on its progress; '' before the first. */
const useSaving = (language: Language): { readonly busy: boolean; readonly status: string; readonly save: (name: string, make: () => Promise<ExportedFile>) => void } => {
  const words = downloadWords(language)
  const [busy, setBusy] = useState(false)
  const [status, setStatus] = useState('')
  const failureStatus = (name: string, reason: unknown): string => {
    if (reason instanceof CanvasTooLarge) return words.tooLarge
    const message = reason instanceof Error ? reason.message : String(reason)
    return isPartMissing(reason) ? words.offline(name) : words.failed(name, message)
  }
  const run = async (name: string, make: () => Promise<ExportedFile>): Promise<void> => {
    setBusy(true)
    setStatus(words.making(name))
    try {
      const file = await make()
      saveFile(file.name, file.bytes, file.type)
      setStatus(words.saved(file.name, sizeOf(file, language)))
    } catch (reason) {
      setStatus(failureStatus(name, reason))
    }
    setBusy(false)
  }
  return {
    busy,
    status,
    save: (name, make) => {
      if (!busy) void run(name, make)
    },
  }
}

interface FormatListProps {
  readonly formats: readonly (readonly [id: string, format: ExportFormat])[]
  readonly language: Language
  readonly busy: boolean
  readonly onSave: (format: ExportFormat) => void
  readonly children?: ReactNode // further lines
}

/** Formats to choose from, each with who needs it. */
const FormatList = ({ formats, language, busy, onSave, children }: FormatListProps) => (
  <ul className="formats">
    {formats.map(([id, format]) => {
      const { name, who } = format.label(language)
      return (
        <li key={id}>
          <button type="button" className="button" aria-disabled={busy} aria-describedby={`format-${id}`} onClick={() => onSave(format)}>
            {name}
          </button>
          <span id={`format-${id}`}>{who}</span>
        </li>
      )
    })}
    {children}
  </ul>
)

const START: PictureChoice = { preset: 'slide', scale: 2, paper: true, scheme: 'light' }

/** All figures of one indicator in the package's layout. */
const indicatorFile = async (id: string, { series, version }: Dataset, language: Language): Promise<ExportedFile> => ({
  name: `${fileStem(id, version)}.csv`,
  type: 'text/csv;charset=utf-8',
  bytes: new TextEncoder().encode(indicatorCsv([...series.values()].filter(({ indicator }) => indicator === id), localLine(version, language))),
})

/** Saves the panel as it is shown: picture, slides or data. */
export const DownloadTab = ({ panel, compiled, loaded, view, formats = FORMATS }: ShareProps & { readonly formats?: ExportFormats }) => {
  const words = downloadWords(view.language)
  const [choice, setChoice] = useState(START)
  const { dataset } = loaded
  const job = useMemo(() => panelJob(panel, dataset, view, choice.scheme), [panel, dataset, view, choice.scheme])
  const code = useMemo(() => shortCode(stampOf(job)), [job])
  const { busy, status, save } = useSaving(view.language)
  const saveFormat = (format: ExportFormat): void => save(format.label(view.language).name, () => format.make(job, exportTools(), choice))
  const pictures = Object.entries(formats).filter(([, { kind }]) => kind === 'picture')
  const files = Object.entries(formats).filter(([, { kind }]) => kind !== 'picture')
  return (
    <div className="download">
      <PicturePreview job={job} choice={choice} title={compiled.title} onChange={(patch) => setChoice((now) => ({ ...now, ...patch }))}>
        <FormatList formats={pictures} language={view.language} busy={busy} onSave={saveFormat} />
      </PicturePreview>
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
        {status}
      </p>
    </div>
  )
}
