import { useMemo, useState } from 'react'
import { compilePanel } from '../../charts/compile'
import type { PanelSpec } from '../../charts/types/list'
import type { PanelChange } from '../../platform/workbench/import-session'
import { onRequest } from '../on-request'
import type { BenchProps } from './bench-props'
import { countText } from './count-text'

const PanelAfter = onRequest(() => import('./PanelAfter'))

type EntryProps = BenchProps & { readonly panel: PanelChange; readonly spec: PanelSpec }

/** One panel that would show something else; opened, it is drawn as it is and as it would be. */
const Entry = (props: EntryProps) => {
  const { panel, spec, words: { difference: words }, loaded, view } = props
  const [open, setOpen] = useState(false)
  const title = useMemo(() => compilePanel(spec, loaded.dataset, { language: view.language, scheme: 'light', width: 640 }).title, [spec, loaded, view.language])
  return (
    <li data-panel={panel.id} data-theme={spec.theme}>
      <strong>{title}</strong> <span className="quiet">{panel.changes > 0 ? words.panel(countText(panel.changes, view.language)) : ''}</span>{' '}
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.hidePanel : words.seePanel}<span className="hidden"> {title}</span></button>
      {open ? <PanelAfter key={props.work.revision} {...props} /> : null}
    </li>
  )
}

/** Every panel that would show something else, by its title. */
export const AffectedPanels = ({ panels, ...props }: BenchProps & { readonly panels: readonly PanelChange[] }) => {
  const { difference: words } = props.words
  const specs = new Map(props.loaded.panels.map((spec) => [spec.id, spec]))
  return (
    <>
      <h3>{words.panels} {panels.length > 0 ? countText(panels.length, props.view.language) : ''}</h3>
      {panels.length === 0 ? <p>{words.noPanels}</p> : null}
      <ul className="bench-panels">
        {panels.map((panel) => {
          const spec = specs.get(panel.id)
          return spec ? <Entry key={panel.id} {...props} panel={panel} spec={spec} /> : null
        })}
      </ul>
    </>
  )
}
