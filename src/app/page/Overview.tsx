import { useEffect, useMemo } from 'react'
import { isUnstated } from '../../charts/overview/findings'
import { overviewOf, panelsNamed } from '../../charts/overview/overview'
import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { markLoaded } from '../../platform/page/document'
import { addressOf, arriveAt } from '../../state/destination'
import type { ViewState } from '../../state/view'
import { Issues } from '../text/Issues'
import { tablesOfPanels } from '../view/page-tables'
import { OverviewBody } from './OverviewBody'
import type { PageProps } from './ways'

const MOST = 3

/** Why a finding cannot be stated. */
const IssueNote = ({ issues, language }: { readonly issues: readonly Issue[]; readonly language: Language }) => <Issues issues={issues} language={language} most={MOST} />

interface OverviewProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly isPaper?: boolean
}

/** The overview, on screen and on paper, of the data that are loaded. */
export const Overview = ({ loaded, view, isPaper = false }: OverviewProps) => {
  const { language, vintage } = view
  const content = useMemo(() => overviewOf({ ...loaded, isWhole: loaded.rest === undefined }, language, vintage), [loaded, language, vintage])
  const { rest } = loaded
  const isLacking = content.findings.some(isUnstated) || content.claims.some(({ state }) => state === 'pending')
  useEffect(() => {
    if (isLacking) rest?.start() // it may be in a table that is not loaded
  }, [rest, isLacking])
  return <OverviewBody content={content} language={language} hrefOf={(to) => addressOf(arriveAt(view, to))} IssueNote={IssueNote} isPaper={isPaper} />
}

/** The overview as a page of the application. */
const OverviewPage = ({ loaded, view }: PageProps) => {
  const { panels, rest } = loaded
  const tables = useMemo(() => tablesOfPanels(panelsNamed(panels), loaded, view), [panels, loaded, view])
  useEffect(() => {
    if (!rest) return
    if (tables.length > 0) rest.start(tables)
    else markLoaded('enough')
  }, [rest, tables])
  return <Overview loaded={loaded} view={view} />
}

export default OverviewPage
