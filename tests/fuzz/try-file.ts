import { readingJson, readingText } from '../../src/cli/print-reading'
import { readPackage } from '../../src/ingest'
import type { FileReading } from '../../src/ingest/tables/plan/file-series'
import { tableRows } from '../../src/ingest/bytes/containers/open-file'
import { applyRows } from '../../src/ingest/import/rows/apply-rows'
import { proposeRows } from '../../src/ingest/import/rows/propose-rows'
import { readFile } from '../../src/ingest/tables/read/read-file'
import { printRecipe, recipeOf } from '../../src/ingest/import/decisions/recipe-of'
import { parseRecipe } from '../../src/ingest/import/decisions/parse-recipe'
import { decide, type Decision, type Decisions } from '../../src/ingest/import/decisions/decisions'
import type { IndicatorMatch, Matches } from '../../src/ingest/import/matching/matches'
import { matchSeries } from '../../src/ingest/import/matching/match-series'
import type { Dataset } from '../../src/model/dataset'
import { filesWith } from '../ingest/small-package'
import type { Sample } from './corpus'

const FILES = filesWith({ 'observations/small.csv': 'indicator,region,period,value,unit,source,evidence,note\nnetizens,CN,2022-12,106744,万人,cnnic-53,identity,x\n' })
let dataset: Dataset | undefined

/** A decision for everything, as of a person who says yes to all, so that what follows a decision is tried too. */
const yes = (match: IndicatorMatch, at: number): Decision => {
  const [first] = match.proposals
  if (first !== undefined) return { kind: 'take', indicator: first.indicator, variant: first.variant, unit: first.token || 'person' }
  const name = { zh: match.label, en: match.label }
  return { kind: 'new', variant: '', unit: match.token || '万人', indicator: { id: `new-${at}`, theme: 'ageing', kind: 'stock', unit: 'person', decimals: 0, name, aliases: [match.label], definition: name } }
}

const yesToAll = (matches: Matches): Decisions => {
  const decided = decide(matches)
  return {
    ...decided,
    indicators: new Map(matches.indicators.map((match, at) => [match.key, decided.indicators.get(match.key) ?? yes(match, at)])),
    regions: new Map(matches.regions.map((match) => [match.key, decided.regions.get(match.key) || 'CN'])),
    period: '2020',
  }
}

const takeIn = (reading: FileReading): void => {
  dataset ??= readPackage(FILES)
  const decisions = yesToAll(matchSeries(reading, dataset))
  const { value: proposal } = proposeRows(reading, decisions, dataset)
  const after = applyRows(FILES, proposal)
  if (proposal.rows.length > 0 && after.size < FILES.size) throw new Error('applying lost a file')
  const recipe = parseRecipe(printRecipe(recipeOf(reading, decisions)))
  if (recipe.value === undefined) throw new Error('the recipe that was printed cannot be read')
}

const wrongOf = (reading: FileReading): string => {
  for (const { points, label, region } of reading.series) {
    if (typeof label !== 'string' || typeof region !== 'string') return 'a series without a name'
    for (const { value, missing, line, column } of points) {
      if (value !== null && !Number.isFinite(value)) return `value ${value}`
      if ((value === null) === (missing === '')) return 'a missing value without a reason, or a value with one'
      if (!Number.isInteger(line) || line < 1 || !Number.isInteger(column)) return `a point at ${line}:${column}`
    }
  }
  return reading.issues.length === 0 && reading.series.length === 0 ? 'nothing read and nothing said' : ''
}

const OWN = Object.getOwnPropertyNames(Object.prototype).sort().join()
const OWN_ARRAY = Object.getOwnPropertyNames(Array.prototype).sort().join()

/** Takes a file the whole way: opening, layout, series, report, matching, rows, package. '' when nothing went wrong. */
export const tryFile = async ({ name, bytes }: Sample): Promise<string> => {
  try {
    const reading = await readFile(bytes, name)
    JSON.parse(readingJson(reading, 'zh'))
    readingText(reading, 'en')
    if (reading.grids.length > 0) tableRows(reading)
    if (reading.series.length > 0) takeIn(reading)
    if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== OWN || Object.getOwnPropertyNames(Array.prototype).sort().join() !== OWN_ARRAY) return 'a prototype was changed'
    return wrongOf(reading)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join(' < ') : String(error)
  }
}
