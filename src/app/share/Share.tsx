import { useState } from 'react'
import { shareWords } from '../../words/share'
import { Choice } from '../controls/Choice'
import { Dialog } from '../controls/Dialog'
import { CiteTab } from './CiteTab'
import { DownloadTab } from './DownloadTab'
import { EmbedTab } from './EmbedTab'
import type { ShareProps } from './panel-job'
import '../styles/share.css'

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
