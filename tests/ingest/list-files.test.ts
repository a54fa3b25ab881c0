import { expect, test } from 'vitest'
import { withListedFiles } from '../../src/ingest/package/list-files'
import { parsePackageIndex } from '../../src/ingest/package/package-index'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const INDEX = { version: '1.0.0', resources: [{ name: 'observations-a', path: 'observations/a.csv', title: 'A', schema: { fields: [] }, licenses: [{ name: 'x' }] }] }
const packageOf = (index: string, ...paths: string[]): Map<string, Uint8Array> => new Map([['datapackage.json', bytes(index)], ...paths.map((path) => [path, bytes('x')] as const)])
const indexOf = (files: ReadonlyMap<string, Uint8Array>): string => new TextDecoder().decode(files.get('datapackage.json'))

test('a new table is listed as its neighbours are, under a name of its own', () => {
  const listed = indexOf(withListedFiles(packageOf(JSON.stringify(INDEX), 'observations/a.csv', 'observations/A.csv', 'observations/年鉴.csv', 'age-structure/b.csv', 'readme.csv')))
  expect(parsePackageIndex(listed)).toMatchObject({ issues: [], value: { version: '1.0.0', paths: ['observations/a.csv', 'age-structure/b.csv', 'observations/A.csv', 'observations/年鉴.csv'] } })
  const { resources } = JSON.parse(listed) as { resources: { name: string; schema?: unknown }[] }
  expect(new Set(resources.map(({ name }) => name)).size).toBe(4)
  for (const { name } of resources) expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*$/)
  expect(resources[2]?.schema).toEqual({ fields: [] })
})

test('where all are listed, or the index cannot be read, not a byte changes', () => {
  for (const index of [JSON.stringify(INDEX, null, 3), '{"resources":', '{"version":7}']) {
    const files = packageOf(index, 'observations/a.csv')
    expect(withListedFiles(files)).toBe(files)
  }
  const none = new Map([['observations/a.csv', bytes('x')]])
  expect(withListedFiles(none)).toBe(none)
})

test('a new table is not said to hold what its neighbour holds', () => {
  const fields = [{ name: 'indicator', constraints: { required: true, enum: ['a'] } }, { name: 'region', constraints: { enum: ['CN'] } }, { name: 'basis', constraints: { enum: ['census'] } }]
  const listed = indexOf(withListedFiles(packageOf(JSON.stringify({ resources: [{ ...INDEX.resources[0], schema: { fields } }] }), 'observations/a.csv', 'observations/b.csv')))
  const { resources } = JSON.parse(listed) as { resources: { schema: unknown }[] }
  expect(resources[1]?.schema).toEqual({ fields: [{ name: 'indicator', constraints: { required: true } }, { name: 'region', constraints: {} }, { name: 'basis', constraints: { enum: ['census'] } }] })
})

test('a table for later says what it may hold, where its schema lists it', () => {
  const column = (name: string, ...values: string[]) => ({ name, constraints: { enum: values } })
  const resources = [
    { path: 'observations/early.csv', schema: { fields: [column('indicator', 'a')] } },
    { path: 'observations/some.csv', 'sanhua:load': 'later', schema: { fields: [column('indicator', 'a', 'b'), { name: 'region' }] } },
    { path: ['age-structure/x.csv', 'age-structure/y.csv'], 'sanhua:load': 'later', schema: { fields: [column('region', 'CN')] } },
    { path: 'topics.csv', 'sanhua:load': 'later', schema: { fields: [{ name: 'indicator', constraints: { enum: [7] } }] } },
  ]
  expect(parsePackageIndex(JSON.stringify({ resources })).value.later).toEqual([
    { path: 'observations/some.csv', kind: 'observations', indicators: ['a', 'b'] },
    { path: 'age-structure/x.csv', kind: 'ages', regions: ['CN'] },
    { path: 'age-structure/y.csv', kind: 'ages', regions: ['CN'] },
    { path: 'topics.csv', kind: 'catalogue' },
  ])
})
