import { useEffect, useRef, useState } from 'react'
import { isDataName, isExportName, onFilesDropped, putInbox } from '../../platform/workbench/inbox'
import type { Loaded } from '../../platform/data/load-dataset'
import { change, type ViewStore } from '../../state/view'
import { withShow, type ViewState } from '../../state/view'
import { onRequestWords, pageWords } from '../../words/page'
import { onRequest } from '../controls/on-request'
import { useWhole } from '../controls/use-whole'

const StampReport = onRequest(() => import('./StampReport'), { leave: ({ onClose }) => onClose })

interface StampCheckProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly offer?: string // what a button says beside it; without it only what is dropped is checked
}

/** Checks an exported file against the present data, chosen by a button or dropped anywhere on the page; dropped data go to the workbench. The report is fetched with the first file. */
export const StampCheck = ({ loaded, store, view, offer }: StampCheckProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const words = onRequestWords(view.language).stamp
  const isWaiting = useWhole(loaded, files.length > 0)
  useEffect(
    () =>
      onFilesDropped((dropped) => {
        if (!dropped.every(({ name }) => isDataName(name)) || dropped.every(({ name }) => isExportName(name))) return setFiles(dropped)
        putInbox(dropped)
        change(store, (now) => withShow(now, 'workbench'))
      }),
    [store],
  )
  const choose = (): void => input.current?.click()
  return (
    <aside className={offer ? 'stamp-check' : undefined} aria-label={words.check}>
      {offer ? (
        <>
          <button type="button" className="button" onClick={choose}>
            {words.check}
          </button>{' '}
          <span className="quiet">{offer}</span>
        </>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={({ currentTarget }) => {
          setFiles([...(currentTarget.files ?? [])])
          currentTarget.value = '' // the same file may be chosen again
        }}
      />
      {isWaiting ? <p className="quiet">{pageWords(view.language).loading}</p> : null}
      {files.length > 0 && !isWaiting ? <StampReport files={files} loaded={loaded} view={view} onAnother={choose} onClose={() => setFiles([])} /> : null}
    </aside>
  )
}
