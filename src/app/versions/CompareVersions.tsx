import { useEffect, useState } from 'react'
import { formatValue } from '../../format/index'
import { result, type Result } from '../../model/issue'
import type { Language } from '../../model/text'
import { loadDataset, loadFiles, type Loaded } from '../../platform/data/load-dataset'
import { keptVersion } from '../../platform/versions/load-local'
import type { Version } from '../../platform/data/package-version'
import { versionStore } from '../../platform/versions/version-store'
import { differenceOf, type Difference } from '../../transform/compare/index'
import { versionsWords } from '../../words/versions'
import { ScrollRegion } from '../controls/ScrollRegion'
import { Issues } from '../text/Issues'

/** Two sets of data and what differs between them. */
export interface ComparedVersions {
  readonly before: Loaded
  readonly after: Loaded
  readonly difference: Difference
}

/** A version read whole, '' for the published data; undefined with an issue when it cannot be read. */
const loadVersion = async (id: string): Promise<Result<Loaded | undefined>> => {
  if (id === '') return result(await loadDataset(() => undefined))
  const [version, files] = await Promise.all([versionStore.findVersion(id), versionStore.filesOf(id)])
  return version.value && files.value ? result(await loadFiles(files.value, keptVersion(version.value))) : result(undefined, files.issues)
}

/** Difference of two versions, '' the published data. Rejects when those cannot be fetched. */
const compareVersions = async (before: string, after: string): Promise<Result<ComparedVersions | undefined>> => {
  const [one, other] = await Promise.all([loadVersion(before), loadVersion(after)])
  const issues = [...one.issues, ...other.issues]
  if (!one.value || !other.value) return result(undefined, issues)
  return result({ before: one.value, after: other.value, difference: differenceOf(one.value.dataset, other.value.dataset) }, issues)
}

const MOST = 60 // indicators listed; the rest is counted

interface TableProps {
  readonly compared: ComparedVersions
  readonly language: Language
  readonly caption: string
}

/** Indicators that differ, with the number of their values; derived ones are omitted. */
const ComparedTable = ({ compared: { before, after, difference }, language, caption }: TableProps) => {
  const words = versionsWords(language).compared
  const observed = difference.indicators.filter(({ derived, added, changed, removed }) => !derived && added + changed + removed > 0)
  const nameOf = (id: string): string => (after.dataset.indicators.get(id) ?? before.dataset.indicators.get(id))?.name[language] ?? id
  const count = (value: number): string => formatValue(value, 0, language)
  return (
    <>
      <ScrollRegion label={caption}>
        <table className="compared-table">
          <thead>
            <tr>
              {[words.indicator, words.added, words.changed, words.removed].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {observed.slice(0, MOST).map(({ indicator, added, changed, removed }) => (
              <tr key={indicator}>
                <th scope="row">{nameOf(indicator)}</th>
                <td>{count(added)}</td>
                <td>{count(changed)}</td>
                <td>{count(removed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {observed.length > MOST ? <p className="quiet">{words.more(count(observed.length - MOST))}</p> : null}
    </>
  )
}

const useCompared = (before: string, after: string): Result<ComparedVersions | undefined> | string | undefined => {
  const [found, setFound] = useState<{ readonly key: string; readonly found: Result<ComparedVersions | undefined> | string }>()
  const key = `${before}|${after}`
  useEffect(() => {
    let current = true
    const put = (value: Result<ComparedVersions | undefined> | string): void => {
      if (current) setFound({ key, found: value })
    }
    compareVersions(before, after).then(put, (reason: unknown) => put(reason instanceof Error ? reason.message : String(reason)))
    return () => {
      current = false
    }
  }, [before, after, key])
  return found?.key === key ? found.found : undefined
}

interface CompareProps {
  readonly version: Version
  readonly versions: readonly Version[]
  readonly language: Language
  readonly onBack: () => void
}

/** The difference of a version from the published data or from another version. */
export const CompareVersions = ({ version, versions, language, onBack }: CompareProps) => {
  const words = versionsWords(language)
  const [other, setOther] = useState('')
  const found = useCompared(other, version.id)
  const others = [{ id: '', name: words.publishedName }, ...versions.filter(({ id }) => id !== version.id)]
  const title = words.compared.title(others.find(({ id }) => id === other)?.name ?? other, version.name)
  const compared = typeof found === 'object' ? found.value : undefined
  const { added, changed, removed } = compared?.difference.counts ?? { added: 0, changed: 0, removed: 0 }
  const count = (value: number): string => formatValue(value, 0, language)
  return (
    <div>
      <p>
        <button type="button" className="plain" onClick={onBack}>
          ← {words.compared.back}
        </button>
      </p>
      <h3>{title}</h3>
      <label>
        {words.compared.with}{' '}
        <select value={other} onChange={({ currentTarget }) => setOther(currentTarget.value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p aria-live="polite">{typeof found === 'string' ? found : !found ? words.working : compared?.difference.isEmpty ? words.compared.same : compared ? words.compared.sum(count(added), count(changed), count(removed)) : ''}</p>
      {typeof found === 'object' && found.issues.length > 0 ? <Issues issues={found.issues} language={language} most={5} /> : null}
      {compared && !compared.difference.isEmpty ? <ComparedTable compared={compared} language={language} caption={title} /> : null}
    </div>
  )
}
