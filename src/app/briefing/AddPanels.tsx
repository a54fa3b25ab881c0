import { useMemo, useState } from 'react'
import { THEMES } from '../../model/indicator'
import type { Loaded } from '../../platform/load-dataset'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { panelShown, wordsOf } from './panel-shown'

interface AddProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly chosen: readonly string[]
  readonly onToggle: (id: string, title: string) => void
  readonly open: boolean
}

/** The panels of the page by title, to be ticked. */
const Titles = ({ loaded, view, chosen, onToggle }: Omit<AddProps, 'open'>) => {
  const titles = useMemo(() => loaded.panels.map((spec) => wordsOf(panelShown(spec, view), loaded)), [loaded, view])
  return THEMES.map((theme) => (
    <fieldset key={theme} className="briefing-choices" data-theme={theme}>
      <legend>{uiWords(view.language).page.themes[theme]}</legend>
      {titles.filter((one) => one.theme === theme && one.height > 0).map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id, title)} /> {title}
        </label>
      ))}
    </fieldset>
  ))
}

/** All panels of the page, folded until asked for. */
export const AddPanels = ({ open, ...props }: AddProps) => {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className="briefing-add" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{briefingWords(props.view.language).add}</summary>
      {isOpen ? <Titles {...props} /> : null}
    </details>
  )
}
