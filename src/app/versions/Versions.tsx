import { useRef, useState } from 'react'
import type { Result } from '../../model/issue'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { activate, forgetVersion, stepBack, stepBefore } from '../../platform/versions/apply-version'
import type { Version } from '../../platform/data/package-version'
import { versionStore } from '../../platform/versions/version-store'
import { versionsWords } from '../../words/versions'
import { Dialog } from '../controls/Dialog'
import { Issues } from '../text/Issues'
import { CompareVersions } from './CompareVersions'
import { downloadPackage, importPackage, useVersions } from './use-versions'
import { VersionEntry } from './VersionEntry'
import '../styles/share.css'
import '../styles/versions.css'

interface VersionsProps {
  readonly loaded: Loaded
  readonly language: Language
  readonly compared: string // id of the version whose difference is shown first; '' the list
  readonly onReload: () => void // of the data, not of the page
  readonly onClose: () => void
}

type Kept = ReturnType<typeof useVersions>

interface ToolsProps extends Pick<VersionsProps, 'language'> {
  readonly kept: Kept
  readonly onSwitch: (result: Result<boolean>) => Promise<Result<boolean>>
}

/** Buttons to go back and to import a package. */
const Tools = ({ kept: { versions = [], busy, run }, language, onSwitch }: ToolsProps) => {
  const words = versionsWords(language)
  const input = useRef<HTMLInputElement>(null)
  const before = stepBefore()
  const name = before === '' ? words.publishedName : versions.find(({ id }) => id === before)?.name
  const bring = (file: File): void =>
    void run(() => importPackage(file), ({ version, unread }) => (version ? words.imported(version.name) : unread > 0 ? words.invalid(file.name, String(unread)) : ''))
  return (
    <div className="versions-tools">
      {name === undefined ? null : (
        <button type="button" className="button" disabled={busy} onClick={() => void run(() => onSwitch(stepBack()), () => '')}>
          {words.back(name)}
        </button>
      )}
      <button type="button" className="button" disabled={busy} onClick={() => input.current?.click()}>
        {words.import}
      </button>
      <span className="quiet">{words.importWhat}</span>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) bring(file)
          currentTarget.value = ''
        }}
      />
    </div>
  )
}

/** The published data head the list: they are always there. */
const Published = ({ loaded, kept: { busy, run }, language, onSwitch }: ToolsProps & Pick<VersionsProps, 'loaded'>) => {
  const words = versionsWords(language)
  return (
    <li aria-current={loaded.local ? undefined : 'true'}>
      <strong>{words.publishedName}</strong>
      <div className="versions-actions">
        {loaded.local ? (
          <button type="button" className="button" disabled={busy} aria-label={words.showOf(words.publishedName)} onClick={() => void run(() => onSwitch(activate('')), () => '')}>
            {words.show}
          </button>
        ) : (
          <strong>{words.shown}</strong>
        )}
        <button type="button" className="button" disabled={busy} aria-label={words.downloadOf(words.publishedName)} onClick={() => void run(() => downloadPackage('', words.packageFile), words.saved)}>
          {words.download}
        </button>
      </div>
    </li>
  )
}

/** The versions stored in this browser: show, compare, rename, download, delete, go back. */
const Versions = ({ loaded, language, compared: first, onReload, onClose }: VersionsProps) => {
  const words = versionsWords(language)
  const kept = useVersions()
  const { versions, outcome, busy, run } = kept
  const [comparedId, setCompared] = useState(first)
  const compared = versions?.find(({ id }) => id === comparedId)
  const onSwitch = async (switched: Result<boolean>): Promise<Result<boolean>> => {
    onReload() // also where it could not be kept: the version is shown
    return switched
  }
  const actions = {
    onShow: ({ id }: Version) => void run(() => onSwitch(activate(id)), () => ''),
    onCompare: ({ id }: Version) => setCompared(id),
    onDownload: ({ id }: Version) => void run(() => downloadPackage(id, words.packageFile), words.saved),
    onRename: ({ id }: Version, name: string) => void run(() => versionStore.renameVersion(id, name), () => ''),
    onRemove: ({ id, name }: Version) => void run(async () => (id === loaded.local?.id ? onSwitch(await forgetVersion(id)) : forgetVersion(id)), () => words.removed(name)),
  }
  return (
    <Dialog label={words.title} close={words.close} onClose={onClose}>
      {compared && versions ? (
        <CompareVersions version={compared} versions={versions} language={language} onBack={() => setCompared('')} />
      ) : (
        <>
          <p className="quiet">{words.lead}</p>
          <Tools kept={kept} language={language} onSwitch={onSwitch} />
          <p aria-live="polite">{busy ? words.working : outcome.text}</p>
          {outcome.issues.length > 0 ? <Issues issues={outcome.issues} language={language} most={8} /> : null}
          <ul className="versions" aria-busy={busy}>
            <Published loaded={loaded} kept={kept} language={language} onSwitch={onSwitch} />
            {versions?.map((version) => <VersionEntry key={version.id + version.name} version={version} shown={version.id === loaded.local?.id} busy={busy} language={language} {...actions} />)}
          </ul>
          {versions?.length === 0 ? <p className="quiet">{words.none}</p> : null}
        </>
      )}
    </Dialog>
  )
}

export default Versions
