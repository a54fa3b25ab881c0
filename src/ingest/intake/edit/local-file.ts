import { LONG_COLUMNS } from '../../observations/long-columns'
import { DATA_PACKAGE } from '../../package-index'

/** Where rows go that no file of the package has a place for. */
export const LOCAL_FILE = 'observations/local.csv'

/** The head of a file of observations, every column in it. */
export const LOCAL_HEADER = new TextEncoder().encode(`${[...LONG_COLUMNS.required, ...LONG_COLUMNS.optional].join(',')}\n`)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isObservations = (value: unknown): value is Record<string, unknown> => isObject(value) && typeof value.path === 'string' && value.path.startsWith('observations/')

/** Lists the local file in `datapackage.json`, described as the others are; undefined when it is listed, or when there is no such index. */
export const withLocalResource = (files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined => {
  const bytes = files.get(DATA_PACKAGE)
  if (!bytes) return undefined
  const text = new TextDecoder().decode(bytes)
  try {
    const index: unknown = JSON.parse(text)
    if (!isObject(index) || !Array.isArray(index.resources)) return undefined
    const others = index.resources.filter(isObservations)
    if (others.some(({ path }) => path === LOCAL_FILE)) return undefined
    const schema = others.find((one) => isObject(one.schema))?.schema
    const made = { name: 'observations-local', path: LOCAL_FILE, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', ...(schema === undefined ? {} : { schema }) }
    const printed = JSON.stringify({ ...index, resources: [...index.resources, made] }, null, 2)
    return new TextEncoder().encode(text.endsWith('\n') ? `${printed}\n` : printed)
  } catch {
    return undefined // an index that is no JSON is an issue of the check
  }
}
