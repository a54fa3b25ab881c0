import { existsSync } from 'node:fs'
import { realpath, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseRecipe } from '../ingest/import/decisions/parse-recipe'
import type { Recipe } from '../ingest/import/decisions/decisions'
import { isDecided, printRecipe, recipeOf } from '../ingest/import/decisions/recipe-of'
import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'
import { applyWords, cliWords, type ApplyWords } from '../words/commands'
import type { ApplyRequest } from './arguments/file-requests'
import { applyJson, changeLines, openLines, outcomeIssueLines } from './print-apply'
import { issueLines } from './print-human'
import { commandFailureText } from './package/failure-text'
import { changedSince, PackageChanged } from './package/open-package'
import type { Files } from './package/read-folder'
import { readInput } from './package/read-input'
import { readPlan } from './read-plan'
import { WriteUnfinished, writePackage } from './package/write-package'
import { openForReading } from './run-check'
import { takeIn, understandFile, type Outcome, type MatchedFile } from './take-in'

const OK = 0
const REFUSED = 1
const WRONG_USAGE = 2
const CATALOGUE = 'indicators.csv'
const ATTEMPTS = 3 // where another program changes the package meanwhile
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** Dependencies of the command. */
interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Ends the command with an exit code; caught only at the end of the command. */
class Stop extends Error {
  constructor(
    readonly status: number,
    readonly lines: readonly string[],
  ) {
    super(lines[0] ?? '')
  }
}

/** The package that rows go into, as it was read. */
interface PackageRead {
  readonly root: string
  readonly files: Files
}

const isSameFolder = async (a: string, b: string): Promise<boolean> => {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))))
  return first === second
}

class ApplyCommand {
  private readonly words: ApplyWords

  constructor(
    private readonly request: ApplyRequest,
    private readonly language: Language,
    private readonly io: Surroundings,
  ) {
    this.words = applyWords(language)
  }

