import * as z from 'zod/mini'
import { SOURCE_KINDS } from '../../../model/dataset'
import { EVIDENCE } from '../../../model/evidence'
import { KINDS, THEMES } from '../../../model/indicator'
import { issue, type Issue, result, type Result } from '../../../model/issue'
import { readPeriod } from '../../../model/period'
import { localized } from '../../../model/text'
import { UNIT_IDS, publishedUnit } from '../../../model/unit'
import type { ReadingPlan } from '../../tables/plan/reading-plan'
import type { Recipe, RecipeIndicator } from './decisions'
import { PlanForm } from './parse-plan'

z.config({ jitless: true }) // no Function: the page's Content-Security-Policy forbids it

const text = (): z.ZodMiniDefault<z.ZodMiniString> => z._default(z.string(), '')
const Named = z.pipe(z.object({ zh: text(), en: text() }), z.transform(localized<string>))
const Token = z.string().check(z.refine((token) => publishedUnit(token) !== undefined, { error: 'unit as published' }))
const Id = z.string().check(z.regex(/^[^|,;"\s]+$/, { error: 'id' }))

const NewIndicator = z.object({
  id: Id,
  theme: z.enum(THEMES),
  kind: z.enum(KINDS),
  unit: z.string().check(z.refine((id) => UNIT_IDS.includes(id), { error: 'unit of the catalogue' })),
  decimals: z._default(z.int().check(z.minimum(0), z.maximum(15)), 0),
  name: Named,
  aliases: z._default(z.array(z.string()), []),
  definition: z._default(Named, localized({ zh: '', en: '' })),
})

const NewSource = z.object({
  id: Id, kind: z._default(z.enum(['', ...SOURCE_KINDS]), ''), body: Named, title: Named, publisher: text(), date: text(), url: text(), accessed: text(),
})

const RecipeIndicatorForm = z
  .object({
    label: z.string(),
    unit: text(),
    take: z.optional(z.object({ indicator: z.string(), variant: text(), unit: Token })),
    skip: z.optional(z.literal(true)),
    new: z.optional(z.object({ indicator: NewIndicator, variant: text(), unit: Token })),
  })
  .check(z.refine(({ take, skip, new: made }) => [take, skip, made].filter(Boolean).length === 1, { error: 'one of take, skip, new' }))

/** The form of a recipe; the JSON schema of the docs is printed from it. */
export const RecipeForm = z.looseObject({
  sanhua: z.literal(1),
  encoding: z.optional(z.string()),
  layout: z.optional(z.string()),
  period: z.optional(z.string().check(z.refine((period) => period === '' || readPeriod(period) !== undefined, { error: '2023 | 2023-06 | 2023-Q4 | 2023-H1' }))),
  reading: z.optional(PlanForm),
  indicators: z.array(RecipeIndicatorForm),
  regions: z.array(z.object({ printed: z.string(), code: text(), region: z.string() })),
  others: z.optional(z.literal('skip')),
  source: text(),
  newSource: z.optional(NewSource),
  evidence: z._default(z.enum(EVIDENCE), 'unverified'),
  vintage: text(),
  note: text(),
})

type Parsed = z.infer<typeof RecipeForm>

const indicatorFrom = ({ label, unit, take, new: made }: Parsed['indicators'][number]): RecipeIndicator => {
  if (take) return { label, unit, take }
  return made ? { label, unit, new: made } : { label, unit, skip: true }
}

/** The known fields of a recipe; open questions are not read back. */
const recipeFrom = ({ encoding, layout, period, reading, others, newSource, indicators, regions, source, evidence, vintage, note }: Parsed): Recipe => ({
  sanhua: 1,
  ...(encoding === undefined ? {} : { encoding }),
  ...(layout === undefined ? {} : { layout }),
  ...(period === undefined || period === '' ? {} : { period }),
  ...(reading === undefined ? {} : { reading: reading as ReadingPlan }), // absent fields are absent in JSON
  indicators: indicators.map(indicatorFrom),
  regions,
  ...(others === undefined ? {} : { others }),
  source,
  ...(newSource ? { newSource } : {}),
  evidence,
  vintage,
  note,
})

const expectedOf = (fault: z.core.$ZodIssue): string => {
  if (fault.code === 'invalid_type') return fault.expected
  return fault.code === 'invalid_value' ? fault.values.join(' | ') : fault.message
}

/** Parses the text of a recipe file. Undefined, with an issue for each fault, when it is invalid. */
export const parseRecipe = (json: string, file = ''): Result<Recipe | undefined> => {
  const place = { file, line: 0, column: 0 }
  const fault = (found: string, path: string, expected: string): Issue => issue('json-invalid', 'error', place, found, { path, expected })
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return result(undefined, [fault(json.slice(0, 40), '', 'JSON')])
  }
  const parsed = RecipeForm.safeParse(value)
  if (parsed.success) return result(recipeFrom(parsed.data))
  return result(undefined, parsed.error.issues.slice(0, 50).map((one) => fault('', one.path.join('.'), expectedOf(one))))
}
