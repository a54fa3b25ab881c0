import { Fragment, useMemo, type ReactNode } from 'react'
import type { TextCard } from '../../check-text/cards/card'
import { VERDICT_SIGNS } from '../../check-text/cards/verdicts'
import type { Language } from '../../model/text'
import { checkPageWords, checkTextWords } from '../../words/check-text'

interface MarkedTextProps {
  readonly text: string
  readonly cards: readonly TextCard[]
  readonly shown: readonly number[] // indices of cards, in order
  readonly chosen: number
  readonly language: Language
  readonly onChoose: (at: number) => void
}

const LONG = 60_000 // characters of a text that is shown whole

/** A line of the text with the statements in it. */
interface Line {
  readonly start: number
  readonly text: string
  readonly marks: readonly number[]
}

const linesOf = (text: string, cards: readonly TextCard[], shown: readonly number[]): Line[] => {
  const lines: Line[] = []
  let next = 0
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const marks: number[] = []
    for (let at = shown[next]; at !== undefined && (cards[at]?.start ?? Infinity) < end; at = shown[next]) {
      marks.push(at)
      next += 1
    }
    if (text.length <= LONG || marks.length > 0) lines.push({ start, text: text.slice(start, end), marks })
    start = end + 1
  }
  return lines
}

interface LineProps extends Omit<MarkedTextProps, 'shown'> {
  readonly line: Line
}

const Mark = ({ at, card, text, chosen, language, onChoose }: Omit<LineProps, 'line' | 'cards'> & { readonly at: number; readonly card: TextCard }) => (
  <a
    id={`mark-${at}`}
    href={`#statement-${at}`}
    className="statement-mark"
    data-verdict={card.verdict}
    aria-current={at === chosen ? 'true' : undefined}
    onClick={(event) => {
      event.preventDefault()
      onChoose(at)
    }}
  >
    {text.slice(card.start, card.end)}
    <span aria-hidden="true" className="statement-sign">{VERDICT_SIGNS[card.verdict]}</span>
    <span className="hidden"> {checkTextWords(language).verdicts[card.verdict]}</span>
  </a>
)

const MarkedLine = ({ line: { start, text: line, marks }, cards, ...rest }: LineProps) => {
  const pieces: ReactNode[] = []
  let done = 0
  for (const at of marks) {
    const card = cards[at]
    if (!card || card.start - start < done) continue
    pieces.push(<Fragment key={`text-${at}`}>{line.slice(done, card.start - start)}</Fragment>, <Mark key={at} at={at} card={card} {...rest} />)
    done = card.end - start
  }
  return <p>{pieces}{line.slice(done)}</p>
}

/** The text with a link at each statement to its card. The verdict is in the form of the line under it, a sign behind it, and in words for screen readers. */
export const MarkedText = ({ text, cards, shown, chosen, language, onChoose }: MarkedTextProps) => {
  const lines = useMemo(() => linesOf(text, cards, shown), [text, cards, shown])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and may hold nothing that takes the focus
    <section className="checked-text" aria-labelledby="checked-text" tabIndex={0}>
      {text.length > LONG ? <p className="quiet">{checkPageWords(language).skipped}</p> : null}
      {lines.map((line) => (
        <MarkedLine key={line.start} line={line} text={text} cards={cards} chosen={chosen} language={language} onChoose={onChoose} />
      ))}
    </section>
  )
}
