import { Fragment } from 'react'
import { phrasesOf } from '../../format/phrases'

/** A text whose lines break between phrases alone: never within a word, or a number and its unit. */
export const Phrases = ({ text }: { readonly text: string }) => (
  <span className="phrases">
    {phrasesOf(text).map((part, at) => (
      <Fragment key={at}>
        {at > 0 ? <wbr /> : null}
        {part}
      </Fragment>
    ))}
  </span>
)
