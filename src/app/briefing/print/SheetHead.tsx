import type { Language } from '../../../model/text'
import type { Loaded } from '../../../platform/load-dataset'
import { uiWords } from '../../../words/index'
import { Headlines } from '../../Headlines'
import { Statements } from '../../Statements'

/** The first page when the whole page is printed: its name, the four numbers, the statements. */
export const SheetHead = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const words = uiWords(language).page
  return (
    <div className="sheet-page sheet-head">
      <h1>{words.documentTitle('')}</h1>
      <p>{words.lead}</p>
      <Headlines loaded={loaded} language={language} />
      <Statements loaded={loaded} language={language} />
    </div>
  )
}
