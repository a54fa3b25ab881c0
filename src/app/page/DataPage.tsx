import { useState, type ReactNode } from 'react'
import { formatPeriod, formatValue } from '../../format/index'
import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { hasHost } from '../../platform/page/address'
import { change, withShow } from '../../state/view'
import { dataPageWords } from '../../words/data-page'
import { pageWords, versionText } from '../../words/page'
import { onRequest } from '../controls/on-request'
import { ScrollRegion } from '../controls/ScrollRegion'
import { StampCheck } from '../stamp/StampCheck'
import { Issues } from '../text/Issues'
import { SourceList } from '../text/SourceList'
import { DueReleases } from './DueReleases'
import type { PageProps } from './ways'

const Versions = onRequest(() => import('../versions/Versions'), { leave: ({ onClose }) => onClose })

/** Every identity with how often it was checked and its largest residual beside the tolerance. */
const IdentityTable = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const { identityColumns: columns, identities } = dataPageWords(language)
  const given = new Map(loaded.dataset.identities.map((identity) => [identity.id, identity]))
  const figure = (value: number): string => formatValue(value, Number.isInteger(value) ? 0 : 3, language)
  return (
    <div className="identities">
      <ScrollRegion label={identities}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.checked}</th>
              <th scope="col">{columns.worst}</th>
              <th scope="col">{columns.tolerance}</th>
              <th scope="col">{columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {loaded.identities.map(({ id, checked, worst, worstAt, region, tolerance, residuals }) => (
              <tr key={id} data-holds={residuals.every(({ holds }) => holds)}>
                <th scope="row">
                  <code>
                    {given.get(id)?.left} = {given.get(id)?.right}
                  </code>
                </th>
                <td className="number">{checked}</td>
                <td className="number">
                  {checked > 0 ? figure(worst) : '—'} {worst !== 0 && worstAt !== undefined ? `(${formatPeriod(worstAt, language)}${region ? `, ${loaded.dataset.regions.get(region)?.short[language] ?? region}` : ''})` : ''}
                </td>
                <td className="number">{tolerance.kind === 'relative' ? `${figure(tolerance.value * 100)}%` : figure(tolerance.value)}</td>
                <td>{given.get(id)?.note[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

const byFile = (issues: readonly Issue[]): Map<string, Issue[]> => {
  const files = new Map<string, Issue[]>()
  for (const issue of issues) files.set(issue.place.file, [...(files.get(issue.place.file) ?? []), issue])
  return files
}

const RANK = { error: 0, warning: 1, note: 2 } as const
const MOST = 20 // sentences of one file; the rest is counted

interface FileIssuesProps {
  readonly name: ReactNode
  readonly issues: readonly Issue[]
  readonly language: Language
}

/** The issues of one file, expanded where there are errors; the sentences are made when they are shown. */
const FileIssues = ({ name, issues, language }: FileIssuesProps) => {
  const [open, setOpen] = useState(issues.some(({ severity }) => severity === 'error'))
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} <span className="quiet">{dataPageWords(language).issueCount(issues.length)}</span>
      </summary>
      {open ? <Issues issues={issues} language={language} most={MOST} /> : null}
    </details>
  )
}

/** Files, issues and identities: the state of the data behind the charts. */
const DataStatus = ({ loaded, view: { language } }: PageProps) => {
  const words = dataPageWords(language)
  const count = (severity: Issue['severity']): number => loaded.issues.filter((issue) => issue.severity === severity).length
  const isServed = hasHost() && !loaded.local
  const issues = [...loaded.issues].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  return (
    <section id="status" className="section" aria-labelledby="status-title">
      <h2 id="status-title">{pageWords(language).status}</h2>
      <p className="lead">{count('error') + count('warning') === 0 ? words.statusClean : words.statusCount(count('error'), count('warning'), count('note'))}</p>
      <details>
        <summary>{words.files}</summary>
        <ul className="files">
          {loaded.dataset.files.map(({ file, rows, encoding, state }) => (
            <li key={file} data-state={state}>
              {isServed ? (
                <a href={`data/${file}`} download>
                  <code>{file}</code>
                </a>
              ) : (
                <code>{file}</code>
              )}{' '}
              {words.fileState[state]} · {words.rows(formatValue(rows, 0, language))} · {encoding}
            </li>
          ))}
        </ul>
      </details>
      {[...byFile(issues)].map(([file, found]) => (
        <FileIssues key={file} name={file ? <code>{file}</code> : words.noFile} issues={found} language={language} />
      ))}
      <DueReleases loaded={loaded} language={language} />
      <h3>{words.identities}</h3>
      <p className="lead">{words.identitiesLead}</p>
      <IdentityTable loaded={loaded} language={language} />
    </section>
  )
}

/** Data of one's own: the versions kept in this browser, and where new data are tried. */
const OwnData = ({ loaded, store, view, onReload }: PageProps) => {
  const [open, setOpen] = useState(false)
  const words = dataPageWords(view.language)
  return (
    <section id="versions" className="section" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.ownData}</h2>
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.versions}
        </button>{' '}
        <span className="quiet">{words.versionsHow}</span>
      </p>
      <p>
        <button type="button" className="button" onClick={() => change(store, (now) => withShow(now, 'workbench'))}>
          {words.replace}
        </button>{' '}
        <span className="quiet">{words.replaceHow}</span>
      </p>
      <StampCheck loaded={loaded} store={store} view={view} offer={words.checkHow} />
      {open ? <Versions loaded={loaded} language={view.language} compared="" onReload={onReload} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

/** All publications that figures were taken from. */
const Publications = ({ loaded, view: { language } }: PageProps) => {
  const words = dataPageWords(language)
  return (
    <section id="publications" className="section" aria-labelledby="publications-title">
      <h2 id="publications-title">{words.sources}</h2>
      <div className="publications">
        <SourceList sources={[...loaded.dataset.sources.values()]} language={language} />
      </div>
    </section>
  )
}

/** The data behind the charts: what they are, where they come from, how they are checked, and how others take their place. */
const DataPage = (props: PageProps) => {
  const { loaded, view } = props
  const words = dataPageWords(view.language)
  const page = pageWords(view.language)
  return (
    <>
      <h1>{page.pages.data}</h1>
      <p>{page.version(versionText(loaded.dataset.version, view.language))}</p>
      <p className="lead">{words.dataLead}</p>
      <OwnData {...props} />
      <DataStatus {...props} />
      <Publications {...props} />
    </>
  )
}

export default DataPage
