import { basename, extname, join, relative, sep } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { decodeBytes, readPackage } from '../ingest/index'
import type { Language } from '../model/text'
import { checkAgainst, differenceOf, dropEchoes } from '../transform/compare/index'
import { dueReleases, type ReleaseState } from '../transform/due-releases'
import { derive } from '../transform/index'
import { cliWords } from '../words/commands'
import { checkPackage, countOf, type Checked } from './check'
import type { CheckRequest } from './arguments/file-requests'
import { printHuman } from './print-human'
import { commandFailureText } from './package/failure-text'
import { openPackage, type OpenedPackage } from './package/open-package'
import type { Files } from './package/read-folder'
import { REPORTS, type ReportName } from '../exports/report/report'
import type { Issue } from '../model/issue'
import { printPeriod } from '../model/period'
import { issueMessage } from '../words/issues'
import { terminalJson } from './terminal-text'

/** The check as one JSON object for programs; messages in the language asked for. */
const printJson = (checked: Checked, due: readonly ReleaseState[] | undefined, language: Language): string =>
  terminalJson({
    errors: countOf(checked, 'error'),
    warnings: countOf(checked, 'warning'),
    claims: checked.claims.map(({ id, holds, value, expected, unit, decimals, period, text, source }) => ({
      id,
      holds,
      value: value ?? null,
      expected,
      unit,
      decimals,
      period: printPeriod(period),
      text: text[language],
      source,
    })),
    identities: checked.identities.map(({ id, checked: times, worst, worstAt, region, residuals }) => ({
      id,
      checked: times,
      worst,
      worstAt: worstAt === undefined ? null : printPeriod(worstAt),
      region,
      broken: residuals.filter(({ holds }) => !holds).length,
    })),
    ...(due ? { due: due.map(({ release, period, due: month, indicators }) => ({ id: release.id, publisher: release.publisher[language], title: release.title[language], period: period === undefined ? null : printPeriod(period), due: printPeriod(month), url: release.url, indicators })) } : {}),
    indicators: checked.indicators,
    observations: checked.observations,
    issues: checked.issues.map((one) => ({
      code: one.code,
      severity: one.severity,
      file: one.place.file,
      line: one.place.line,
      column: one.place.column,
      found: one.found,
      message: issueMessage(one, language),
    })),
  })

const OK = 0
const HAS_ERRORS = 1
const WRONG_USAGE = 2

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Input of a report. */
interface Reported {
  readonly issues: readonly Issue[]
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly root: string // folder of the files
  readonly version: string
  readonly language: Language
}

/** The folder as seen from where the program was started, `data/`: what a code host takes paths for. '' when it lies elsewhere. */
const baseOf = (root: string): string => {
  const path = relative(process.cwd(), root).split(sep).join('/')
  return path === '' || path.startsWith('..') || /^[A-Za-z]:/.test(path) ? '' : `${path}/`
}

/** Lines of the files at hand, decoded once each. */
const lineReader = (files: ReadonlyMap<string, Uint8Array>) => {
  const known = new Map<string, readonly string[]>()
  return (file: string, line: number): string | undefined => {
    const bytes = files.get(file)
    if (!bytes) return undefined
    const lines = known.get(file) ?? new TextDecoder(decodeBytes(bytes).value?.encoding).decode(bytes).split(/\r\n|\r|\n/)
    known.set(file, lines)
    return lines[line - 1]
  }
}

/** Writes all issues of a check into a file. */
const writeReport = async (path: string, format: ReportName, { issues, files, root, version, language }: Reported): Promise<void> => {
  const subject = { name: basename(path, extname(path)), language, version, base: baseOf(root), lineOf: lineReader(files) }
  await writeFile(path, REPORTS[format].print(issues, subject))
}

/** Issues of the check, and of comparing the data with those that they would replace. */
const withComparison = (checked: Checked, old: Files): Checked => {
  const before = derive(readPackage(old))
  const found = checkAgainst(before, checked.dataset, differenceOf(before, checked.dataset))
  return { ...checked, issues: dropEchoes([...found, ...checked.issues]) }
}

/** Opens a package and says what was mended in it; a text where it cannot be read. Shared by the commands that read a package. */
export const openForReading = async (root: string, language: Language, { err }: Pick<Surroundings, 'err'>): Promise<OpenedPackage | string> => {
  try {
    const opened = await openPackage(root)
    if (opened && opened.recovery !== 'none') err(cliWords(language).write[opened.recovery](root))
    return opened ?? cliWords(language).folderMissing(root)
  } catch (failure) {
    const text = commandFailureText(failure, root, language)
    if (text !== undefined) return text
    if ((failure as NodeJS.ErrnoException).syscall === undefined) throw failure
    return cliWords(language).write.unmended(root, (failure as Error).message)
  }
}

/** Runs `sanhua check`; resolves to its exit code. */
export const runCheck = async ({ folder, json, against, report, due: on }: CheckRequest, language: Language, io: Surroundings): Promise<number> => {
  const root = folder ?? join(io.home, 'data')
  const opened = await openForReading(root, language, io)
  const old = against === undefined || typeof opened === 'string' ? undefined : await openForReading(against, language, io)
  if (typeof opened === 'string' || typeof old === 'string') {
    io.err(typeof opened === 'string' ? opened : String(old))
    return WRONG_USAGE
  }
  const { files } = opened
  const own = checkPackage(files, opened.issues)
  const checked = old ? withComparison(own, old.files) : own
  if (report) await writeReport(report.path, report.format, { issues: checked.issues, files, root, version: checked.dataset.version, language })
  const due = on === undefined ? undefined : dueReleases(checked.dataset, on)
  io.out(json ? printJson(checked, due, language) : printHuman(checked, due, language))
  return countOf(checked, 'error') > 0 ? HAS_ERRORS : OK
}
