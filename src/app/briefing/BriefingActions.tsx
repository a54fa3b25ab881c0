import { useState } from 'react'
import type { ExportedFile, ExportJob } from '../../exports/export-job'
import { isLocalVersion } from '../../model/local-version'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { copyText, saveFile } from '../../platform/output/save-and-copy'
import { addressWith, hasHost, writePlace } from '../../platform/page/address'
import { dayOf } from '../../platform/page/day'
import { resolvedScheme } from '../../platform/page/document'
import { enterFullscreen } from '../../platform/page/fullscreen'
import { loadPart } from '../../platform/page/load-part'
import { printPage } from '../../platform/page/printing'
import { printView } from '../../state/url'
import { aloneView, change, type ViewState, type ViewStore, withShow } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'
import { choosePaper, currentPaper, DIRECTIONS, type Paper, PER_PAGE, SIZES } from '../print/paper'
import { COVER_FIELDS, keepCover, keptCover, lineOf } from '../view/keep-briefing'
import { wordsOf } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'

/** A file of the whole briefing. The code that makes it is loaded on request. */
type MakeFile = (shown: readonly PanelShown[], loaded: Loaded, view: ViewState, isLined: boolean) => Promise<ExportedFile>

const jobOf = ({ id, spec, view: shown }: PanelShown, { dataset }: Loaded, view: ViewState): ExportJob => {
  const query = printView(aloneView(view, id))
  return { spec, dataset, view: shown, scheme: resolvedScheme(view.scheme), query, address: isLocalVersion(dataset.version) ? '' : addressWith(query) }
}

const jobsOf = (shown: readonly PanelShown[], loaded: Loaded, view: ViewState): ExportJob[] => shown.map((one) => jobOf(one, loaded, view))

/** The speaker's lines by panel. */
const linesOf = (shown: readonly PanelShown[], loaded: Loaded, { language }: ViewState): Record<string, string> => Object.fromEntries(shown.map((one) => [one.id, lineOf(wordsOf(one, loaded), language)]))

/** Slides with editable charts; the speaker's lines are in the notes. */
const deck: MakeFile = async (shown, loaded, view) => {
  const { makeDeck } = await loadPart(() => import('../../exports/formats/pptx/make-pptx'))
  return makeDeck(jobsOf(shown, loaded, view), { ...keptCover(), date: dayOf(), lines: linesOf(shown, loaded, view) }, { today: dayOf() })
}

/** One HTML file that opens from a disk and can present. It is handed out: the speaker's lines are printed only on request. */
const file: MakeFile = async (shown, loaded, view, isLined) => {
  const { makeBriefing } = await loadPart(() => import('../../exports/briefing-file/briefing-file'))
  return makeBriefing({ jobs: jobsOf(shown, loaded, view), title: keptCover().title.trim(), lines: isLined ? linesOf(shown, loaded, view) : {}, language: view.language, today: dayOf() })
}

/** Every file that a briefing can be made into. */
const MAKERS = { deck, file } as const satisfies Record<string, MakeFile>

/** Settings of print: paper, orientation, panels per page, tables. Used by every print. */
const PaperChoice = ({ language }: { readonly language: Language }) => {
  const words = briefingWords(language)
  const [paper, setPaper] = useState(currentPaper)
  const put = (patch: Partial<Paper>): void => {
    const next = { ...paper, ...patch }
    setPaper(next)
    choosePaper(next)
  }
  return (
    <div className="briefing-row">
      <span>{words.paper}</span>
      <Choice label={words.paper} value={paper.size} options={SIZES.map((value) => ({ value, label: words.sizes[value] }))} onChange={(size) => put({ size })} />
      <Choice label={words.direction} value={paper.direction} options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))} onChange={(direction) => put({ direction })} />
      <span>{words.perPage}</span>
      <Choice label={words.perPage} value={paper.perPage} options={PER_PAGE.map((value) => ({ value, label: words.perPages[value] }))} onChange={(perPage) => put({ perPage })} />
      <label>
        <input type="checkbox" checked={paper.tables} onChange={({ target }) => put({ tables: target.checked })} />
        {words.tables}
      </label>
    </div>
  )
}

