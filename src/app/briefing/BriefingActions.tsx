import { useState } from 'react'
import type { BriefingPart, ExportedFile, ExportJob } from '../../exports/export-job'
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
import { change, type ViewState, type ViewStore, withShow } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'
import { choosePaper, currentPaper, DIRECTIONS, type Paper, PER_PAGE, SIZES } from '../print/paper'
import { COVER_FIELDS, keepCover, keptCover } from '../view/keep-briefing'
import { briefingShown, entryView, speakerLine, wordsOf } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'

/** A file of the whole briefing. The code that makes it is loaded on request. */
type MakeFile = (parts: readonly BriefingPart[], view: ViewState) => Promise<ExportedFile>

const jobOf = ({ id, spec, view: shown }: PanelShown, { dataset }: Loaded, view: ViewState): ExportJob => {
  const query = printView(entryView(view, { panel: id, state: shown }))
  return { spec, dataset, view: shown, scheme: resolvedScheme(view.scheme), query, address: isLocalVersion(dataset.version) ? '' : addressWith(query) }
}

/** What is in the briefing, with the words of its author. */
const partsOf = (loaded: Loaded, view: ViewState, isLined: boolean): BriefingPart[] =>
  briefingShown(loaded, view, true).shown.map((shown) => {
    const compiled = isLined && shown.kind === 'panel' ? wordsOf(shown, loaded) : undefined
    const line = isLined ? speakerLine(shown, compiled, view.language) : ''
    return shown.kind === 'text' ? { kind: 'text', heading: shown.heading, body: shown.body, line } : { kind: 'panel', job: jobOf(shown, loaded, view), headline: shown.headline, line }
  })

/** Slides with editable charts; the speaker's lines are in the notes. */
const deck: MakeFile = async (parts, { language }) => {
  const { makeDeck } = await loadPart(() => import('../../exports/formats/pptx/make-pptx'))
  return makeDeck(parts, { ...keptCover(), date: dayOf(), language }, { today: dayOf() })
}

/** One HTML file that opens from a disk and can present. It is handed out: the speaker's lines are printed only on request. */
const file: MakeFile = async (parts, { language }) => {
  const { makeBriefing } = await loadPart(() => import('../../exports/briefing-file/briefing-file'))
  return makeBriefing({ parts, title: keptCover().title.trim(), language, today: dayOf() })
}

/** Every file that a briefing can be made into. */
const MAKERS = { deck, file } as const satisfies Record<string, MakeFile>

/** Settings of print: paper, orientation, panels per page, tables, and the speaker's lines, also in the single file. Used by every print. */
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
      <label>
        <input type="checkbox" checked={paper.lines} onChange={({ target }) => put({ lines: target.checked })} />
        {words.withLines}
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
const useMaking = ({ loaded, view }: ActionsProps): { making: boolean; status: string; make: (name: Maker) => Promise<void> } => {
  const words = briefingWords(view.language)
  const [status, setStatus] = useState('')
  const [making, setMaking] = useState(false)
  const make = async (name: Maker): Promise<void> => {
    setMaking(true)
    setStatus(words.making)
    try {
      const { name: saved, bytes, type } = await MAKERS[name](partsOf(loaded, view, name === 'deck' || currentPaper().lines), view)
      saveFile(saved, bytes, type)
      setStatus(words.made(saved))
    } catch (reason) {
      setStatus(words.makeFailed(failureText(reason, view.language)))
    }
    setMaking(false)
  }
  return { making, status, make }
}

const LONG_LINK = 7000 // characters; servers refuse requests from 8 KiB on

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
      {address.length > LONG_LINK ? <output className="failed">{words.longLink(address.length)}</output> : null}
      {isNow && !copied.done ? <input className="briefing-link" readOnly value={address} aria-label={words.copy} onFocus={({ target }) => target.select()} /> : null}
    </>
  )
}

/** Actions on the briefing: present, print, save files, copy the link. */
export const BriefingActions = (props: ActionsProps) => {
  const { store, view, onClear } = props
  const words = briefingWords(view.language)
  const { making, status, make } = useMaking(props)
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
          <button key={name} type="button" className="button" aria-disabled={making} onClick={() => (making ? undefined : void make(name))}>
            {words[name]}
          </button>
        ))}
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
