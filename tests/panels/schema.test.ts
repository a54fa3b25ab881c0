import Ajv2020 from 'ajv/dist/2020'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { findingSchema, parseFindings } from '../../src/charts/overview/finding-spec'
import { sectionField } from '../../src/charts/spec/panel-fields'
import { PANEL_SCHEMAS, parseSections } from '../../src/charts/parse-panels'
import { readValidPanels } from '../../src/charts/overview/valid-panels'
import { sameAsFile } from './compare-file'
import { DATA, panelsJson, shippedPanels } from './shipped-data'

const schema = {
  ...z.toJSONSchema(z.strictObject({ $schema: z.optional(z.string()), sections: z.optional(z.array(sectionField)), findings: z.optional(z.array(findingSchema)), panels: z.array(z.union([...PANEL_SCHEMAS.values()])) }), { io: 'input' }),
  title: 'panels.json',
}

describe('panels.schema.json', () => {
  it('is what the chart types accept (UPDATE=1 writes it)', () => {
    expect(sameAsFile(join(DATA, 'panels.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)).toBe(true)
  })

  it('accepts the panels that ship, and the program does too', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema)
    validate(panelsJson())
    expect(validate.errors).toBeNull()
    expect(shippedPanels().issues).toEqual([])
    expect(shippedPanels().value.length).toBeGreaterThanOrEqual(26)
  })

  it('gives the page the same panels where it does not validate what the build has', () => {
    const { panels, sections, findings } = readValidPanels(JSON.stringify(panelsJson()))
    expect(panels).toEqual(shippedPanels().value)
    expect(sections).toEqual(parseSections(panelsJson()))
    expect(sections.length).toBeGreaterThan(3)
    expect(findings).toEqual(parseFindings(panelsJson()).value)
    expect(findings).toHaveLength(5)
  })

  it('refuses an option of another chart type', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate({ panels: [{ id: 'a', theme: 'ageing', type: 'bars', title: { zh: [], en: [] }, indicator: 'x', regions: 'cities', grids: [] }] })).toBe(false)
  })
})
