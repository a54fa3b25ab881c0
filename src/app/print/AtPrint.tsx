import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Loaded } from '../../platform/data/load-dataset'
import { markPaper, onPrint } from '../../platform/page/printing'
import type { ViewState } from '../../state/view'
import { Sheets } from './Sheets'

interface AtPrintProps {
  readonly loaded: Loaded
  readonly view: ViewState
}

/** Lays the page out for print when the browser prints, and removes the layout afterwards. Everything it needs is loaded before, since browsers do not wait. */
const AtPrint = ({ loaded, view }: AtPrintProps) => {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    markPaper('ready')
    const stop = onPrint(
      () => {
        flushSync(() => setPrinting(true))
        markPaper('sheets')
      },
      () => {
        setPrinting(false)
        markPaper('ready')
      },
    )
    return () => {
      stop()
      markPaper('')
    }
  }, [])
  return isPrinting ? <Sheets loaded={loaded} view={view} /> : null
}

export default AtPrint
