import { useState } from 'react'
import type { Language } from '../../model/text'
import { copyText } from '../../platform/output/clipboard'
import { saveFile } from '../../platform/output/download'
import { enterFullscreen } from '../../platform/page/fullscreen'
import { hasHost, addressWith, writePlace } from '../../platform/page/address'
import type { Loaded } from '../../platform/data/load-dataset'
import { printPage } from '../../platform/page/printing'
import { printView } from '../../state/url'
import { change, withShow, type ViewState, type ViewStore } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { Choice } from '../controls/Choice'
import { failureText } from '../controls/PartNotice'
import { choosePaper, currentPaper, DIRECTIONS, PER_PAGE, SIZES, type Paper } from '../print/paper'
import type { PanelShown } from '../view/use-compiled'
import { MAKERS } from './make-files'

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
const useMaking = ({ shown, loaded, view }: ActionsProps): { making: boolean; status: string; make: (name: Maker) => Promise<void> } => {
  const words = briefingWords(view.language)
  const [status, setStatus] = useState('')
  const [making, setMaking] = useState(false)
  const make = async (name: Maker): Promise<void> => {
    setMaking(true)
    setStatus(words.making)
    try {
      const { name: saved, bytes, type } = await MAKERS[name](shown, loaded, view)
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
    </section>
  )
}
