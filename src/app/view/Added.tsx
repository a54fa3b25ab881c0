import type { ReactNode } from 'react'
import { countyOfPanel } from '../../charts/spec/county-panel-id'
import type { Loaded } from '../../platform/data/load-dataset'
import { briefingOf } from '../../state/briefing'
import type { ViewState } from '../../state/view'
import { onRequest } from '../controls/on-request'

const WithCounties = onRequest(() => import('./WithCounties'), { waiting: ({ waiting }) => waiting })

interface AddedProps {
  readonly loaded: Loaded
  readonly ids: readonly string[] // of the panels shown, which may be there several times
  readonly waiting: ReactNode
  readonly children: (loaded: Loaded) => ReactNode
}

/** Ids of the panels of a briefing. */
export const panelsOfBriefing = (view: ViewState): readonly string[] => briefingOf(view).flatMap((entry) => (entry.kind === 'panel' ? [entry.panel] : []))

/** What shows panels by their ids is given a dataset that holds the places below the province which are among them. */
export const Added = ({ loaded, ids, waiting, children }: AddedProps) => {
  const codes = [...new Set(ids.map(countyOfPanel).filter(Boolean))]
  return codes.length === 0 ? children(loaded) : <WithCounties loaded={loaded} codes={codes} waiting={waiting} show={children} />
}
