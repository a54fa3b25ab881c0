import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Scheme } from '../../charts/query/panel-view'
import { onSchemeChange, resolvedScheme } from '../../platform/scheme'
import type { ViewStore } from '../../state/view'
import type { SchemeChoice, ViewState } from '../../state/view'

/** The view, followed. */
export const useView = (store: ViewStore): ViewState => useStore(store)

/** Day or night as it is in force now. */
export const useScheme = (choice: SchemeChoice): Scheme => {
  const [, seen] = useState(0)
  useEffect(() => onSchemeChange(() => seen((count) => count + 1)), [])
  return resolvedScheme(choice)
}
