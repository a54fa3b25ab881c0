import { createContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Scheme } from '../../charts/query/panel-view'
import type { Loaded } from '../../platform/data/load-dataset'
import { onSchemeChange, resolvedScheme } from '../../platform/page/document'
import type { SchemeChoice, ViewState, ViewStore } from '../../state/view'

/** The day on which the page was opened, `2026-11-28`; '' where none is given: nothing is due then. */
export const Today = createContext('')

/** The view as it changes. */
export const useView = (store: ViewStore): ViewState => useStore(store)

/** The scheme that applies now. */
export const useScheme = (choice: SchemeChoice): Scheme => {
  const [, seen] = useState(0)
  useEffect(() => onSchemeChange(() => seen((count) => count + 1)), [])
  return resolvedScheme(choice)
}

const TIMEOUT = 3000 // ms

/** Fetches the rest of the data some time after a view is shown, should no chart have been drawn in it. */
export const useRestInTime = ({ rest }: Pick<Loaded, 'rest'>): void => {
  useEffect(() => {
    if (!rest) return undefined
    const timer = setTimeout(rest.start, TIMEOUT)
    return () => clearTimeout(timer)
  }, [rest])
}
