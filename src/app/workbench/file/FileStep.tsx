import { useRef, useState, type ClipboardEvent } from 'react'
import { pastedFile } from '../work/work'
import type { BenchProps } from '../work/bench-props'
import { InputList } from './InputList'
import { WorkStep } from '../work/WorkStep'

type PasteProps = Pick<BenchProps, 'run' | 'words'>

/** A table from the clipboard. Pasted text is read at once, typed text on request. */
const Paste = ({ run, words: { file: words } }: PasteProps) => {
  const [text, setText] = useState('')
  const bring = (file: File | undefined): void => {
    if (!file) return
    run.add([{ file }])
    setText('')
  }
  const onPaste = (event: ClipboardEvent): void => {
    const file = pastedFile(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'), words.pasteName)
    if (!file) return
    event.preventDefault()
    bring(file)
  }
  return (
    <details className="bench-paste">
      <summary>{words.paste}</summary>
      <label className="line">
        <span className="quiet line">{words.pasteHow}</span>
        <textarea rows={5} value={text} spellCheck={false} onPaste={onPaste} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="button" className="button" disabled={text.trim() === ''} onClick={() => bring(pastedFile('', text, words.pasteName))}>
        {words.pasteRead}
      </button>
    </details>
  )
}

/** The first step: files dropped, chosen, or pasted. */
export const FileStep = (props: BenchProps) => {
  const { run, words } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <WorkStep id="bench-file" number={1} title={words.steps.file}>
      <div className="bench-drop">
        <p>
          {words.file.drop}{' '}
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {words.file.choose}
          </button>
        </p>
        <p className="quiet">{words.file.kinds}</p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          onChange={({ currentTarget }) => {
            run.add([...(currentTarget.files ?? [])].map((file) => ({ file })))
            currentTarget.value = '' // the same file may be chosen again
          }}
        />
      </div>
      <Paste run={run} words={words} />
      <InputList {...props} />
    </WorkStep>
  )
}
