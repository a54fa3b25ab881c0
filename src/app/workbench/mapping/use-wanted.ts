import { useState } from 'react'

/** Whether a long list of choices is wanted yet: not before its control is reached. A table of many such controls stays light. */
export const useWanted = (): { readonly isWanted: boolean; readonly reach: { readonly onFocus: () => void; readonly onPointerDown: () => void } } => {
  const [isWanted, setWanted] = useState(false)
  const want = (): void => setWanted(true)
  return { isWanted, reach: { onFocus: want, onPointerDown: want } }
}
