import { createContext } from 'react'

/** The day on which the page was opened, `2026-11-28`; '' where none is given: nothing is due then. */
export const Today = createContext('')
