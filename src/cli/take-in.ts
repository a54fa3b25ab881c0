import { settleRows, type CheckedPackage, type Settled } from '../ingest/import/rows/settle-rows'
import type { FileReading } from '../ingest/tables/plan/file-series'
import type { Proposal } from '../ingest/import/rows/proposal'
import { proposeRows } from '../ingest/import/rows/propose-rows'
import { readFile, type ReadFileOptions } from '../ingest/tables/read/read-file'
import { countSources } from '../ingest/package/catalogue/read-by-id'
import { sourceFrom } from '../ingest/import/decisions/new-source'
import { decide, skipOthers as leaveOutOthers, type Decisions, type Recipe } from '../ingest/import/decisions/decisions'
import { LAYOUTS } from '../ingest/tables/layouts/index'
import { matchSeries } from '../ingest/import/matching/match-series'
import type { Matches } from '../ingest/import/matching/matches'
import { openQuestions, type OpenQuestions } from '../ingest/import/decisions/recipe-of'
import type { ReadingPlan } from '../ingest/tables/plan/reading-plan'
import type { Dataset } from '../model/dataset'
import type { Issue } from '../model/issue'
import { newIssues } from '../transform/compare/index'
import { encodingNamed, type ApplyRequest } from './arguments/file-requests'
import { checkPanels, checkTables } from './check'
import type { Files } from './package/read-folder'

/** A file read and matched, with what a recipe and certainty decide of it. */
export interface MatchedFile {
  readonly reading: FileReading
  readonly matches: Matches
  readonly decisions: Decisions
  readonly open: OpenQuestions
}

/** Outcome of merging a file, before anything is written. */
export interface Outcome {
  readonly proposal: Proposal
  readonly issues: readonly Issue[] // of the reading, the matching and the rows
  readonly files: Files // the package after
  readonly changed: Files // of these, those that differ
  readonly settled: Settled<CheckedPackage>
  readonly unexplained: readonly Issue[] // new errors that no row explains, those of panels included
}

type FileChoices = Pick<ApplyRequest, 'encoding' | 'layout' | 'period' | 'numbers' | 'dates'> & Partial<Pick<ApplyRequest, 'source' | 'skipOthers'>> & { readonly reads?: ReadingPlan | undefined } // how a person reads the tables

/** Decisions with what the command line says of source and date, and of what is left open. */
const asSaid = (decisions: Decisions, matches: Matches, { period, source, skipOthers = false }: FileChoices, { sources }: Dataset): Decisions => {
  const made = source && source.title !== '' ? sourceFrom(source, sources) : undefined
  const id = made?.id ?? source?.id ?? ''
  const said: Decisions = {
    ...decisions,
    ...(period === '' ? {} : { period }),
    ...(id === '' ? {} : { source: id, evidence: countSources(id) > 1 ? 'two-sources' : 'one-source' }),
    ...(made ? { newSource: made } : {}),
  }
  return skipOthers ? leaveOutOthers(matches, said) : said
}

const understand = async (bytes: Uint8Array, name: string, choices: FileChoices, dataset: Dataset, recipe: Recipe | undefined): Promise<MatchedFile> => {
  const { encoding, layout, period, numbers, dates, reads = recipe?.reading } = choices
  const options: ReadFileOptions = { ...(encoding === '' ? {} : { encoding }), ...(numbers === '' ? {} : { numbers }), ...(dates === '' ? {} : { dates }), layout, period: period || recipe?.period || '', ...(reads ? { plan: reads } : {}) }
  const reading = await readFile(bytes, name, options)
  const matches = matchSeries(reading, dataset)
  const decisions = asSaid(decide(matches, recipe), matches, choices, dataset)
  return { reading, matches, decisions, open: openQuestions(reading, matches, decisions) }
}

const countOf = ({ indicators, regions }: OpenQuestions): number => indicators.length + regions.length

/** What a recipe remembers of encoding and layout, where this program knows it. */
const rememberedChoices = ({ encoding = '', layout = '' }: Recipe, given: FileChoices): FileChoices => ({
  ...given,
  encoding: given.encoding || (encodingNamed(encoding) ?? ''),
  layout: given.layout || (LAYOUTS.some(({ id }) => id === layout) ? layout : ''),
})

/** Reads a file by what it is; as its recipe remembers it only where that leaves fewer questions, since next year's may come in another encoding. */
export const understandFile = async (bytes: Uint8Array, name: string, choices: FileChoices, dataset: Dataset, recipe?: Recipe): Promise<MatchedFile> => {
  const plain = await understand(bytes, name, choices, dataset, recipe)
  if (!recipe || (plain.reading.series.length > 0 && countOf(plain.open) === 0)) return plain
  const remembered = rememberedChoices(recipe, choices)
  if (remembered.encoding === (plain.reading.encoding ?? '') && remembered.layout === (plain.reading.layout ?? '')) return plain
  const other = await understand(bytes, name, remembered, dataset, recipe)
  const isBetter = other.reading.series.length > 0 && (plain.reading.series.length === 0 || countOf(other.open) < countOf(plain.open))
  return isBetter ? other : plain
}

/** Applies the decisions to the package in memory by the one rule of what is written (`settleRows`), and compares the result with the present data. */
export const takeIn = ({ reading, matches, decisions }: MatchedFile, files: Files, dataset: Dataset, { only, replace, force }: Pick<ApplyRequest, 'only' | 'replace' | 'force'>): Outcome => {
  const { value: proposal, issues } = proposeRows(reading, decisions, dataset)
  const before = checkTables(files)
  const settled = settleRows(files, before, proposal, { replace, contradictions: force, ...(only.length > 0 ? { only: new Set(only) } : {}) }, checkTables)
  const changed = new Map([...settled.files].filter(([path, bytes]) => files.get(path) !== bytes))
  const ofPanels = changed.size === 0 ? [] : newIssues(checkPanels(files, before.dataset), checkPanels(settled.files, settled.after.dataset)).issues
  return {
    proposal,
    issues: [...reading.issues, ...matches.issues, ...issues, ...settled.issues],
    files: settled.files,
    changed,
    settled,
    unexplained: [...settled.unexplained, ...ofPanels.filter(({ severity }) => severity === 'error'), ...issues.filter(({ severity, place }) => severity === 'error' && place.line === 0)],
  }
}
