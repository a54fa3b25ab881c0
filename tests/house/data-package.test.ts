/** datapackage.json is a Frictionless Data Package v2, and every file keeps to its Table Schema. */
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { csvPaths, dataPaths, dataText, headerOf, rowsOf } from './data-files'
import { DATA_PACKAGE, type DataPackage, type Field, type Resource, type Schema } from './data-package-schema'

const descriptor = JSON.parse(dataText('datapackage.json')) as DataPackage
const pathsOf = ({ path }: Resource): readonly string[] => (typeof path === 'string' ? [path] : path)

/** The package of places below the province, which no page reads whole; its paths and schemas as seen from data/. */
const COUNTIES = 'counties/'
const counties = JSON.parse(dataText(`${COUNTIES}datapackage.json`)) as DataPackage
const schemaOf = (given: unknown): Schema => (typeof given === 'string' ? JSON.parse(dataText(COUNTIES + given)) : given) as Schema
const ofCounties = counties.resources.map((resource): Resource => ({ ...resource, path: pathsOf(resource).map((path) => COUNTIES + path), schema: schemaOf(resource.schema) }))
const tables = [...descriptor.resources, ...ofCounties].filter((resource) => resource.schema !== undefined)

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  year: /^-?\d{4}$/,
  yearmonth: /^-?\d{4}-\d{2}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false|True|False|TRUE|FALSE|1|0)$/,
}

/** What is wrong with one cell under its field; '' when nothing is. */
const faultOf = (cell: string, { type = 'string', constraints = {} }: Field, missing: readonly string[]): string => {
  if (missing.includes(cell)) return constraints.required ? 'is required' : ''
  if (FORMS[type] && !FORMS[type].test(cell)) return `is no ${type}`
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(cell)) return `does not match ${constraints.pattern}`
  if (constraints.enum !== undefined && !constraints.enum.map(String).includes(cell)) return `is none of ${constraints.enum.join(', ')}`
  if (constraints.minimum !== undefined && Number(cell) < Number(constraints.minimum)) return `lies below ${constraints.minimum}`
  if (constraints.maximum !== undefined && Number(cell) > Number(constraints.maximum)) return `lies above ${constraints.maximum}`
  return ''
}

const faultsOf = (path: string, { schema }: Resource): string[] => {
  const fields = schema?.fields ?? []
  const missing = schema?.missingValues?.map((value) => (typeof value === 'string' ? value : value.value)) ?? ['']
  return rowsOf(path).flatMap((row, index) =>
    fields.flatMap((field) => {
      const fault = faultOf(row[field.name] ?? '', field, missing)
      return fault ? [`${path}:${index + 2} ${field.name} "${row[field.name] ?? ''}" ${fault}`] : []
    }),
  )
}

const columns = (key: string | readonly string[]): readonly string[] => (typeof key === 'string' ? [key] : key)
const keyOf = (row: Readonly<Record<string, string | undefined>>, key: readonly string[]): string => key.map((column) => row[column] ?? '').join('|')

describe('datapackage.json', () => {
  test('keeps the rules of Frictionless v2', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(DATA_PACKAGE)
    validate(descriptor)
    expect(validate.errors ?? []).toEqual([])
  })

  test('the package of counties keeps them, too, and has the version of the data', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(DATA_PACKAGE)
    validate(counties)
    expect(validate.errors ?? []).toEqual([])
    expect(counties.version).toBe(descriptor.version)
  })

  test('the rules refuse what they should', () => {
    const validate = new Ajv({ strict: false }).compile(DATA_PACKAGE)
    expect(validate({ resources: [] })).toBe(false)
    expect(validate({ resources: [{ name: 'A b', path: 'a.csv' }] })).toBe(false)
    expect(validate({ resources: [{ name: 'a', path: '../a.csv' }] })).toBe(false)
    expect(validate({ resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'x', type: 'decimal' }] } }] })).toBe(false)
  })

  test('names every file once, and no file that is not there', () => {
    const listed = [...descriptor.resources, ...ofCounties].flatMap(pathsOf)
    expect([...listed].sort()).toEqual([...new Set(listed)].sort())
    const present = dataPaths()
    expect(listed.filter((path) => !present.includes(path))).toEqual([])
    expect(csvPaths().filter((path) => !listed.includes(path))).toEqual([])
    const names = descriptor.resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('lists what each table of observations that is fetched later holds, so that a panel fetches its own alone', () => {
    for (const resource of descriptor.resources.filter((one) => one['sanhua:load'] === 'later'))
      for (const path of pathsOf(resource).filter((one) => one.startsWith('observations/')))
        for (const column of ['indicator', 'region']) {
          const field = resource.schema?.fields.find(({ name }) => name === column)
          expect(field?.constraints?.enum, `${path}: enum of ${column}`).toEqual([...new Set(rowsOf(path).map((row) => row[column]))].sort())
        }
  })

  test('says version, licence and the licence of each table', () => {
    expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(descriptor.resources.filter(({ licenses, sources }) => !licenses?.length && !sources?.length && !descriptor.licenses?.length).map(({ name }) => name)).toEqual([])
  })
})

describe.each(tables.flatMap((resource) => pathsOf(resource).map((path) => [path, resource] as const)))('%s', (path, resource) => {
  test('its header is its Table Schema, in order', () => {
    expect(headerOf(path)).toEqual(resource.schema?.fields.map(({ name }) => name))
  })

  test('its cells keep type and constraints', () => {
    expect(faultsOf(path, resource).slice(0, 10)).toEqual([])
  })

  test('its key is unique and its references exist', () => {
    const rows = rowsOf(path)
    const key = columns(resource.schema?.primaryKey ?? [])
    const keys = rows.map((row) => keyOf(row, key))
    if (key.length > 0) expect(new Set(keys).size).toBe(keys.length)
    for (const { fields, reference } of resource.schema?.foreignKeys ?? []) {
      const target = descriptor.resources.filter(({ name }) => name === reference.resource).flatMap(pathsOf)
      const known = new Set((target.length > 0 ? target : [path]).flatMap(rowsOf).map((row) => keyOf(row, columns(reference.fields))))
      expect(rows.map((row) => keyOf(row, columns(fields))).filter((value) => value !== '' && !known.has(value)).slice(0, 5)).toEqual([])
    }
  })
})
