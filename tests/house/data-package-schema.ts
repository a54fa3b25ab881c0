/** The part of the Frictionless Data Package v2 profiles that this package uses (datapackage.org/profiles/2.0), as JSON Schema. */

export interface Field {
  readonly name: string
  readonly type?: string
  readonly constraints?: {
    readonly required?: boolean
    readonly pattern?: string
    readonly enum?: readonly (string | number)[]
    readonly minimum?: number | string
    readonly maximum?: number | string
  }
}

export interface Schema {
  readonly fields: readonly Field[]
  readonly missingValues?: readonly (string | { readonly value: string })[]
  readonly primaryKey?: string | readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: string | readonly string[]
    readonly reference: { readonly resource?: string; readonly fields: string | readonly string[] }
  }[]
}

export interface Resource {
  readonly name: string
  readonly path: string | readonly string[]
  readonly licenses?: readonly unknown[]
  readonly sources?: readonly unknown[]
  readonly 'sanhua:load'?: 'later'
  readonly schema?: Schema
}

export interface DataPackage {
  readonly version?: string
  readonly licenses?: readonly unknown[]
  readonly resources: readonly Resource[]
}

const text = { type: 'string' }
const names = { oneOf: [text, { type: 'array', items: text, minItems: 1 }] }
/** Relative, POSIX, never upwards or hidden: a package must not read its surroundings. */
const path = { type: 'string', pattern: '^(?!/)(?!\\.)(?!.*(^|/)\\.\\.(/|$))(?!.*\\\\).+$' }
const licence = { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }], properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path: text, title: text } }
const source = { type: 'object', minProperties: 1, properties: { title: text, path: text, email: text, version: text } }
const contributor = { type: 'object', minProperties: 1, properties: { title: text, path: text, email: text, roles: { type: 'array', items: text, minItems: 1 } } }
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any']

const constraints = {
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    pattern: text,
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    minimum: { type: ['number', 'string'] },
    maximum: { type: ['number', 'string'] },
    minLength: { type: 'integer' },
    maxLength: { type: 'integer' },
  },
}

const field = {
  type: 'object',
  required: ['name'],
  properties: { name: text, type: { enum: TYPES }, format: text, title: text, description: text, example: {}, constraints, rdfType: text },
}

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: text,
    fields: { type: 'array', minItems: 1, items: field },
    fieldsMatch: { oneOf: [text, { type: 'array', items: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] } }] },
    missingValues: { type: 'array', items: { oneOf: [text, { type: 'object', required: ['value'] }] } },
    primaryKey: names,
    uniqueKeys: { type: 'array', items: { type: 'array', items: text, minItems: 1 } },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['fields', 'reference'], properties: { fields: names, reference: { type: 'object', required: ['fields'], properties: { resource: text, fields: names } } } },
    },
  },
}

const resource = {
  type: 'object',
  required: ['name'],
  oneOf: [{ required: ['path'] }, { required: ['data'] }],
  properties: {
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    path: { oneOf: [path, { type: 'array', minItems: 1, items: path }] },
    type: { enum: ['table'] },
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: text,
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
    licenses: { type: 'array', minItems: 1, items: licence },
    sources: { type: 'array', minItems: 1, items: source },
    schema: { oneOf: [tableSchema, path] }, // itself, or the file that holds it
  },
}

export const DATA_PACKAGE = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: text,
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    id: text,
    title: text,
    description: text,
    homepage: text,
    version: text,
    created: text,
    keywords: { type: 'array', minItems: 1, items: text },
    licenses: { type: 'array', minItems: 1, items: licence },
    sources: { type: 'array', minItems: 1, items: source },
    contributors: { type: 'array', minItems: 1, items: contributor },
    resources: { type: 'array', minItems: 1, items: resource },
  },
}
