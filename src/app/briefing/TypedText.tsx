import { useEffect, useId, useState } from 'react'
import { textProblem } from '../../charts/query/parameter'
import type { Language } from '../../model/text'
import { briefingWords } from '../../words/briefing'

const PAUSE = 400 // ms without a key, after which a text is taken: browsers limit how often an address may change

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const UNPRINTABLE = /[^\P{Cc}\n]|\p{Cs}/gu // control characters but line ends, and halves of surrogate pairs

/** A text as it can be stored in an address: line ends as `\n`, no other control characters. */
export const storedText = (text: string): string => text.replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(UNPRINTABLE, '')

/** A text as it is typed: taken after a pause and when its field is left. One that is too long is not taken, and stays to be shortened. */
const useTyped = (value: string, take: (text: string) => void, problemOf: (text: string) => string) => {
  const [typed, setTyped] = useState({ of: value, text: value })
  const text = typed.of === value ? typed.text : value
  const problem = problemOf(storedText(text))
  const commit = (): void => {
    const stored = storedText(text)
    if (problem !== '' || stored === value) return
    setTyped({ of: stored, text })
    take(stored)
  }
  useEffect(() => {
    const timer = setTimeout(commit, PAUSE)
    return () => clearTimeout(timer)
  })
  return { text, problem, type: (next: string) => setTyped({ of: value, text: next }), commit }
}

interface TypedTextProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly most: number // characters
  readonly rows: number // 1: a single line
  readonly mostLines: number
  readonly placeholder?: string
  readonly language: Language
  readonly hold?: (field: HTMLElement | null) => void
  readonly onTake: (text: string) => void
}

/** A field for a text of the author, with the reason where the text cannot be taken. */
export const TypedText = ({ label, hint, value, most, rows, mostLines, placeholder = '', language, hold, onTake }: TypedTextProps) => {
  const words = briefingWords(language)
  const { text, problem, type, commit } = useTyped(value, onTake, (given) => textProblem(given, most, mostLines))
  const id = useId()
  const field = { ref: hold, value: text, placeholder, title: hint, 'aria-invalid': problem !== '', 'aria-describedby': problem === '' ? undefined : id, onBlur: commit }
  return (
    <div className="briefing-line">
      <label>
        <span>{label}</span>
        {rows > 1 ? (
          <textarea {...field} rows={rows} onChange={({ target }) => type(target.value)} />
        ) : (
          <input type="text" {...field} onChange={({ target }) => type(target.value)} onKeyDown={({ key }) => (key === 'Enter' ? commit() : undefined)} />
        )}
      </label>
      {problem === '' ? null : (
        <p id={id} role="alert" className="failed">
          {problem === 'long' ? words.longText(storedText(text).length - most, most) : words.manyLines(mostLines)}
        </p>
      )}
    </div>
  )
}
