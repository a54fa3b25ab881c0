import { useState } from 'react'
import { formatValue } from '../../format/index'
import { hashText } from '../../model/local-version'
import type { Language } from '../../model/text'
import type { Version } from '../../platform/data/package-version'
import { versionsWords } from '../../words/versions'
import { timeText } from '../text/count-and-time'

/** Actions on a version. */
export interface VersionActions {
  readonly onShow: (version: Version) => void
  readonly onCompare: (version: Version) => void
  readonly onDownload: (version: Version) => void
  readonly onRename: (version: Version, name: string) => void
  readonly onRemove: (version: Version) => void
}

interface EntryProps extends VersionActions {
  readonly version: Version
  readonly shown: boolean
  readonly busy: boolean
  readonly language: Language
}

/** The editable name; stored when the field loses the focus, or by Enter. */
const NameField = ({ version, busy, language, onRename }: Pick<EntryProps, 'version' | 'busy' | 'language' | 'onRename'>) => {
  const [name, setName] = useState(version.name)
  const put = (): void => {
    const wanted = name.trim()
    if (wanted === '') setName(version.name)
    else if (wanted !== version.name) onRename(version, wanted)
  }
  return <input type="text" maxLength={120} aria-label={versionsWords(language).rename(version.name)} value={name} readOnly={busy} onChange={({ currentTarget }) => setName(currentTarget.value)} onBlur={put} onKeyDown={({ key }) => (key === 'Enter' ? put() : undefined)} />
}

/** Deletes after a confirmation, since it cannot be undone. */
const Remove = ({ version, busy, language, onRemove }: Pick<EntryProps, 'version' | 'busy' | 'language' | 'onRemove'>) => {
  const [isConfirming, setConfirming] = useState(false)
  const words = versionsWords(language)
  if (!isConfirming) return <button type="button" className="button" disabled={busy} aria-label={words.removeOf(version.name)} onClick={() => setConfirming(true)}>{words.remove}</button>
  return (
    <span role="alert">
      {words.sure(version.name)}{' '}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first button is gone; focus would be lost, and this one does no harm */}
      <button type="button" className="button" autoFocus onClick={() => setConfirming(false)}>{words.no}</button>{' '}
      <button type="button" className="button" disabled={busy} onClick={() => onRemove(version)}>{words.yes}</button>
    </span>
  )
}

const facts = ({ time, files, bytes, hash }: Version, language: Language): string =>
  versionsWords(language).facts(timeText(time, language), formatValue(files.size, 0, language), formatValue(bytes / 1e6, 1, language), hashText(hash))

/** One version: name, facts and actions. */
export const VersionEntry = (props: EntryProps) => {
  const { version, shown, busy, language, onShow, onCompare, onDownload } = props
  const words = versionsWords(language)
  const { name, from, base, note } = version
  const details = [...(from.length > 0 ? [words.from(from)] : []), ...(base ? [words.base(base)] : []), ...(note ? [note] : [])]
  return (
    <li aria-current={shown ? 'true' : undefined} data-version={version.id}>
      <NameField {...props} />
      <p className="quiet">{facts(version, language)}</p>
      {details.length > 0 ? <p className="quiet">{details.join(' · ')}</p> : null}
      <div className="versions-actions">
        {shown ? <strong>{words.shown}</strong> : <button type="button" className="button" disabled={busy} aria-label={words.showOf(name)} onClick={() => onShow(version)}>{words.show}</button>}
        <button type="button" className="button" disabled={busy} aria-label={words.compareOf(name)} onClick={() => onCompare(version)}>{words.compare}</button>
        <button type="button" className="button" disabled={busy} aria-label={words.downloadOf(name)} onClick={() => onDownload(version)}>{words.download}</button>
        <Remove {...props} />
      </div>
    </li>
  )
}
