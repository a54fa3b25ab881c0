/** The JSON schemas of the docs are printed from the forms that plans and recipes are checked by. UPDATE=1 writes them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { toJSONSchema } from 'zod/mini'
import { PlanForm } from '../../../src/ingest/import/decisions/parse-plan'
import { RecipeForm } from '../../../src/ingest/import/decisions/parse-recipe'

const SCHEMAS = { 'reading-plan': PlanForm, recipe: RecipeForm } as const

it.each(Object.entries(SCHEMAS))('docs/schemas/%s.json is the form', (name, form) => {
  const path = fileURLToPath(new URL(`../../../docs/schemas/${name}.json`, import.meta.url))
  const text = `${JSON.stringify(toJSONSchema(form, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
  if (process.env['UPDATE'] || !existsSync(path)) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
