import { publicationsByBody } from '../../charts/figure/sources-text'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { detailWords } from '../../words/panel-details'
import { LOCALES } from '../../words/locales'

/** A link only to the open web: an address from a CSV never becomes a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** A publication: title, date, what it is when it is no publication, when it was read; a link where there is an official address. */
const Publication = ({ source, language }: { readonly source: Source; readonly language: Language }) => {
  const [open, close] = LOCALES[language].titleQuotes
  const words = detailWords(language)
  const facts = [source.date, source.kind === '' ? '' : words.sourceKinds[source.kind], source.accessed ? words.accessed(source.accessed) : ''].filter(Boolean)
  const title = `${open}${source.title[language]}${close}`
  return (
    <>
      {isWeb(source.url) ? <a href={source.url} rel="noopener noreferrer" target="_blank">{title}</a> : title}
      {facts.length > 0 ? ` ${facts.join(LOCALES[language].listSeparator)}` : ''}
    </>
  )
}

/** Publications by responsible body, each body once. */
export const SourceList = ({ sources, language }: { readonly sources: readonly Source[]; readonly language: Language }) => (
  <ul className="source-list">
    {publicationsByBody(sources, language).map(({ body, sources: published }) =>
      published.length === 1 && published[0] ? (
        <li key={body}>
          {body} <Publication source={published[0]} language={language} />
        </li>
      ) : (
        <li key={body}>
          {body}
          <ul>
            {published.map((source) => (
              <li key={source.id}>
                <Publication source={source} language={language} />
              </li>
            ))}
          </ul>
        </li>
      ),
    )}
  </ul>
)
