import { join } from 'node:path'
import { readPackage } from '../ingest/index'
import type { Language } from '../model/text'
import { checkAgainst, differenceOf, dropEchoes } from '../transform/compare/index'
import { derive } from '../transform/index'
import { cliWords } from '../words/commands'
import { checkPackage, countOf, type Checked } from './check'
import type { CheckAsked } from './check-arguments'
import { printHuman } from './print-human'
import { printJson } from './print-json'
import { readFolder } from './read-folder'
import { writeReport } from './write-report'

const OK = 0
const HAS_ERRORS = 1
const WRONG_USAGE = 2

type Files = ReadonlyMap<string, Uint8Array>

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What was found, and what is found when the data are held against those that they would replace. */
const withComparison = (checked: Checked, old: Files): Checked => {
  const before = derive(readPackage(old))
  const found = checkAgainst(before, checked.dataset, differenceOf(before, checked.dataset))
  return { ...checked, issues: dropEchoes([...found, ...checked.issues]) }
}

/** Runs `sanhua check`; resolves to its exit code. */
export const runCheck = async ({ folder, json, against, report }: CheckAsked, language: Language, io: Surroundings): Promise<number> => {
  const root = folder ?? join(io.home, 'data')
  const [files, old] = await Promise.all([readFolder(root), against === undefined ? undefined : readFolder(against)])
  if (!files || (against !== undefined && !old)) {
    io.err(cliWords(language).folderMissing(files ? (against ?? '') : root))
    return WRONG_USAGE
  }
  const own = checkPackage(files)
  const checked = old ? withComparison(own, old) : own
  if (report) await writeReport(report.path, report.format, { issues: checked.issues, files, root, version: checked.dataset.version, language })
  io.out(json ? printJson(checked, language) : printHuman(checked, language))
  return countOf(checked, 'error') > 0 ? HAS_ERRORS : OK
}
