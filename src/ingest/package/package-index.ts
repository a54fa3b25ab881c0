/** The index of a package as text; apart from decoding, so that a page need not carry what guesses encodings. */
import * as z from 'zod/mini'
import { issue } from '../../model/issue'
import { result, type Result } from '../../model/result'
import { decodeRanked } from '../bytes/encodings/decode-ranked'

z.config({ jitless: true }) // no Function: the page's Content-Security-Policy forbids it

export const DATA_PACKAGE = 'datapackage.json'

/** What a resource says of when it is fetched: `later`, once the first chart is drawn. */
const LOAD = 'sanhua:load'

const Resource = z.looseObject({ path: z.union([z.string(), z.array(z.string())]), [LOAD]: z.optional(z.unknown()) })
const DataPackage = z.looseObject({ version: z.optional(z.string()), resources: z.array(Resource) })

/** What the loader needs of `datapackage.json`: the data's version and the files. */
export interface PackageIndex {
  readonly version: string
  readonly paths: readonly string[]
  readonly later: readonly string[] // those of the paths that no first screen needs
}

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
const isInside = (path: string): boolean => !/^[/\\]|^[a-z][a-z0-9+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)

const faultText = (fault: { readonly code?: string; readonly expected?: unknown }): string =>
  typeof fault.expected === 'string' ? fault.expected : (fault.code ?? '')

/** Text of `datapackage.json` → version and files; on faults what can be kept is kept. */
export const parsePackageIndex = (text: string): Result<PackageIndex> => {
  const json = parseText(text)
  if (json.issues.length > 0) return result(NO_INDEX, json.issues)
  const parsed = DataPackage.safeParse(json.value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((fault) =>
      issue('json-invalid', 'error', place, '', { path: fault.path.join('.'), expected: faultText(fault) }),
    )
    return result(NO_INDEX, faults)
  }
  const pathsOf = (resources: typeof parsed.data.resources): string[] => [...new Set(resources.flatMap(({ path }) => path).filter(isInside))]
  const { resources } = parsed.data
  return result({ version: parsed.data.version ?? '', paths: pathsOf(resources), later: pathsOf(resources.filter((one) => one[LOAD] === 'later')) })
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
