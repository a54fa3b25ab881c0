import { DATA_PACKAGE, parsePackageIndex } from './package-index'

const TABLE = /^(observations|age-structure)\/(.+)\.csv$/

interface Resource {
  readonly name?: string
  readonly path?: unknown
  readonly title?: string
  readonly schema?: { readonly fields?: readonly { readonly name?: string; readonly constraints?: Readonly<Record<string, unknown>> }[] }
}

/** Names in a package are lower case, of letters, digits, dot and dash. */
const nameOf = (path: string, taken: ReadonlySet<string>): string => {
  const plain = path.replace(/\.csv$/, '').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '')
  let name = plain
  for (let count = 2; taken.has(name); count += 1) name = `${plain}-${count}`
  return name
}

const HELD = new Set(['indicator', 'region'])

/** A Table Schema without the lists of what its table holds. */
const withoutLists = <Schema extends NonNullable<Resource['schema']>>(schema: Schema): Schema => ({
  ...schema,
  fields: schema.fields?.map((field) => {
    if (!HELD.has(field.name ?? '') || !field.constraints) return field
    const { enum: _, ...constraints } = field.constraints
    return { ...field, constraints }
  }),
})

/** A new table is described as its neighbours in the same folder are. */
const resourceFor = (path: string, resources: readonly Resource[]): Resource => {
  const folder = `${path.split('/')[0] ?? ''}/`
  const like = resources.find((one) => typeof one.path === 'string' && one.path.startsWith(folder)) ?? ({ type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' } as Resource)
  const name = nameOf(path, new Set(resources.flatMap((one) => one.name ?? [])))
  return { ...like, ...(like.schema ? { schema: withoutLists(like.schema) } : {}), name, path, title: path }
}

/** The same files, every table of observations and age groups listed in `datapackage.json`: a host serves only what is listed. Unchanged, to the byte, where all are. */
export const withListedFiles = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> => {
  const bytes = files.get(DATA_PACKAGE)
  if (!bytes) return files
  const text = new TextDecoder().decode(bytes)
  const { value, issues } = parsePackageIndex(text)
  if (issues.length > 0) return files // an index that cannot be read is reported by the reader, and is not written over
  const known = new Set(value.paths)
  const missing = [...files.keys()].filter((path) => TABLE.test(path) && !known.has(path)).sort()
  if (missing.length === 0) return files
  const index = JSON.parse(text) as { readonly resources: readonly Resource[] }
  const resources = missing.reduce<readonly Resource[]>((all, path) => [...all, resourceFor(path, all)], index.resources)
  return new Map([...files, [DATA_PACKAGE, new TextEncoder().encode(`${JSON.stringify({ ...index, resources }, null, 2)}\n`)]])
}
