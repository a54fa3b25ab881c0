import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ViewState } from './view'

export type ViewStore = StoreApi<ViewState>

/** Holds the view. Change it by pure updates alone: `change(store, (view) => withLanguage(view, 'en'))`. */
export const createViewStore = (initial: ViewState): ViewStore => createStore<ViewState>(() => initial)

/** Applies a pure update. */
export const change = (store: ViewStore, update: (view: ViewState) => ViewState): void => store.setState(update(store.getState()), true)