  /** Runs, and repeats where another program changed the package between reading and writing. */
  async runAgain(): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.run()
      } catch (failure) {
        if (!(failure instanceof PackageChanged)) throw failure
        if (attempt === ATTEMPTS) throw new Stop(REFUSED, [cliWords(this.language).write.changed(failure.path)])
        this.io.err(this.words.readAgain(failure.path))
      }
    }
  }

  private async run(): Promise<number> {
    const { request, words } = this
    const bytes = await this.bytesOf(request.file)
    const recipe = request.recipe === '' ? undefined : await this.recipe(request.recipe)
    const { root, files } = await this.package()
    const dataset = readPackage(files)
    const { plan: reads, wrong } = await readPlan(request.plan, this.language)
    if (wrong.length > 0) throw new Stop(REFUSED, wrong)
    const matched = await understandFile(bytes, basename(request.file), { ...request, reads }, dataset, recipe)
    if (request.saveRecipe !== '') await this.saveRecipe(matched)
    if (matched.reading.series.length === 0) return this.refuse(matched, undefined, issueLines(matched.reading.issues, this.language))
    const { open } = matched
    const mustDecide = recipe !== undefined && !isDecided(open)
    if (mustDecide || open.isPeriodOpen) return this.refuse(matched, undefined, [words.openTitle, ...openLines(open, this.language)])
    const outcome = takeIn(matched, files, dataset, request)
    return this.finish(matched, outcome, dataset, { root, files })
  }

  private async bytesOf(path: string): Promise<Uint8Array> {
    return readInput(path).catch((failure: unknown) => {
      const text = commandFailureText(failure, path, this.language)
      throw text === undefined ? failure : new Stop(WRONG_USAGE, [text])
    })
  }

  private async recipe(path: string): Promise<Recipe> {
    const text = new TextDecoder().decode(await this.bytesOf(path))
    const { value, issues } = parseRecipe(text, path)
    if (!value) throw new Stop(REFUSED, [this.words.recipeWrong(path), ...issueLines(issues, this.language)])
    return value
  }

  /** The package that rows go into: the one named, else the one at the place of writing, else the program's own. */
  private async package(): Promise<PackageRead> {
    const { data, out } = this.request
    for (const root of data === '' ? [out, join(this.io.home, 'data')] : [data]) {
      const opened = root === '' || !existsSync(root) ? undefined : await openForReading(root, this.language, this.io)
      if (typeof opened === 'string') throw new Stop(REFUSED, [opened])
      if (!opened?.files.has(CATALOGUE)) continue
      if (opened.issues.length > 0 && !this.request.force) throw new Stop(REFUSED, [...issueLines(opened.issues, this.language), this.words.refused])
      return { root, files: opened.files }
    }
    throw new Stop(WRONG_USAGE, [this.words.folderMissing(data || out)])
  }

  private async saveRecipe({ reading, decisions, open }: MatchedFile): Promise<void> {
    const path = this.request.saveRecipe
    await writeFile(path, printRecipe(recipeOf(reading, decisions, open))).catch((failure: Error) => {
      throw new Stop(REFUSED, [this.words.writeFailed(path, failure.message)])
    })
    if (!this.request.json) this.io.out(this.words.recipeSaved(path))
  }

  private refuse(matched: MatchedFile, outcome: Outcome | undefined, lines: readonly string[]): number {
    if (this.request.json) this.io.out(applyJson(matched, outcome, [], this.language))
    else for (const line of lines) this.io.err(line)
    return REFUSED
  }

  private async finish(matched: MatchedFile, outcome: Outcome, dataset: Dataset, from: PackageRead): Promise<number> {
    const { request, words, io, language } = this
    const say = (lines: readonly string[]): void => {
      if (!request.json) for (const line of lines) io.out(line)
    }
    const taken = new Set(outcome.proposal.rows.map(({ indicator }) => indicator))
    const strangers = request.only.filter((id) => !taken.has(id))
    if (strangers.length > 0) return this.refuse(matched, outcome, [words.onlyUnknown(strangers.join(words.comma))])
    const left = openLines(matched.open, language)
    say([...outcomeIssueLines(outcome, language), ...(left.length > 0 ? [words.leftOut, ...left] : [])])
    if (outcome.proposal.rows.length === 0) return this.refuse(matched, outcome, [words.nothing])
    say(changeLines(outcome, dataset, language))
    if (outcome.unexplained.length > 0 && !request.force) {
      return this.refuse(matched, outcome, [words.newErrors(outcome.unexplained.length), ...issueLines(outcome.unexplained, language), words.refused])
    }
    const { held, marked } = outcome.settled
    const status = await this.write(matched, outcome, from.root, from.files)
    if (marked.length > 0) say([words.marked(marked.length)])
    if (held.length === 0) return status
    const contradictions = held.filter(({ kind }) => kind === 'contradiction').length
    if (!request.json) io.err(words.held(held.length - contradictions, contradictions))
    return status === OK ? REFUSED : status
  }

  private async write(matched: MatchedFile, outcome: Outcome, root: string, read: Files): Promise<number> {
    const { request, words, io } = this
    const isInPlace = request.out !== '' && (await isSameFolder(request.out, root))
    const files = request.out !== '' && !isInPlace ? outcome.files : outcome.changed
    const paths = [...files.keys()]
    const status = request.dryRun || paths.length === 0 ? OK : await this.save(files, root, read)
    if (request.json) io.out(applyJson(matched, outcome, request.dryRun ? [] : paths, this.language))
    else if (outcome.changed.size === 0) io.out(outcome.settled.held.length > 0 ? words.allHeld : words.unchanged)
    if (!request.json && paths.length > 0) io.out((request.dryRun ? words.wouldWrite : words.written)(paths.join(words.comma)))
    return status
  }

  /** Writes all or nothing. A signal before the first file is replaced stops it; a later one ends the program after the last. */
  private async save(files: Files, root: string, read: Files): Promise<number> {
    const { out } = this.request
    const controller = new AbortController()
    let status: number = OK
    const listeners = Object.entries(SIGNALS).map(([name, code]) => ({ name, stop: () => (controller.abort(), (status = code)) }))
    for (const { name, stop } of listeners) process.on(name, stop)
    const verify = async (): Promise<void> => {
      const path = await changedSince(root, read)
      if (path !== undefined) throw new PackageChanged(path)
    }
    try {
      await writePackage(out, files, { verify, signal: controller.signal, onRecovery: (recovery) => this.io.err(cliWords(this.language).write[recovery](out)) })
      return status
    } catch (failure) {
      if (failure instanceof PackageChanged) throw failure
      const isSystem = (failure as NodeJS.ErrnoException).syscall !== undefined && !(failure instanceof WriteUnfinished)
      const text = isSystem ? this.words.writeFailed(out, (failure as Error).message) : commandFailureText(failure, out, this.language)
      throw text === undefined ? failure : new Stop(status === OK ? REFUSED : status, [text])
    } finally {
      for (const { name, stop } of listeners) process.off(name, stop)
    }
  }
}

/** Merges a published file into a data package. Exit code 0 when it was written or nothing changes, 1 when it could not be merged. */
export const apply = async (request: ApplyRequest, language: Language, io: Surroundings): Promise<number> => {
  try {
    return await new ApplyCommand(request, language, io).runAgain()
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    for (const line of stop.lines) io.err(line)
    return stop.status
  }
}
