import { phrasesOf } from './phrases'
import { xmlText } from './xml-text'

const AFTER_STOP = /([\s，。；：、])<wbr>/g // after blanks and stops, where lines end anyway

/** A text as HTML that may break between phrases alone, where the style sheet has `word-break: keep-all`. */
export const phrasesHtml = (text: string): string => phrasesOf(text).map(xmlText).join('<wbr>').replace(AFTER_STOP, '$1')
