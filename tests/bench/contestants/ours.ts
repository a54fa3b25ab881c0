import type { Catalogues } from '../../../src/ingest/package/catalogue/read-by-id'
import { readIndicators } from '../../../src/ingest/package/catalogue/indicators-and-topics'
import { readRegions } from '../../../src/ingest/package/catalogue/regions'
import { readSources } from '../../../src/ingest/package/catalogue/sources-and-releases'
import { IssueLog } from '../../../src/ingest/bytes/issue-log'
import { readByBytes, readBySlices, type ObservationFile } from '../../../src/ingest/package/observations/read-observations'
import { Vocabulary } from '../../../src/ingest/package/observations/vocabulary'
import { generateCatalogue } from '../generate-rows'
import type { Contestant } from './contestant'

const catalogues = (): Catalogues => {
  const texts = generateCatalogue()
  const log = new IssueLog('')
  const file = (path: string) => ({ path, bytes: new TextEncoder().encode(texts.get(path)) })
  return {
    indicators: readIndicators(file('indicators.csv'), log).entries,
    regions: readRegions(file('regions.csv'), log).entries,
    sources: readSources(file('sources.csv'), log).entries,
  }
}

const seriesOf = (file: ObservationFile | undefined) => {
  if (file === undefined || file.issues.length > 0) throw new Error('The generated file has issues')
  return file.series
}

const path = 'observations/bench.csv'

/** The package's own reader, with all its checks. */
export const oursBytes: Contestant = {
  id: 'sanhua, bytes',
  run: (bytes) => seriesOf(readByBytes({ path, bytes }, new Vocabulary(catalogues()))),
}

/** The same by way of PapaParse. */
export const oursSlices: Contestant = {
  id: 'sanhua, PapaParse in slices',
  run: (bytes) => seriesOf(readBySlices({ path, bytes }, new Vocabulary(catalogues()))),
}
