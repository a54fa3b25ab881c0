import { SCHEMES } from '../charts/query/panel-parameters'
import { LANGUAGES } from '../model/text'
import { change, type ViewStore } from '../state/store'
import { withLanguage, withScheme, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { LOCALES } from '../words/locales'
import { Choice } from './Choice'

/** Name, purpose, language and colours. */
export const Masthead = ({ view, store }: { readonly view: ViewState; readonly store: ViewStore }) => {
  const words = uiWords(view.language).page
  return (
    <header className="masthead">
      <div>
        <p className="masthead-title">{words.title}</p>
        <p className="masthead-tagline">{words.tagline}</p>
      </div>
      <div className="masthead-tools">
        <Choice label={words.language} value={view.language} options={LANGUAGES.map((value) => ({ value, label: LOCALES[value].ownName, lang: LOCALES[value].htmlLang }))} onChange={(language) => change(store, (now) => withLanguage(now, language))} />
        <Choice label={words.scheme} value={view.scheme} options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))} onChange={(scheme) => change(store, (now) => withScheme(now, scheme))} />
      </div>
    </header>
  )
}
