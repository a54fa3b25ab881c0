import type { Language } from '../model/text'
import { cliEn } from './cli.en'
import { cliZh, type CliWords } from './cli.zh'

/** Words of the command line; the page needs none of them. */
export const cliWords = (language: Language): CliWords => ({ zh: cliZh, en: cliEn })[language]
