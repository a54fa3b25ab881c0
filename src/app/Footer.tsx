import type { Language } from '../model/text'
import type { Loaded } from '../platform/load-dataset'
import { uiWords } from '../words/index'
import { versionText } from '../words/local'
import { SourceItem } from './SourceItem'

/** Data version, licence, and every publication that a figure rests on. */
export const Footer = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const words = uiWords(language).page
  return (
    <footer className="footer">
      <p>{words.version(versionText(loaded.dataset.version, language))}</p>
      <p>{words.licence}</p>
      <details>
        <summary>{words.sources}</summary>
        <ul>
          {[...loaded.dataset.sources.values()].map((source) => (
            <li key={source.id}>
              <SourceItem source={source} language={language} />
            </li>
          ))}
        </ul>
      </details>
    </footer>
  )
}
