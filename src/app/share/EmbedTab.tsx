import { useState } from 'react'
import { isLocalVersion } from '../../model/local-version'
import { embeddingWords } from '../../words/share'
import { versionsWords } from '../../words/versions'
import { Choice } from '../Choice'
import { EmbedFrozen } from './EmbedFrozen'
import { EmbedLive } from './EmbedLive'
import { embeddedPanel } from './embedded-panel'
import type { ShareProps } from './share-props'

const KINDS = ['live', 'frozen'] as const
type Kind = (typeof KINDS)[number]

/** The panel for a page of one's own: live, from this site, or frozen in the code. */
export const EmbedTab = (props: ShareProps) => {
  const words = embeddingWords(props.view.language)
  const [kind, setKind] = useState<Kind>('live')
  const embedded = embeddedPanel(props)
  const local = isLocalVersion(props.loaded.dataset.version) ? versionsWords(props.view.language).embed : undefined
  if (typeof embedded === 'string') {
    return (
      <div className="embedding">
        <p>{embedded === 'disk' ? words.onlyFrozenDisk : words.onlyFrozenPanel}</p>
        {local ? <p className="embed-local">{local.frozen}</p> : null}
        <EmbedFrozen {...props} />
      </div>
    )
  }
  return (
    <div className="embedding">
      <Choice label={words.kindLabel} value={kind} options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} onChange={setKind} />
      <p className="quiet">{words.kindWhat[kind]}</p>
      {local ? <p className="embed-local">{local[kind]}</p> : null}
      {kind === 'live' ? <EmbedLive {...props} embedded={embedded} /> : <EmbedFrozen {...props} />}
    </div>
  )
}
