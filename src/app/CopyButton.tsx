import { useEffect, useState, type RefObject } from 'react'
import type { Language } from '../model/text'
import { copyText, selectText } from '../platform/clipboard'
import { shareWords } from '../words/share'

interface CopyButtonProps {
  readonly text: string
  readonly language: Language
  readonly name: string // what is copied; said to those who do not see where the button stands
  readonly target?: RefObject<HTMLElement | null> // shows the text: selected when no script may copy
}

const SAID_FOR = 2_000 // milliseconds

/** A button that copies a text and says so; where that is not allowed, the text is selected and the reader told which keys to press. */
export const CopyButton = ({ text, language, name, target }: CopyButtonProps) => {
  const words = shareWords(language).copy
  const [last, setLast] = useState({ text: '', state: 'ready' })
  const state = last.text === text ? last.state : 'ready' // of this text, not of one that stood here before
  useEffect(() => {
    if (last.state !== 'copied') return undefined
    const timer = setTimeout(() => setLast({ text: '', state: 'ready' }), SAID_FOR)
    return () => clearTimeout(timer)
  }, [last])
  const copy = async (): Promise<void> => {
    const copied = await copyText(text)
    if (!copied && target?.current) selectText(target.current)
    setLast({ text, state: copied ? 'copied' : 'failed' })
  }
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {state === 'copied' ? words.copied : words.copy}
        <span className="hidden"> {name}</span>
      </button>
      <span className={state === 'failed' ? 'quiet' : 'hidden'} aria-live="polite">
        {state === 'copied' ? words.copied : state === 'failed' ? words.byHand : ''}
      </span>
    </span>
  )
}
