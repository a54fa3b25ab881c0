import type { KeyboardEvent } from 'react'
import { TABS, type Tab } from '../state/view'
import type { UiWords } from '../words/index'

interface PanelTabsProps {
  readonly id: string
  readonly tab: Tab
  readonly words: UiWords['panel']
  readonly onTab: (tab: Tab) => void
}

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
}

/** Chart, table, sources: one in the tab order, arrows between them (WAI-ARIA tabs pattern). */
export const PanelTabs = ({ id, tab, words, onTab }: PanelTabsProps) => {
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const next = TABS[STEPS[event.key]?.(TABS.indexOf(tab)) ?? -1]
    if (!next) return
    event.preventDefault()
    onTab(next)
    const button = event.currentTarget.parentElement?.children[TABS.indexOf(next)]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div role="tablist" tabIndex={-1} className="tabs" aria-label={words.tabList}>
      {TABS.map((name) => (
        <button key={name} type="button" role="tab" id={`${id}-tab-${name}`} aria-controls={`${id}-shown`} aria-selected={name === tab} tabIndex={name === tab ? 0 : -1} onClick={() => onTab(name)} onKeyDown={move}>
          {words.tabs[name]}
        </button>
      ))}
    </div>
  )
}
