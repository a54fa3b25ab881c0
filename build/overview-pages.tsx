import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { Bar } from '../src/app/page/Bar'
import { OverviewBody } from '../src/app/page/OverviewBody'
import { parseFindings } from '../src/charts/overview/finding-spec'
import { overviewOf } from '../src/charts/overview/overview'
import { parsePanels } from '../src/charts/parse-panels'
import { IssueLog } from '../src/ingest/bytes/issue-log'
import { readPackage } from '../src/ingest/index'
import { readRegions } from '../src/ingest/package/catalogue/regions'
import { DATA_PACKAGE, listResources } from '../src/ingest/package/package-index'
import { fingerprint } from '../src/model/fingerprint'
import type { Issue } from '../src/model/issue'
import { provincesOf } from '../src/model/region'
import { LANGUAGES, type Language } from '../src/model/text'
import { PRERENDERED } from '../src/platform/page/prerendered'
import { addressOf, arriveAt } from '../src/state/destination'
import { createViewStore, defaultView } from '../src/state/view'
import { checkClaims, derive } from '../src/transform/index'
import { issueMessage } from '../src/words/issues'
import { LOCALES } from '../src/words/locales'
import { pageWords } from '../src/words/page'

const PANELS = 'panels.json'

const IssueNote = ({ issues, language }: { readonly issues: readonly Issue[]; readonly language: Language }) => <p>{issues.map((issue) => issueMessage(issue, language)).join(' ')}</p>

/** The files of a data folder that the page reads, by path. */
const filesRead = (folder: string): Map<string, Uint8Array> => {
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)))
  const paths = [DATA_PACKAGE, ...listResources(read(DATA_PACKAGE)).value, PANELS]
  return new Map(paths.map((path) => [path, read(path)]))
}

/** Ids of the provinces behind the first two digits of their codes: `51CN-SC`. */
export const provinceCodes = (folder: string): readonly string[] => {
  const path = 'regions.csv'
  const { entries } = readRegions({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }, new IssueLog(path))
  return provincesOf({ regions: entries }).map((id) => `${entries.get(id)?.code.slice(0, 2)}${id}`)
}

/** The overview of a data folder in every language as HTML, with the bar above it, and the fingerprints of the files that it was made of, and of the panels' file where nothing is wrong with it. */
export const overviewPages = (folder: string): string => {
  const files = filesRead(folder)
  const data = new Map(files)
  data.delete(PANELS)
  const json: unknown = JSON.parse(new TextDecoder().decode(files.get(PANELS)))
  const dataset = derive(readPackage(data))
  const [panels, findings] = [parsePanels(json), parseFindings(json)]
  const sources = { dataset, panels: panels.value, findings: findings.value, claims: checkClaims(dataset).reports, isWhole: true }
  const codes = [...files].map(([path, bytes]) => [path, fingerprint(bytes)] as const)
  const validated = panels.issues.length + findings.issues.length === 0 ? codes.find(([path]) => path === PANELS)?.[1] : undefined // a warning is to be read on the page, too
  return LANGUAGES.map((language) => {
    const view = { ...defaultView, language }
    const store = createViewStore(view)
    return renderToStaticMarkup(
      <div className={PRERENDERED} lang={LOCALES[language].htmlLang} data-files={codes.map((pair) => pair.join('=')).join(' ')} data-panels={validated}>
        <a className="skip" href="#main">
          {pageWords(language).skip}
        </a>
        <Bar store={store} view={view} />
        <main id="main" className="page">
          <div>
            <OverviewBody content={overviewOf(sources, language)} language={language} hrefOf={(to) => addressOf(arriveAt(view, to))} IssueNote={IssueNote} />
          </div>
        </main>
      </div>,
    )
  }).join('')
}
