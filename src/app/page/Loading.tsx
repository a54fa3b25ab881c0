import { LANGUAGES, type Language } from '../../model/text'
import type { LoadProgress } from '../../platform/data/load-dataset'
import { isPartMissing } from '../../platform/page/load-part'
import { onRequestWords, pageWords } from '../../words/page'
import { LOCALES } from '../../words/locales'

interface LoadingProps {
  readonly language: Language
  readonly progress: LoadProgress | undefined // undefined: it failed
  readonly reason: unknown // why it failed
  readonly onRetry: () => void
}

/** A part of the program that could not be fetched is not an error of the data, and has its own sentence. */
const whatFailed = (reason: unknown, language: Language): string => (isPartMissing(reason) ? onRequestWords(language).part.missing : pageWords(language).failedWhat)

/** Progress of loading, or the reason why it failed, in every language, since the reader's is not known. */
export const Loading = ({ language, progress, reason, onRetry }: LoadingProps) => {
  const words = pageWords(language)
  if (progress) {
    return (
      <main id="main" className="loading">
        <p id="loading-label">{words.loading}</p>
        <progress aria-labelledby="loading-label" value={progress.done} max={Math.max(progress.total, 1)} />
        <p className="quiet">{words.loadingFiles(progress.done, progress.total)}</p>
      </main>
    )
  }
  return (
    <main id="main" className="loading" role="alert">
      <h1>{words.failed}</h1>
      <p>{whatFailed(reason, language)}</p>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <p key={other} lang={LOCALES[other].htmlLang}>
          {whatFailed(reason, other)}
        </p>
      ))}
      <p className="quiet">{reason instanceof Error ? reason.message : ''}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </main>
  )
}
