import type { BriefingWords } from '../../words/briefing'
import type { Stage } from './stage'

/** What lies over the slide: a black or white screen, or the list of keys. */
export const Curtain = ({ stage, words }: { readonly stage: Stage; readonly words: BriefingWords }) => {
  if (stage.blank !== '') return <div className={`curtain curtain-${stage.blank}`} />
  if (!stage.help) return null
  return (
    <section className="stage-help" aria-label={words.help}>
      <dl>
        {words.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.touch}</p>
    </section>
  )
}
