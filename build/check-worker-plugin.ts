import type { Plugin } from 'vite'
import { pruneModule } from './patterns/prune-module.ts'
import type { AbsentScript } from './patterns/prune-pattern.ts'

/** Entries of workers that check texts of one language, and the script that such texts lack. */
const ENTRIES: readonly (readonly [entry: RegExp, absent: AbsentScript])[] = [[/\/check-worker-en\./, 'han'], [/\/check-worker-zh\./, 'english']]

/** Modules whose patterns are held against text alone. */
const PATTERNS = /\/src\/check-text\/(?:mentions|tokens)\/(?!printed-forms)[\w-]+\.ts$/
/** Forms of figures, of which some names are in English. */
const FORMS = /\/src\/check-text\/tokens\/printed-forms\.ts$/
/** Traditional characters, which texts without Chinese ones have none of. */
const CHARACTERS = /\/src\/search\/chinese-characters\.ts$/
const FOLD = /\/src\/check-text\/fold\/fold-text\.ts$/

/** Leaves out of a worker for texts of one language the patterns of the other, which are a fifth of it. */
export const workerOfOneLanguage = (): Plugin => {
  let absent: AbsentScript | undefined
  return {
    name: 'sanhua-worker-of-one-language',
    enforce: 'pre',
    apply: 'build',
    buildStart({ input }) {
      absent = ENTRIES.find(([entry]) => entry.test(JSON.stringify(input)))?.[1]
    },
    load: (id) => (absent === 'han' && CHARACTERS.test(id) ? 'export const simplified = (character) => character' : undefined),
    transform(code, id) {
      if (absent === 'han' && FOLD.test(id)) return code.replace(/^const MORE = '.*'$/m, "const MORE = ''")
      return absent && (PATTERNS.test(id) || (absent === 'han' && FORMS.test(id))) ? pruneModule(code, absent) : undefined
    },
  }
}
