import { phrasesOf } from '../../format/phrases'

/** A text whose lines break between phrases alone: never within a word, or a number and its unit. */
export const Phrases = ({ text }: { readonly text: string }) => <span className="phrases">{phrasesOf(text).flatMap((part, at) => (at ? [<wbr key={at} />, part] : part))}</span>
