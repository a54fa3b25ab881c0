/** The index of a package as text; apart from decoding, so that a page need not carry what guesses encodings. */
import type { CountyYear } from '../../model/county'
import { issue, result, type Result } from '../../model/issue'
import { isRecord } from '../../model/json'
import { decodeRanked } from '../bytes/encodings/decode-ranked'

export const DATA_PACKAGE = 'datapackage.json'

/** What a resource says of when it is fetched: `later`, when what is shown needs it. */
const LOAD = 'sanhua:load'

/** A table that no first screen needs. What it may hold is the `enum` of the column in its Table Schema; without one it may hold anything. */
export interface LaterTable {
  readonly path: string
  readonly kind: 'observations' | 'ages' | 'catalogue'
  readonly indicators?: readonly string[]
  readonly regions?: readonly string[]
}

/** What the loader needs of `datapackage.json`: the data's version and the files. */
export interface PackageIndex {
  readonly version: string
  readonly paths: readonly string[]
  readonly later: readonly LaterTable[] // those of the paths that no first screen needs
}

/** Tables of observations and of age groups, by their path in the package. */
export const OBSERVATIONS = /^observations\/.+\.csv$/
export const AGES = /^age-structure\/.+\.csv$/

/** The regions, which every page of places reads. */
export const REGIONS = 'regions.csv'

/** The index of all places below the province. */
export const COUNTY_INDEX = 'counties/index.csv'

/** The file of prefectures in 2010 within their areas of 2020. */
export const COUNTY_AREAS = 'counties/areas.csv'

/** The file of all prefectures and county-level places of one census. */
export const countySummaryPath = (year: CountyYear): string => `counties/summary-${year}.csv`

/** The file of one province and census. */
export const countyPath = (province: string, year: CountyYear): string => `counties/${year}/${province}.csv`

const NO_INDEX: PackageIndex = { version: '', paths: [], later: [] }
const place = { file: DATA_PACKAGE, line: 0, column: 0 }

const parseText = (text: string): Result<unknown> => {
  try {
    return result(JSON.parse(text) as unknown)
  } catch {
    return result(undefined, [issue('json-invalid', 'error', place, text.slice(0, 40), { path: '', expected: 'JSON' })])
  }
}

/** A path that stays within the package. */
export const isInside = (path: string): boolean => !/^[/\\]|^[a-z][a-z0-9+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)

interface Resource {
  readonly paths: readonly string[]
  readonly isLater: boolean
  readonly indicators: readonly string[] | undefined
  readonly regions: readonly string[] | undefined
}

type Fault = readonly [path: string, expected: string]

export const isText = (value: unknown): value is string => typeof value === 'string'

/** The paths of a resource: one, or a list; undefined for anything else. */
const pathsOf = (path: unknown): readonly string[] | undefined => (isText(path) ? [path] : Array.isArray(path) && path.every(isText) ? path : undefined)

/** The values that a resource's Table Schema allows in a column; undefined where it does not say. */
const enumOf = (schema: unknown, column: string): readonly string[] | undefined => {
  const fields = isRecord(schema) && Array.isArray(schema['fields']) ? schema['fields'].filter(isRecord) : []
  const constraints = fields.find(({ name }) => name === column)?.['constraints']
  const values = isRecord(constraints) ? constraints['enum'] : undefined
  return Array.isArray(values) && values.every(isText) ? values : undefined
}

/** One entry of `resources`, or what is wrong with it. Checked by hand: the worker that reads the package needs no schemas otherwise. */
const readResource = (entry: unknown, at: number): Resource | Fault => {
  if (!isRecord(entry)) return [`resources.${at}`, 'object']
  const paths = pathsOf(entry['path'])
  return paths ? { paths, isLater: entry[LOAD] === 'later', indicators: enumOf(entry['schema'], 'indicator'), regions: enumOf(entry['schema'], 'region') } : [`resources.${at}.path`, 'string | string[]']
}

const readDescriptor = (value: unknown): { readonly version: string; readonly resources: readonly Resource[]; readonly faults: readonly Fault[] } => {
  const { version, resources } = isRecord(value) ? value : {}
  const read = Array.isArray(resources) ? resources.map(readResource) : []
  const faults = read.filter((one): one is Fault => Array.isArray(one))
  if (!isRecord(value)) faults.unshift(['', 'object'])
  else {
    if (!Array.isArray(resources)) faults.unshift(['resources', 'array'])
    if (version !== undefined && !isText(version)) faults.unshift(['version', 'string'])
  }
  return { version: isText(version) ? version : '', resources: read.filter((one): one is Resource => !Array.isArray(one)), faults }
}

const listed = (resources: readonly Resource[]): readonly string[] => [...new Set(resources.flatMap(({ paths }) => paths).filter(isInside))]

const laterTables = (resources: readonly Resource[]): readonly LaterTable[] =>
  resources
    .filter(({ isLater }) => isLater)
    .flatMap((resource) =>
      listed([resource]).map((path) => ({
        path,
        kind: OBSERVATIONS.test(path) ? 'observations' : AGES.test(path) ? 'ages' : 'catalogue',
        ...(resource.indicators ? { indicators: resource.indicators } : {}),
        ...(resource.regions ? { regions: resource.regions } : {}),
      })),
    )

/** Text of `datapackage.json` → version and files; on faults what can be kept is kept. */
export const parsePackageIndex = (text: string): Result<PackageIndex> => {
  const json = parseText(text)
  if (json.issues.length > 0) return result(NO_INDEX, json.issues)
  const { version, resources, faults } = readDescriptor(json.value)
  if (faults.length > 0) return result(NO_INDEX, faults.map(([path, expected]) => issue('json-invalid', 'error', place, '', { path, expected })))
  return result({ version, paths: listed(resources), later: laterTables(resources) })
}

/** Reads `datapackage.json`; on faults what can be kept is kept. */
export const readPackageIndex = (bytes: Uint8Array): Result<PackageIndex> => {
  const decoded = decodeRanked(bytes, () => [], '', DATA_PACKAGE)
  if (decoded.value === undefined) return result(NO_INDEX, decoded.issues)
  const { value, issues } = parsePackageIndex([...decoded.value.slices()].join(''))
  return result(value, [...decoded.issues, ...issues])
}

/** The files that a package lists, relative to it. */
export const listResources = (bytes: Uint8Array): Result<readonly string[]> => {
  const { value, issues } = readPackageIndex(bytes)
  return result(value.paths, issues)
}
