import { writeFile } from 'node:fs/promises'
import { basename, extname, relative, sep } from 'node:path'
import { REPORTS, type ReportName } from '../exports/report/report'
import { decodeBytes } from '../ingest/index'
import type { Issue } from '../model/issue'
import type { Language } from '../model/text'

/** What a report is written from. */
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
export const writeReport = async (path: string, format: ReportName, { issues, files, root, version, language }: Reported): Promise<void> => {
  const subject = { name: basename(path, extname(path)), language, version, base: baseOf(root), lineOf: lineReader(files) }
  await writeFile(path, REPORTS[format].print(issues, subject))
}
