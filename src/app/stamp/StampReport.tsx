import { useEffect, useState } from 'react'
import { findCountyPanel, withCounties } from '../../charts/county-panel'
import { countyOfPanel, countyPanelIn } from '../../charts/spec/county-panel-id'
import { choiceOfStamp } from '../../exports/stamp/compare-stamp'
import type { StampName } from '../../exports/stamp/record'
import { shortCode, stampQuery } from '../../exports/stamp/stamp'
import { MOST_FILE, readExport } from '../../exports/verify/read-export'
import { summaryText, verdictText } from '../../exports/verify/verdict-text'
import { verifyPanels, type Verified } from '../../exports/verify/verify'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { loadPart } from '../../platform/page/load-part'
import { printView, readView } from '../../state/url'
import type { ViewState } from '../../state/view'
import { localLine } from '../../words/page'
import { stampWords, versionsWords, type StampWords } from '../../words/versions'
import { Dialog } from '../controls/Dialog'
import { ChangeTable } from './ChangeTable'
import { EditTable } from './EditTable'
import '../styles/share.css'

type Drawn = Pick<Loaded, 'dataset' | 'panels'>

/** Why a file, or a chart in it, could not be checked. */
export type UnknownReason = keyof StampWords['unknown']

/** The charts of a file, checked; or the reason why there are none. */
export type FileAnswer =
  | { readonly kind: 'checked'; readonly charts: readonly Verified[]; readonly foreign: number }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }

/** The data with the places below the province that a file shows, by the names of its panels. */
const withShown = async (given: Drawn, names: readonly string[]): Promise<Drawn> => {
  const ids = [...new Set(names.map(countyPanelIn).filter(Boolean))]
  if (ids.length === 0) return given
  const { loadAdded } = await loadPart(() => import('../view/load-added'))
  const dataset = withCounties(given.dataset, await loadAdded(ids.map(countyOfPanel), given.dataset.regions))
  return { dataset, panels: [...given.panels, ...ids.flatMap((id) => findCountyPanel(id, dataset) ?? [])] }
}

/** Reads a file and checks what it shows against what it records, and that against the present data. Never rejects. */
const checkFile = async (file: File, given: Drawn, language: Language): Promise<FileAnswer> => {
  if (file.size > MOST_FILE) return { kind: 'unknown', reason: 'too-large' }
  try {
    const reading = readExport(new Uint8Array(await file.arrayBuffer()), file.name)
    if (reading.kind === 'none') return { kind: 'unknown', reason: reading.reason }
    const { dataset, panels } = await withShown(given, reading.panels.map(({ name }) => name.panel))
    return { kind: 'checked', charts: verifyPanels(reading.panels, dataset, panels, language), foreign: reading.foreign }
  } catch {
    return { kind: 'unknown', reason: 'unreadable' } // a folder, or a file that has gone
  }
}

interface StampReportProps {
  readonly files: readonly File[]
  readonly loaded: Loaded
  readonly view: ViewState
  readonly onAnother: () => void
  readonly onClose: () => void
}

const MOST_FILES = 10
const MOST_CHARTS = 30

type ReportContext = Pick<StampReportProps, 'loaded' | 'view'>

const Unknown = ({ reason, view }: { readonly reason: UnknownReason } & Pick<ReportContext, 'view'>) => {
  const words = stampWords(view.language)
  return (
    <p data-verdict="unknown">
      <strong>{words.verdict.unknown}</strong> {words.unknown[reason].what + words.gap + words.unknown[reason].todo}
    </p>
  )
}

/** The view of the panel as in the file, in the reader's language and scheme. Nothing else of a file enters the address. */
const addressOf = ({ panel, query }: StampName, { language, scheme }: ViewState): string => printView({ ...readView(stampQuery(panel, choiceOfStamp({ query }))), language, scheme })

const Chart = ({ chart, loaded, view }: { readonly chart: Verified } & ReportContext) => {
  const words = stampWords(view.language)
  const { name, title, slide, verdict, edits, changes, isRead } = chart
  const local = name.version === '' ? '' : localLine(name.version, view.language)
  return (
    <section>
      {title ? <h4>{[slide ? words.slide(slide) : '', title].filter(Boolean).join(' · ')}</h4> : null}
      <p data-verdict={verdict}>
        <strong>{words.verdict[verdict]}</strong> {verdictText(chart, loaded.dataset.version, view.language)}
      </p>
      {local ? <p data-local>{versionsWords(view.language).stamped(local)}</p> : null}
      {edits.length > 0 ? <EditTable title={title} edits={edits} language={view.language} /> : null}
      {changes.length > 0 ? <ChangeTable title={title} changes={changes} language={view.language} /> : null}
      {isRead || verdict === 'unknown' ? null : <p className="quiet">{words.unread}</p>}
      {title ? (
        <p className="quiet">
          {name.code ? `${words.code(shortCode(name))} · ` : ''}
          <a href={addressOf(name, view)}>{words.open}</a>
        </p>
      ) : null}
    </section>
  )
}

const Answer = ({ answer, loaded, view }: { readonly answer: FileAnswer } & ReportContext) => {
  if (answer.kind === 'unknown') return <Unknown reason={answer.reason} view={view} />
  const words = stampWords(view.language)
  const left = answer.charts.length - MOST_CHARTS
  return (
    <>
      {answer.charts.length > 1 ? <p data-summary>{summaryText(answer.charts, view.language)}</p> : null}
      {answer.foreign > 0 ? <p className="quiet">{words.foreign(answer.foreign)}</p> : null}
      {answer.charts.slice(0, MOST_CHARTS).map((chart, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a deck may show one panel twice
        <Chart key={at} chart={chart} loaded={loaded} view={view} />
      ))}
      {left > 0 ? <p className="quiet">{words.moreStamps(left)}</p> : null}
    </>
  )
}

const FileReport = ({ file, loaded, view }: { readonly file: File } & ReportContext) => {
  const words = stampWords(view.language)
  const [answer, setAnswer] = useState<FileAnswer>()
  useEffect(() => {
    let current = true
    const check = async (): Promise<void> => {
      const found = await checkFile(file, loaded, view.language)
      if (current) setAnswer(found)
    }
    void check()
    return () => {
      current = false
    }
  }, [file, loaded, view.language])
  return (
    <article className="stamp-file">
      <h3>{file.name}</h3>
      <div aria-live="polite">{answer ? <Answer answer={answer} loaded={loaded} view={view} /> : <p>{words.reading(file.name)}</p>}</div>
    </article>
  )
}

/** Report on exported files: edited, revised (with the differences), unchanged, or the reason why they cannot be checked. */
const StampReport = ({ files, loaded, view, onAnother, onClose }: StampReportProps) => {
  const words = stampWords(view.language)
  return (
    <Dialog label={words.title} close={words.close} onClose={onClose}>
      {files.slice(0, MOST_FILES).map((file) => (
        <FileReport key={`${file.name}${file.size}${file.lastModified}`} file={file} loaded={loaded} view={view} />
      ))}
      {files.length > MOST_FILES ? <p className="quiet">{words.more(files.length - MOST_FILES)}</p> : null}
      <button type="button" className="button" onClick={onAnother}>
        {words.another}
      </button>
    </Dialog>
  )
}

export default StampReport
