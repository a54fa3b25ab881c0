import type { Catalogues } from '../../src/ingest/package/catalogue/read-by-id'
import { readPackage } from '../../src/ingest'
import type { Dataset } from '../../src/model/dataset'
import { observationsOf, type Series } from '../../src/model/series'
import { printPeriod } from '../../src/model/period'

/** A package of two indicators, three regions and two sources for the tests of ingest. */
export const CATALOGUE: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({ version: '2026.11', resources: [{ path: 'indicators.csv' }] }),
  'indicators.csv':
    'id,theme,kind,unit,decimals,min,max,name_zh,name_en,formula\n' +
    'netizens,digitalisation,stock,person,0,0,2000000000,网民,Internet users,\n' +
    'penetration,digitalisation,share,percent,1,0,100,普及率,Penetration,\n' +
    'offline,digitalisation,share,percent,1,,,非网民,Offline,100 - penetration\n',
  'regions.csv':
    'id,code,kind,name_zh,name_en\nCN,,nation,中国,China\nCN-GD,440000,province,广东,Guangdong\nJPN,,country,日本,Japan\n',
  'sources.csv': 'id,title_zh\ncnnic-53,第53次统计报告\ncnnic-54,第54次统计报告\n',
  'breaks.csv': 'indicator,region,period,kind,separates,note_zh,note_en\n',
  'events.csv': 'period,theme,text,source\n2008,digitalisation,一事 || An event,cnnic-53\n',
  'identities.csv': 'id,left,right,tolerance\n',
  'claims.csv': 'id,text_zh,text_en,expression,period,expected,unit,decimals,source\n',
}

const encoder = new TextEncoder()

/** The package's files with some replaced; undefined takes a file out. */
export const filesWith = (files: Readonly<Record<string, string | Uint8Array | undefined>>): Map<string, Uint8Array> => {
  const all = Object.entries({ ...CATALOGUE, ...files })
  return new Map(
    all.flatMap(([path, content]): [string, Uint8Array][] =>
      content === undefined ? [] : [[path, typeof content === 'string' ? encoder.encode(content) : content]],
    ),
  )
}

/** Reads one observation file within the small package. */
export const readCase = (content: string | Uint8Array): Dataset =>
  readPackage(filesWith({ 'observations/case.csv': content }))

/** `issues` that concern the observation file. */
export const caseIssues = ({ issues }: Dataset) => issues.filter(({ place }) => place.file === 'observations/case.csv')

/** A series as plain values, whatever the order of its pools: for comparing two readings. */
export const unpacked = (series: Series, lines = true) => ({
  unit: series.unit,
  file: series.files[0],
  observations: observationsOf(series).map((found) => ({
    ...found,
    period: printPeriod(found.period),
    line: lines ? found.line : 0,
  })),
})

export const unpackedAll = (all: ReadonlyMap<string, Series>, lines = true) =>
  Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, series]) => [key, unpacked(series, lines)]))

/** The catalogues of the small package, read. */
export const catalogues = (): Catalogues => {
  const { indicators, regions, sources } = readPackage(filesWith({}))
  return { indicators, regions, sources }
}
