import type { IssueCode } from '../model/issue'
import type { Language } from '../model/text'
import { issueNamesEn } from './issue-names.en'
import { issueNamesZh } from './issue-names.zh'

/** What each kind of issue is called, for heads of groups and rules of reports. */
export const issueNames = (language: Language): Readonly<Record<IssueCode, string>> => ({ zh: issueNamesZh, en: issueNamesEn })[language]
