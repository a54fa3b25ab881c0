import type { Language } from '../model/text'
import { statementEn } from './statement.en'
import { statementZh, type StatementWords } from './statement.zh'

/** Words of the statement sentence, and of the description that follows it. */
export const statementWords = (language: Language): StatementWords => ({ zh: statementZh, en: statementEn })[language]
