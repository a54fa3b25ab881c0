import type { SourceSaid } from '../../ingest/import/decisions/new-source'
import type { FigureId } from '../../ingest/import/rows/trace-figure'
import { LAYOUTS } from '../../ingest/tables/layouts/index'
import { nearestName } from '../../transform/nearest-name'
import type { NumberStyle } from '../../ingest/tables/plan/plan'
import type { DateOrder } from '../../ingest/tables/plan/date-order'
import { readPeriodText } from '../../ingest/tables/plan/period-text'
import { type ParsedCommand, WrongUsage } from './parse-command'
import { extname } from 'node:path'
import { isReportName, type ReportName } from '../../exports/report/report'

/** Request of `sanhua check`. */
export interface CheckRequest {
  readonly folder: string | undefined // undefined: the data that come with the program
  readonly json: boolean
  readonly against: string | undefined // folder of the data that the checked ones would replace
  readonly due: string | undefined // day by which releases were due; undefined where not asked for
  readonly report: { readonly path: string; readonly format: ReportName } | undefined
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** The current day, `2026-11-28`. */
const today = (): string => new Date().toISOString().slice(0, 10)

/** Reads the arguments of `check`; throws WrongUsage. */
export const checkRequest = ({ operands: [folder], has, value }: ParsedCommand<'check'>): CheckRequest => {
  const path = value('report')
  const format = extname(path ?? '').slice(1).toLowerCase()
  if (path !== undefined && !isReportName(format)) throw new WrongUsage({ problem: 'report-unknown', found: path })
  const on = value('on')
  if (on !== undefined && !DAY.test(on)) throw new WrongUsage({ problem: 'day-wrong', found: on })
  return { folder, json: has('json'), due: has('due') || on !== undefined ? (on ?? today()) : undefined, against: value('against'), report: path !== undefined && isReportName(format) ? { path, format } : undefined }
}

/** Options of reading a file; '' leaves the choice to the program. */
export interface FileOptions {
  readonly encoding: string
  readonly layout: string
  readonly period: string
  readonly numbers: NumberStyle | ''
  readonly dates: DateOrder | ''
  readonly plan: string // path of a reading plan
}

/** Values of `--numbers`: the sign that separates decimals. */
const NUMBER_STYLES: Readonly<Record<string, NumberStyle>> = { points: 'point', commas: 'comma' }

/** Values of `--dates`: which comes first in a date of figures alone. */
const DATE_ORDERS: Readonly<Record<DateOrder, DateOrder>> = { 'day-first': 'day-first', 'month-first': 'month-first' }

/** The meaning of an option's value; '' when it is not given. Throws WrongUsage. */
const oneOf = <Meaning extends string>(option: string, found: string | undefined, meanings: Readonly<Record<string, Meaning>>): Meaning | '' => {
  if (found === undefined) return ''
  const meaning = Object.hasOwn(meanings, found) ? meanings[found] : undefined
  const known = Object.keys(meanings)
  if (meaning === undefined) throw new WrongUsage({ problem: 'value-unknown', option, found, known, nearest: nearestName(found, known) })
  return meaning
}

/** The name by which WHATWG knows an encoding, in lower case; undefined when it is unknown. */
export const encodingNamed = (label: string): string | undefined => {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

/** The one operand of a command that reads a file. */
const fileOperand = ({ operands: [file] }: ParsedCommand<'inspect' | 'apply' | 'verify' | 'check-text'>): string => {
  if (file === undefined) throw new WrongUsage({ problem: 'file-needed' })
  return file
}

/** `--encoding`, `--layout`, `--period`, `--numbers`, `--dates` and `--plan`, each checked. Throws WrongUsage. */
const fileOptions = ({ value }: ParsedCommand<'inspect' | 'apply'>): FileOptions => {
  const [encodingSaid, layout = '', periodSaid] = [value('encoding'), value('layout'), value('period')]
  const encoding = encodingSaid === undefined ? '' : encodingNamed(encodingSaid)
  if (encoding === undefined) throw new WrongUsage({ problem: 'encoding-unknown', found: encodingSaid ?? '' })
  const layouts = LAYOUTS.map(({ id }) => id)
  if (layout !== '' && !layouts.includes(layout)) throw new WrongUsage({ problem: 'layout-unknown', found: layout, nearest: nearestName(layout, layouts) })
  const period = periodSaid === undefined ? '' : readPeriodText(periodSaid)
  if (period === undefined) throw new WrongUsage({ problem: 'period-wrong', found: periodSaid ?? '' })
  return { encoding, layout, period, numbers: oneOf('--numbers', value('numbers'), NUMBER_STYLES), dates: oneOf('--dates', value('dates'), DATE_ORDERS), plan: value('plan') ?? '' }
}

/** Request of `sanhua inspect`. */
export interface InspectRequest extends FileOptions {
  readonly file: string // `-` is standard input
  readonly print: 'human' | 'json' | 'table'
  readonly savePlan: string // path
}

/** Reads the arguments of `inspect`; throws WrongUsage. */
export const inspectRequest = (parsed: ParsedCommand<'inspect'>): InspectRequest => ({
  file: fileOperand(parsed),
  print: parsed.has('table') ? 'table' : parsed.has('json') ? 'json' : 'human',
  savePlan: parsed.value('save-plan') ?? '',
  ...fileOptions(parsed),
})

/** Request of `sanhua apply`. */
export interface ApplyRequest extends FileOptions {
  readonly file: string
  readonly out: string // folder; '' with --dry-run alone
  readonly data: string // folder of the package that rows go into; '' the one at `out`
  readonly recipe: string // path; '' none
  readonly saveRecipe: string
  readonly only: readonly string[] // indicators; empty: all
  readonly skipOthers: boolean // what neither the recipe nor certainty decides is left out
  readonly source: SourceSaid // with an id alone one of the package, with a title a new one; all blank: that of the recipe
  readonly replace: boolean
  readonly dryRun: boolean
  readonly force: boolean
  readonly json: boolean
}

/** Request of `sanhua check-text`. */
export interface CheckTextRequest {
  readonly file: string // `-` is standard input
  readonly data: string // folder; '' the program's own
  readonly print: 'human' | 'json' | 'sarif'
  readonly sources: boolean // with references to the sources quoted
  readonly choices: string // path; '' none
  readonly docx: string // path of the document with comments; '' none
}

/** Reads the arguments of `check-text`; throws WrongUsage. */
export const checkTextRequest = (parsed: ParsedCommand<'check-text'>): CheckTextRequest => ({
  file: fileOperand(parsed), data: parsed.value('data') ?? '', print: parsed.has('sarif') ? 'sarif' : parsed.has('json') ? 'json' : 'human', sources: parsed.has('sources'), choices: parsed.value('choices') ?? '', docx: parsed.value('docx') ?? '',
})

/** Request of `sanhua trace`. */
export interface TraceRequest extends FigureId {
  readonly data: string // folder; '' the program's own
  readonly json: boolean
}

/** Reads the arguments of `trace`; throws WrongUsage. */
export const traceRequest = ({ operands: [indicator, region, said], has, value }: ParsedCommand<'trace'>): TraceRequest => {
  if (indicator === undefined || region === undefined || said === undefined) throw new WrongUsage({ problem: 'figure-needed' })
  const period = readPeriodText(said)
  if (period === undefined) throw new WrongUsage({ problem: 'period-wrong', found: said })
  return { indicator, region, period, vintage: value('vintage') ?? '', variant: value('variant') ?? '', data: value('data') ?? '', json: has('json') }
}

/** Request of `sanhua verify`. */
export interface VerifyRequest {
  readonly file: string // `-` is standard input
  readonly data: string // folder; '' the program's own
  readonly json: boolean
}

/** Reads the arguments of `verify`; throws WrongUsage. */
export const verifyRequest = (parsed: ParsedCommand<'verify'>): VerifyRequest => ({ file: fileOperand(parsed), data: parsed.value('data') ?? '', json: parsed.has('json') })

/** Request of a list of sources: those of a package that hold every word. */
export interface SourcesRequest {
  readonly data: string // folder; '' the program's own
  readonly search: string
}

/** Reads the arguments of `apply`; throws WrongUsage. */
export const applyRequest = (parsed: ParsedCommand<'apply'>): ApplyRequest => {
  const { has, value } = parsed
  const file = fileOperand(parsed)
  const source: SourceSaid = { id: value('source') ?? '', title: value('source-title') ?? '', publisher: value('source-publisher') ?? '', date: value('source-date') ?? '', url: value('source-url') ?? '' }
  if (source.title === '' && source.publisher + source.date + source.url !== '') throw new WrongUsage({ problem: 'source-untitled' })
  if (value('out') === undefined && !has('dry-run')) throw new WrongUsage({ problem: 'out-needed' })
  return {
    file,
    ...fileOptions(parsed),
    out: value('out') ?? '',
    data: value('data') ?? '',
    recipe: value('recipe') ?? '',
    saveRecipe: value('save-recipe') ?? '',
    only: (value('only') ?? '').split(',').map((id) => id.trim()).filter(Boolean),
    skipOthers: has('skip-others'),
    source,
    replace: has('replace'),
    dryRun: has('dry-run'),
    force: has('force'),
    json: has('json'),
  }
}
