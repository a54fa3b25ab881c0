import { useState } from 'react'
import { citationOf, dashboardReference, sourceReferences } from '../../exports/citation'
import { isLocalVersion } from '../../model/local-version'
import { pageAddress } from '../../platform/page/address'
import { dayOf } from '../../platform/page/day'
import { printView } from '../../state/url'
import { aloneView, defaultView } from '../../state/view'
import { citeWords, shareWords } from '../../words/share'
import { versionsWords } from '../../words/versions'
import { Choice } from '../controls/Choice'
import { Dialog } from '../controls/Dialog'
import { CopyField } from './CopyField'
import { DownloadTab } from './DownloadTab'
import { EmbedTab } from './EmbedTab'
import type { ShareProps } from './panel-job'
import '../styles/share.css'

/** The sentence to quote, references to the panel's data, to the publications behind it and to the dashboard, and the address. */
const CiteTab = ({ panel, compiled, loaded, view }: ShareProps) => {
  const { language } = view
  const words = citeWords(language).tab
  const isLocal = isLocalVersion(loaded.dataset.version)
  const address = pageAddress(printView(aloneView(view, panel.id)))
  const context = { language, address, today: dayOf() }
  const { statement, gbt, apa } = citationOf(compiled, loaded.dataset, context)
  const whole = dashboardReference(loaded.dataset, { ...context, address: pageAddress(printView({ ...defaultView, language })) })
  return (
    <div className="cite">
      <CopyField name={words.statement} text={statement} language={language} />
      <h3>{words.data}</h3>
      <CopyField name={words.gbt} text={gbt} language={language} />
      <CopyField name={words.apa} text={apa} language={language} written="en" />
      {isLocal ? <p className="quiet">{versionsWords(language).cite}</p> : address ? <CopyField name={words.address} text={address} language={language} /> : <p className="quiet">{words.noAddress}</p>}
      <h3>{words.sources}</h3>
      <p className="quiet">{words.sourcesLead}</p>
      {sourceReferences(compiled, context).map((reference) => (
        <div key={reference.id}>
          <CopyField name={words.gbt} text={reference.gbt} language={language} />
          <CopyField name={words.apa} text={reference.apa} language={language} written="en" />
        </div>
      ))}
      <h3>{words.dashboard}</h3>
      <CopyField name={words.gbt} text={whole.gbt} language={language} />
      <CopyField name={words.apa} text={whole.apa} language={language} written="en" />
    </div>
  )
}

const TABS = { cite: CiteTab, download: DownloadTab, embed: EmbedTab } as const
type TabName = keyof typeof TABS
const NAMES = Object.keys(TABS) as TabName[]

/** The dialog in which a panel, as it is shown, is embedded, saved or cited. */
const Share = ({ onClose, ...props }: ShareProps & { readonly onClose: () => void }) => {
  const words = shareWords(props.view.language)
  const [tab, setTab] = useState<TabName>('cite')
  const Tab = TABS[tab]
  return (
    <Dialog label={words.title} close={words.close} onClose={onClose}>
      <p className="quiet">{props.compiled.title}</p>
      <Choice label={words.title} value={tab} options={NAMES.map((value) => ({ value, label: words.tabs[value] }))} onChange={setTab} />
      <Tab {...props} />
    </Dialog>
  )
}

export default Share
