import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'

/** A link only to the open web: an address from a CSV never becomes a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** One source: body, title, date, what it is when it is no publication, when it was read; a link where there is an official address. */
export const SourceItem = ({ source, language }: { readonly source: Source; readonly language: Language }) => {
  const [open, close] = LOCALES[language].titleQuotes
  const words = uiWords(language).panel
  const facts = [source.date, source.kind === '' ? '' : words.sourceKinds[source.kind], source.accessed ? words.accessed(source.accessed) : ''].filter(Boolean)
  const title = `${open}${source.title[language]}${close}`
  return (
    <>
      {source.body[language]} {isWeb(source.url) ? <a href={source.url} rel="noopener noreferrer" target="_blank">{title}</a> : title}
      {facts.length > 0 ? ` ${facts.join(LOCALES[language].listSeparator)}` : ''}
    </>
  )
}
