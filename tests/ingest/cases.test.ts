/** Every folder of `cases/`: what is read from input.csv, and what is reported. UPDATE_CASES=1 writes expected.json. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset'
import { observationsOf } from '../../src/model/series'
import { printPeriod } from '../../src/model/period'
import { caseIssues, readCase } from './small-package'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const names = readdirSync(folder).sort()

const seriesOf = ({ series }: Dataset) =>
  Object.fromEntries(
    [...series].map(([key, found]) => [
      key,
      observationsOf(found).map(({ period, value, missing, publishedUnit, publishedDecimals, evidence, basis, note, line }) =>
        [printPeriod(period), value ?? missing, publishedUnit, publishedDecimals, evidence, basis, note, line].join(' / '),
      ),
    ]),
  )

const summary = (dataset: Dataset) => ({
  state: dataset.files.find(({ file }) => file === 'observations/case.csv')?.state,
  rows: dataset.files.find(({ file }) => file === 'observations/case.csv')?.rows,
  series: seriesOf(dataset),
  issues: caseIssues(dataset)
    .filter(({ code }) => code !== 'periods-gap')
    .map(({ code, severity, place, found, facts }) => ({
      at: `${place.line}:${place.column}`,
      code,
      severity,
      found,
      facts,
    })),
})

describe('case folders', () => {
  it('are all there', () => expect(names.length).toBeGreaterThan(35))

  it.each(names)('%s', (name) => {
    const found = JSON.parse(JSON.stringify(summary(readCase(readFileSync(`${folder}${name}/input.csv`))))) as unknown
    const path = `${folder}${name}/expected.json`
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`)
    expect(existsSync(path)).toBe(true)
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})
