import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { uiWords } from '../words/index'
import { readArguments, type Asked } from './arguments'
import { checkPackage, countOf } from './check'
import { printHuman } from './print-human'
import { printJson } from './print-json'
import { readFolder } from './read-folder'

/** What the command line needs of its surroundings; `home` is the folder of the program. */
export interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const OK = 0
const HAS_ERRORS = 1
const WRONG_USAGE = 2

const versionOf = async (home: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  return version
}

const complaint = ({ problem, found, language }: Asked & { kind: 'wrong' }): string => {
  const words = uiWords(language).cli
  switch (problem) {
    case 'command':
      return found === '' ? '' : words.commandUnknown(found)
    case 'option':
      return words.optionUnknown(found)
    case 'language':
      return words.languageUnknown(found)
    case 'too-many':
      return words.tooMany(found)
  }
}

const check = async ({ folder, json, language }: Asked & { kind: 'check' }, io: Surroundings): Promise<number> => {
  const root = folder ?? join(io.home, 'data')
  const files = await readFolder(root)
  if (!files) {
    io.err(uiWords(language).cli.folderMissing(root))
    return WRONG_USAGE
  }
  const checked = checkPackage(files)
  io.out(json ? printJson(checked, language) : printHuman(checked, language))
  return countOf(checked, 'error') > 0 ? HAS_ERRORS : OK
}

/** Runs the command line; resolves to its exit code: 0, 1 when the data have errors, 2 on wrong usage. */
export const run = async (argv: readonly string[], io: Surroundings): Promise<number> => {
  const asked = readArguments(argv)
  const { usage } = uiWords(asked.language).cli
  switch (asked.kind) {
    case 'help':
      io.out(usage)
      return OK
    case 'version':
      io.out(await versionOf(io.home))
      return OK
    case 'wrong':
      io.err([complaint(asked), usage].filter(Boolean).join('\n\n'))
      return WRONG_USAGE
    case 'check':
      return check(asked, io)
  }
}
