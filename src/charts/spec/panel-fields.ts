import * as zod from 'zod/mini'
import { THEMES } from '../../model/indicator'
import { localized } from '../../model/text'
import { MODES } from '../query/panel-view'

/** The constructors that schemas of panels are made with; the rest of zod is not carried. */
const z = {
  array: zod.array,
  boolean: zod.boolean,
  enum: zod.enum,
  gte: zod.gte,
  int: zod.int,
  literal: zod.literal,
  lte: zod.lte,
  maxLength: zod.maxLength,
  minLength: zod.minLength,
  number: zod.number,
  optional: zod.optional,
  pipe: zod.pipe,
  refine: zod.refine,
  regex: zod.regex,
  strictObject: zod.strictObject,
  string: zod.string,
  transform: zod.transform,
  tuple: zod.tuple,
  union: zod.union,
} as const

/** Schemas of the fields that all chart types of `panels.json` share. */
export const textField = z.pipe(z.strictObject({ zh: z.string(), en: z.string() }), z.transform(localized<string>))

/** Templates of title sentences; the title is the first that the data can complete. */
export const titleField = z.pipe(z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }), z.transform(localized<string[]>))

export const yearField = z.int().check(z.gte(1900), z.lte(2200))

/** A set of places: all of a kind, or those named. */
const placesField = z.union([z.enum(['provinces', 'cities', 'countries']), z.array(z.string())])

const commonFields = {
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  theme: z.enum(THEMES),
  section: z.optional(z.string()), // of its chapter, by id
  title: titleField,
  subtitle: z.optional(textField),
  aliases: z.optional(z.array(z.string())), // search terms, in any language
  notes: z.optional(z.array(textField)),
}

/** A part of a chapter, under a heading of its own. */
export const sectionField = z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), theme: z.enum(THEMES), title: textField })

export type Section = zod.infer<typeof sectionField>

const PERIOD = /^\d{4}(-\d{2}|-Q[1-4]|-H[12])?$/

const periodField = z.string().check(z.regex(PERIOD))

/** What is said of a date, of a value at it, or of a stretch of years, with the publication that says so. */
const annotationField = z.strictObject({
  period: periodField,
  to: z.optional(periodField),
  indicator: z.optional(z.string()),
  text: textField,
  source: z.string(),
})

/** Fields of the chart types that have a time axis. */
const timeFields = {
  from: z.optional(yearField),
  to: z.optional(yearField),
  unit: z.optional(z.string()),
  events: z.optional(z.boolean()),
  annotations: z.optional(z.array(annotationField)),
  mode: z.optional(z.enum(MODES)),
  modes: z.optional(z.array(z.enum(MODES))),
  compare: z.optional(z.strictObject({ indicator: z.optional(z.string()), regions: placesField })),
}

/** One series of a panel. */
export const lineField = z.strictObject({
  indicator: z.string(),
  region: z.optional(z.string()),
  vintage: z.optional(z.string()),
  label: z.optional(textField),
  draw: z.optional(z.enum(['line', 'dots', 'area', 'points', 'columns'])),
  change: z.optional(z.boolean()), // the change on the year before, in place of the figures
  tone: z.optional(z.enum(['main', 'second', 'third', 'dark', 'grey'])),
  projection: z.optional(z.string()),
  bands: z.optional(z.array(z.enum(['95', '80', 'low-high']))),
  whole: z.optional(z.string()),
  share: z.optional(z.string()), // the share of that whole as published
  counts: z.optional(z.strictObject({ indicator: z.string(), label: z.optional(textField) })), // the number of which this is the share: in table and words, and beside the values named
  from: z.optional(yearField), // first year of this line
  basis: z.optional(z.enum(['census', 'survey'])), // only figures on this basis
  against: z.optional(z.strictObject({ indicator: z.string(), label: textField })), // another line of the plot, from which the newest common figure differs
  named: z.optional(z.array(z.string().check(z.regex(/^(max|min|reach\d+|below\d+|\d{4}(-\d{2}|-Q[1-4]|-H[12])?)$/)))), // values named in the plot
})

export type LineSpec = zod.infer<typeof lineField>

/** What schemas of panels are made of: zod and the fields that panels share. */
export const panelFields = { z, commonFields, yearField, lineField, periodField, placesField, textField, timeFields } as const

/** Whether a value of JSON is an object. */

/** What a schema expected where it found something else, for an issue. */
export const expectedOf = (problem: zod.core.$ZodIssue): string => {
  switch (problem.code) {
    case 'invalid_type':
      return problem.expected
    case 'invalid_value':
      return problem.values.map(String).join(' | ')
    case 'unrecognized_keys':
      return `≠ ${problem.keys.join(', ')}`
    case 'custom': // of a check of ours, which says what it expects
      return problem.message
    default:
      return problem.code
  }
}
