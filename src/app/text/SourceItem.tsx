import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'

/** A link only to the open web: an address from a CSV never becomes a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** One publication: body, title, date; a link where there is an official address. */
export const SourceItem = ({ source, language }: { readonly source: Source; readonly language: Language }) => {
  const [open, close] = LOCALES[language].titleQuotes
  const title = `${open}${source.title[language]}${close}`
  return (
    <>
      {source.body[language]} {isWeb(source.url) ? <a href={source.url} rel="noopener noreferrer" target="_blank">{title}</a> : title}
      {source.date ? ` ${source.date}` : ''}
    </>
  )
}
