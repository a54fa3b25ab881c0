import { createContext, useContext, useState } from 'react'
import type { Language } from '../../model/text'
import { isPartMissing, reloadPage } from '../../platform/page/load-part'
import { onRequestWords } from '../../words/page'

/** A failure in words: a part of the page could not be loaded, or the message of the error. */
export const failureText = (reason: unknown, language: Language): string => (isPartMissing(reason) ? onRequestWords(language).part.missing : reason instanceof Error ? reason.message : String(reason))

/** The reader's language, for the notice in place of a missing part. */
export const ReaderLanguage = createContext<Language>('zh')

interface NoticeProps {
  readonly reason: unknown
  readonly tries: number
  readonly onRetry: () => void
  readonly onLeave: (() => void) | undefined
}

/** A notice that a part could not be loaded, with buttons to try again, to reload the page, or to go on without it. */
export const PartNotice = ({ reason, tries, onRetry, onLeave }: NoticeProps) => {
  const words = onRequestWords(useContext(ReaderLanguage)).part
  const [isSilent, setSilent] = useState(false)
  const reload = async (): Promise<void> => setSilent(!(await reloadPage()))
  return (
    <div role="alert" className="part-missing">
      <p>{isPartMissing(reason) ? (tries > 1 ? words.still : words.missing) : words.failed(reason instanceof Error ? reason.message : String(reason))}</p>
      {isSilent ? <p>{words.silent}</p> : null}
      <p>
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>{' '}
        <button type="button" className="button" onClick={() => void reload()}>
          {words.reload}
        </button>{' '}
        {onLeave ? (
          <button type="button" className="plain" onClick={onLeave}>
            {words.leave}
          </button>
        ) : null}
      </p>
    </div>
  )
}
