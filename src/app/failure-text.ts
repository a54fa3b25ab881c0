import type { Language } from '../model/text'
import { isPartMissing } from '../platform/load-part'
import { doorWords } from '../words/index'

/** Why something was not made, in words: that a part of the page could not be fetched, or what the fault itself says. */
export const failureText = (reason: unknown, language: Language): string => (isPartMissing(reason) ? doorWords(language).part.missing : reason instanceof Error ? reason.message : String(reason))
