/** Every chart type has an example, and it is sound in every view: what the gallery shows. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { exampleBytes, readExamples } from '../../build/gallery/read-examples'
import { VIEWS } from '../../build/gallery/views'
import { pictureOf } from '../../src/charts/draw-picture'
import { compilePanel } from '../../src/charts/compile'
import { overlap } from '../../src/charts/figure/place-labels'
import { parsePanels } from '../../src/charts/parse-panels'
import { printShapes } from '../../src/charts/print/print-picture'
import { CHART_TYPES } from '../../src/charts/types/list'
import { readPackage } from '../../src/ingest/index'
import { derive } from '../../src/transform/index'

const examples = await readExamples(fileURLToPath(new URL('../../', import.meta.url)))

test('every chart type has an example', () => {
  expect([...examples.keys()].sort()).toEqual(Object.keys(CHART_TYPES).sort())
})

describe.each([...examples].map(([name, example]) => ({ name, example })))('the example of $name', ({ name, example }) => {
  const { value: [panel], issues } = parsePanels([example.panel])
  const dataset = derive(readPackage(exampleBytes(example)))

  test('is a panel of its type, from data without an issue', () => {
    expect(issues).toEqual([])
    expect(panel).toMatchObject({ type: name })
    expect(dataset.issues.filter(({ severity, code }) => severity !== 'note' && code !== 'file-missing')).toEqual([]) // an example goes without claims, events …
  })

  test.each(VIEWS)('is drawn: $id', ({ language, scheme, width }) => {
    const compiled = compilePanel(panel!, dataset, { language, scheme, width })
    expect(compiled.issues).toEqual([])
    const svg = printShapes(pictureOf(compiled, width), scheme)
    expect(svg).toContain('<path')
    for (const text of [svg, compiled.title, compiled.subtitle, compiled.statement, compiled.description, ...compiled.notes]) expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]/)
    expect(compiled.table.rows.length).toBeGreaterThan(1)
    const { labels, height } = compiled.figure
    for (const [at, box] of labels.entries()) {
      expect(box.left >= 0 && box.left + box.width <= width && box.top >= 0 && box.top + box.height <= height).toBe(true)
      expect(labels.slice(at + 1).filter((other) => overlap(box, other))).toEqual([])
    }
  })
})
