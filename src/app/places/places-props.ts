import type { Loaded } from '../../platform/data/load-dataset'
import type { ViewState, ViewStore } from '../../state/view'

/** What the pages of places are given. */
export interface PlacesProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}
