import { useState } from 'react'
import { declaredAs, type QueryProblem } from '../../charts/query/parameter'
import { isTracker } from '../../charts/query/trackers'
import type { Language } from '../../model/text'
import { FIELD_PARAMETERS, PAGE_PARAMETERS, printView } from '../../state/url'
import { defaultView, type ViewState } from '../../state/view'
import { addressWords } from '../../words/address'

interface AddressNoticeProps {
  readonly problems: readonly QueryProblem[]
  readonly view: ViewState
}

const MOST = 6 // sentences

/** The values that a parameter may have, where they are a closed list; else empty. */
const valuesAllowed = (name: string): readonly string[] => declaredAs({ ...FIELD_PARAMETERS, ...PAGE_PARAMETERS }, name.slice(name.lastIndexOf('.') + 1))?.allowed?.filter(Boolean) ?? []

/** A sentence on each part of an address that was not used, each once; years in the wrong order were exchanged, and need none. */
export const addressSentences = (problems: readonly QueryProblem[], language: Language): readonly string[] => {
  const words = addressWords(language)
  const all = problems.flatMap(({ code, name, found }) => {
    if (isTracker(name, found)) return []
    switch (code) {
      case 'parameter-unknown':
        return [words.unknown(name)]
      case 'parameter-repeated':
        return [words.repeated(name, found)]
      case 'value-invalid':
        return [words.invalid(name, found, valuesAllowed(name))]
      case 'too-many':
        return [words.tooMany(name)]
      case 'range-reversed':
        return []
    }
  })
  return [...new Set(all)]
}

/** What of the address was not used, above what is shown instead; until the reader closes it or goes on. */
const AddressNotice = ({ problems, view }: AddressNoticeProps) => {
  const words = addressWords(view.language)
  const address = printView({ ...view, language: defaultView.language, scheme: defaultView.scheme }) // a reader who changes these is still where the address led
  const [opened] = useState(address)
  const [isClosed, setClosed] = useState(false)
  const sentences = addressSentences(problems, view.language)
  if (isClosed || sentences.length === 0 || address !== opened) return null
  return (
    <section className="address-notice" aria-label={words.label}>
      <p>{words.heading(sentences.length)}</p>
      <ul>
        {sentences.slice(0, MOST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > MOST ? <p>{words.more(sentences.length - MOST)}</p> : null}
      <button type="button" className="plain" onClick={() => setClosed(true)}>
        {words.close}
      </button>
    </section>
  )
}

export default AddressNotice
