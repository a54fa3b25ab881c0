import { useContext, useMemo } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { formatPeriod } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { freshnessOf, type ReleaseState } from '../../transform/due-releases'
import { detailWords } from '../../words/panel-details'
import { Today } from '../view/use-view'

export interface FreshnessProps {
  readonly compiled: CompiledPanel
  readonly dataset: Dataset
  readonly language: Language
}

/** An issue in words: what is expected of it, or that it was due. */
const issueText = ({ release: { title }, due, period, isDue }: ReleaseState, language: Language): string => {
  const { nextIssue, dueIssue } = detailWords(language)
  return (isDue ? dueIssue : nextIssue)(title[language], formatPeriod(due, language), period === undefined ? '' : formatPeriod(period, language))
}

/** How far a panel's figures reach, and when the next are expected or were due; nothing without observed figures. */
const PanelFreshness = ({ compiled, dataset, language }: FreshnessProps) => {
  const today = useContext(Today)
  const { inputs } = compiled.figure
  const { upTo, expected } = useMemo(() => freshnessOf(inputs, dataset, today), [inputs, dataset, today])
  if (!upTo || inputs.cited) return null // a revision shows what was, not the newest figures
  const reach = formatPeriod(upTo.period, language, upTo.kind)
  return (
    <>{detailWords(language).freshness(reach, expected.map((state) => issueText(state, language)))}</>
  )
}

export default PanelFreshness
