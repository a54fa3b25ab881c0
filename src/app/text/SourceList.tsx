import { withoutSerials } from '../../charts/figure/serial-sources'
import { publicationsByBody } from '../../charts/figure/sources-text'
import type { Source } from '../../model/dataset'
import { addressReach } from '../../model/source-address'
import type { Language } from '../../model/text'
import { detailWords } from '../../words/panel-details'
import { LOCALES } from '../../words/locales'

/** A publication: title, date, what it is when it is no publication, when it was read. The title is a link only where the address is the publication's own; else it is said how far the address leads. */
const Publication = ({ source, language }: { readonly source: Source; readonly language: Language }) => {
  const [open, close] = LOCALES[language].titleQuotes
  const words = detailWords(language)
  const reach = addressReach(source)
  const link = (text: string) => <a href={source.url.trim()} rel="noopener noreferrer" target="_blank">{text}</a>
  const title = `${open}${source.title[language]}${close}`
  const facts = [source.date, source.kind === '' ? '' : words.sourceKinds[source.kind], source.accessed ? words.accessed(source.accessed) : '', reach === 'none' ? words.noAddress : ''].filter(Boolean)
  const separator = LOCALES[language].listSeparator
  return (
    <>
      {reach === 'own' ? link(title) : title}
      {facts.length > 0 ? ` ${facts.join(separator)}` : ''}
      {reach === 'home' ? <>{facts.length > 0 ? separator : ' '}{link(words.homePage)}</> : null}
    </>
  )
}

/** Publications by responsible body, each body once, the issues of a series as one. */
export const SourceList = ({ sources, language }: { readonly sources: readonly Source[]; readonly language: Language }) => (
  <ul className="source-list">
    {publicationsByBody(withoutSerials(sources), language).map(({ body, sources: published }) =>
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
