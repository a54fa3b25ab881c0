import { useEffect, useMemo, useState } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import { shortCode, stampOf } from '../../exports/stamp/stamp'
import type { Dataset } from '../../model/dataset'
import { change, type ViewStore } from '../../state/view'
import { panelStateOf, type ViewState } from '../../state/view'
import { embeddingWords } from '../../words/share'
import { versionText } from '../../words/page'
import { panelJob } from './panel-job'
import '../styles/share.css'

interface CheckBannerProps {
  readonly panel: PanelSpec
  readonly dataset: Dataset
  readonly store: ViewStore
  readonly view: ViewState
}

/** The choices that the check code of a file covers: years, mode, places. */
const shownOf = (view: ViewState, panel: string): string => {
  const { tab: _tab, unit: _unit, ...shown } = panelStateOf(view, panel)
  return JSON.stringify(shown)
}

/** Compares the values of an exported file, by its check code, with the present data. Shown for the view of the address, until the reader changes it. */
const CheckBanner = ({ panel, dataset, store, view }: CheckBannerProps) => {
  const words = embeddingWords(view.language).check
  const shown = shownOf(view, panel.id)
  const [opened] = useState(shown)
  const stamp = useMemo(() => stampOf(panelJob(panel, dataset, view, 'light')), [panel, dataset, view])
  const isOver = shown !== opened
  useEffect(() => {
    if (isOver) change(store, ({ check: _check, ...rest }) => ({ ...rest, check: '' }))
  }, [isOver, store])
  if (isOver) return null
  const isSame = stamp.code === view.check
  const version = versionText(dataset.version, view.language)
  return (
    <div aria-live="polite" className="check-banner" data-verdict={isSame ? 'unchanged' : 'revised'}>
      <p>
        <strong>{isSame ? words.unchanged(shortCode({ code: view.check }), version) : words.revised(shortCode({ code: view.check }), shortCode(stamp), version)}</strong>
      </p>
      {isSame ? null : <p>{words.revisedWhat}</p>}
    </div>
  )
}

export default CheckBanner
