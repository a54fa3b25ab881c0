import { useEffect, useState } from 'react'
import { choiceOfStamp, compareStamp, type StampVerdict } from '../../exports/stamp/compare-stamp'
import { MOST_FILE, readStamps } from '../../exports/stamp/read-stamps'
import { shortCode, stampQuery, type Stamp } from '../../exports/stamp/stamp'
import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { printView, readView } from '../../state/url'
import type { ViewState } from '../../state/view'
import { localLine, versionText } from '../../words/page'
import { stampWords, versionsWords, type StampWords } from '../../words/versions'
import { Dialog } from '../controls/Dialog'
import { ChangeTable } from './ChangeTable'
import '../styles/share.css'

/** Why a file could not be checked. */
export type UnknownReason = keyof StampWords['unknown']

/** The charts of a file, each compared with the present data; or the reason why there are none. */
export type FileAnswer =
  | { readonly kind: 'checked'; readonly charts: readonly { readonly stamp: Stamp; readonly verdict: StampVerdict }[] }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }

/** Reads the stamps of a file and compares them with the present data. Never rejects. */
const checkFile = async (file: File, { dataset, panels }: Pick<Loaded, 'dataset' | 'panels'>, language: Language): Promise<FileAnswer> => {
  if (file.size > MOST_FILE) return { kind: 'unknown', reason: 'too-large' }
  try {
    const reading = readStamps(new Uint8Array(await file.arrayBuffer()))
    if (reading.kind === 'none') return { kind: 'unknown', reason: reading.reason }
    return { kind: 'checked', charts: reading.stamps.map((stamp) => ({ stamp, verdict: compareStamp(stamp, dataset, panels, language) })) }
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
const addressOf = (stamp: Stamp, { language, scheme }: ViewState): string => printView({ ...readView(stampQuery(stamp.panel, choiceOfStamp(stamp))), language, scheme })

const Chart = ({ stamp, verdict, loaded, view }: { readonly stamp: Stamp; readonly verdict: StampVerdict } & ReportContext) => {
  const words = stampWords(view.language)
  if (verdict.kind === 'unknown') return <Unknown reason={verdict.reason} view={view} />
  const { title } = verdict.compiled
  const count = (number: number): string => formatValue(number, 0, view.language)
  const version = (text: string): string => versionText(text, view.language)
  const local = localLine(stamp.version, view.language)
  const figures = stamp.rows.reduce((sum, [, ...values]) => sum + values.filter((value) => value !== null).length, 0)
  return (
    <section>
      <h4>{title}</h4>
      <p data-verdict={verdict.kind}>
        <strong>{words.verdict[verdict.kind]}</strong>{' '}
        {verdict.kind === 'unchanged' ? words.unchanged(count(figures), version(loaded.dataset.version)) : words.revised(count(verdict.changes.length), version(stamp.version), version(loaded.dataset.version)) + words.gap + words.revisedTodo}
      </p>
      {local ? <p data-local>{versionsWords(view.language).stamped(local)}</p> : null}
      {verdict.kind === 'revised' ? <ChangeTable title={title} changes={verdict.changes} language={view.language} /> : null}
      <p className="quiet">
        {words.code(shortCode(stamp))} · <a href={addressOf(stamp, view)}>{words.open}</a>
      </p>
    </section>
  )
}

const Answer = ({ answer, loaded, view }: { readonly answer: FileAnswer } & ReportContext) => {
  if (answer.kind === 'unknown') return <Unknown reason={answer.reason} view={view} />
  const left = answer.charts.length - MOST_CHARTS
  return (
    <>
      {answer.charts.slice(0, MOST_CHARTS).map(({ stamp, verdict }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a deck may show one panel twice
        <Chart key={at} stamp={stamp} verdict={verdict} loaded={loaded} view={view} />
      ))}
      {left > 0 ? <p className="quiet">{stampWords(view.language).moreStamps(left)}</p> : null}
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

/** Report on exported files: unchanged, revised (with the differences), or the reason why they cannot be checked. */
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