/** Title, organisation and author for the cover and the properties of the files; collapsed at first. */
const CoverTexts = ({ language }: { readonly language: Language }) => {
  const { cover } = briefingWords(language)
  const [texts, setTexts] = useState(keptCover)
  const put = (field: (typeof COVER_FIELDS)[number], text: string): void => {
    const next = { ...texts, [field]: text }
    setTexts(next)
    keepCover(next)
  }
  return (
    <details className="briefing-cover">
      <summary>{cover.summary}</summary>
      <div className="briefing-row">
        {COVER_FIELDS.map((field) => (
          <label key={field}>
            {cover[field]} <input type="text" maxLength={80} value={texts[field]} onChange={({ target }) => put(field, target.value)} />
          </label>
        ))}
      </div>
    </details>
  )
}

interface ActionsProps {
  readonly shown: readonly PanelShown[]
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onClear: () => void
}

type Maker = keyof typeof MAKERS
const NAMES = Object.keys(MAKERS) as Maker[]

/** Starts presenting from the first slide, in full screen where the browser allows it. */
export const startPresenting = (store: ViewStore): void => {
  void enterFullscreen()
  writePlace('')
  change(store, (now) => withShow(now, 'present'))
}

/** A button that makes a file and shows the outcome. */
const useMaking = ({ shown, loaded, view }: ActionsProps): { making: boolean; status: string; make: (name: Maker, isLined: boolean) => Promise<void> } => {
  const words = briefingWords(view.language)
  const [status, setStatus] = useState('')
  const [making, setMaking] = useState(false)
  const make = async (name: Maker, isLined: boolean): Promise<void> => {
    setMaking(true)
    setStatus(words.making)
    try {
      const { name: saved, bytes, type } = await MAKERS[name](shown, loaded, view, isLined)
      saveFile(saved, bytes, type)
      setStatus(words.made(saved))
    } catch (reason) {
      setStatus(words.makeFailed(failureText(reason, view.language)))
    }
    setMaking(false)
  }
  return { making, status, make }
}

/** The address of the briefing: copied, or shown to be copied by hand. */
const CopyLink = ({ view }: Pick<ActionsProps, 'view'>) => {
  const words = briefingWords(view.language)
  const address = addressWith(printView(withShow(view, 'briefing')))
  const [copied, setCopied] = useState<{ readonly address: string; readonly done: boolean }>()
  const isNow = copied?.address === address
  return (
    <>
      <button type="button" className="button" onClick={() => void copyText(address).then((done) => setCopied({ address, done }))}>
        {words.copy}
      </button>
      <output>{isNow ? (copied.done ? words.copied : words.copyFailed) : ''}</output>
      {isNow && !copied.done ? <input className="briefing-link" readOnly value={address} aria-label={words.copy} onFocus={({ target }) => target.select()} /> : null}
    </>
  )
}

/** Actions on the briefing: present, print, save files, copy the link. */
export const BriefingActions = (props: ActionsProps) => {
  const { store, view, onClear } = props
  const words = briefingWords(view.language)
  const { making, status, make } = useMaking(props)
  const [isLined, setLined] = useState(false)
  return (
    <section className="briefing-actions" aria-label={words.title}>
      <div className="briefing-row">
        <button type="button" className="button briefing-main" onClick={() => startPresenting(store)}>
          {words.present}
        </button>
        <button type="button" className="button" onClick={printPage}>
          {words.print}
        </button>
        {NAMES.map((name) => (
          <button key={name} type="button" className="button" aria-disabled={making} onClick={() => (making ? undefined : void make(name, isLined))}>
            {words[name]}
          </button>
        ))}
        <label>
          <input type="checkbox" checked={isLined} onChange={({ target }) => setLined(target.checked)} />
          {words.withLines}
        </label>
        {hasHost() ? <CopyLink view={view} /> : null}
        <button type="button" className="plain" onClick={onClear}>
          {words.clear}
        </button>
        <output>{status}</output>
      </div>
      <PaperChoice language={view.language} />
      <CoverTexts language={view.language} />
    </section>
  )
}
