import { useState } from 'react'

/** Whether the options of a long list are rendered yet: not before its control is focused or pressed, which keeps large tables fast. */
export const useWanted = (): { readonly isWanted: boolean; readonly reach: { readonly onFocus: () => void; readonly onPointerDown: () => void } } => {
  const [isWanted, setWanted] = useState(false)
  const want = (): void => setWanted(true)
  return { isWanted, reach: { onFocus: want, onPointerDown: want } }
}
