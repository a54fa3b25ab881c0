import { useState } from 'react'
import { hashText } from '../../model/local-version'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { setAside } from '../../platform/versions/shown-data'
import type { LocalVersion } from '../../platform/data/package-version'
import type { ViewState } from '../../state/view'
import { versionsWords } from '../../words/versions'
import { onRequest } from '../controls/on-request'
import { timeText } from '../text/count-and-time'
import '../styles/versions.css'

const Versions = onRequest(() => import('./Versions'), { leave: ({ onClose }) => onClose })

interface BannerProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly outdated: boolean // another tab has chosen other data
  readonly onReload: () => void // of the data, not of the page
}

/** Name, time and code of the data shown. */
const LocalText = ({ local, language }: { readonly local: LocalVersion; readonly language: Language }) => {
  const words = versionsWords(language).banner
  return (
    <>
      <strong>{words.local}</strong> <span>{words.named(local.name, timeText(local.time, language), hashText(local.hash))}</span> {local.kept ? null : <em>{words.visit}</em>}
    </>
  )
}

interface ButtonsProps extends Pick<BannerProps, 'loaded' | 'outdated' | 'onReload'> {
  readonly language: Language
  readonly onOpen: (compared: boolean) => void
}

const BannerButtons = ({ loaded: { local, aside }, outdated, onReload, language, onOpen }: ButtonsProps) => {
  const words = versionsWords(language).banner
  const choose = (published: boolean) => () => {
    setAside(published)
    onReload()
  }
  return (
    <span className="local-actions">
      {outdated ? <button type="button" className="button" onClick={onReload}>{words.reload}</button> : null}
      {local ? <button type="button" className="button" onClick={choose(true)}>{words.published}</button> : null}
      {aside ? <button type="button" className="button" onClick={choose(false)}>{words.own}</button> : null}
      {local?.kept ? <button type="button" className="button" onClick={() => onOpen(true)}>{words.differs}</button> : null}
      <button type="button" className="button" onClick={() => onOpen(false)}>{words.versions}</button>
    </span>
  )
}

/** Banner shown while the data are local, or while this browser holds local data that are put aside. */
const LocalBanner = ({ loaded, view, outdated, onReload }: BannerProps) => {
  const [open, setOpen] = useState<{ readonly compared: string }>()
  const { local, aside } = loaded
  const { language } = view
  const words = versionsWords(language).banner
  return (
    <aside className="local-banner" aria-label={words.name} data-kind={local ? 'local' : 'published'}>
      <p aria-live="polite">
        {local ? <LocalText local={local} language={language} /> : aside ? <span>{words.aside}</span> : null} {outdated ? <span>{words.outdated}</span> : null}
      </p>
      <BannerButtons {...{ loaded, outdated, onReload, language }} onOpen={(compared) => setOpen({ compared: compared && local ? local.id : '' })} />
      {open ? <Versions loaded={loaded} language={language} compared={open.compared} onReload={onReload} onClose={() => setOpen(undefined)} /> : null}
    </aside>
  )
}

export default LocalBanner
