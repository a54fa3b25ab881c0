/** The regions alone, for the pages of counties, which can be shown while the tables of the package are on their way. */
import { readRegions } from '../../ingest/package/catalogue/regions'
import { IssueLog } from '../../ingest/bytes/issue-log'
import type { Region } from '../../model/region'
import { painted } from '../page/viewport'
import { REGIONS } from '../../ingest/package/package-index'
import { loadPart } from '../page/load-part'
import { FILES_IN_PAGE, fetchFile, type LoadProgress } from './fetch-files'
import type { Loaded } from './load-dataset'

const LATEST = 3000 // ms until the package is loaded also where no page has asked for more

/** The regions; undefined where they are in the page with all the rest, or their file cannot be read as it should. */
const readAlone = async (): Promise<ReadonlyMap<string, Region> | undefined> => {
  const bytes = FILES_IN_PAGE ? undefined : await fetchFile(REGIONS)
  if (!(bytes instanceof Uint8Array)) return undefined
  const log = new IssueLog(REGIONS)
  const { entries } = readRegions({ path: REGIONS, bytes }, log)
  return log.failed || entries.size === 0 ? undefined : entries
}

/**
 * A dataset of the regions and nothing else, followed by the package as `loadStaged` loads it: once more tables are asked
 * for and the page has been painted, so that the first picture does not wait for it. Where the regions alone cannot be had,
 * the package at once.
 */
export const loadRegions = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const loadWhole = async (): Promise<Loaded> => (await loadPart(() => import('./load-dataset'))).loadStaged(onProgress)
  const regions = await readAlone()
  if (!regions) return loadWhole()
  const none = { indicators: new Map(), reads: new Map(), sources: new Map(), breaks: [], revisions: [], events: [], identities: [], claims: [], topics: [], series: new Map(), ages: [], files: [], issues: [] }
  let begin = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const next = begun.then(loadWhole)
  const start = (paths?: readonly string[]): void => {
    void painted().then(begin)
    next.then(({ rest }) => rest?.start(paths), () => undefined) // its failure is reported by the page, which waits for it
  }
  setTimeout(begin, LATEST)
  return { dataset: { version: '', regions, ...none }, identities: [], claims: [], issues: [], panels: [], sections: [], findings: [], rest: { tables: [], start, next }, isRegionsAlone: true }
}
