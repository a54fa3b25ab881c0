import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { isExportName } from '../../platform/workbench/inbox'
import { readExport } from '../../exports/verify/read-export'
import { onRequest } from '../controls/on-request'
import { countText, sizeText } from '../text/count-and-time'
import { type BenchProps, WorkStep } from './work/WorkStep'
import { type Input, pastedFile } from './work/work'

const StampReport = onRequest(() => import('../stamp/StampReport'), { leave: ({ onClose }) => onClose })

const COMMAND = 'npm run -s sanhua -- apply' // as docs/importing.md has it
const MOST_STAMPED = 20 * 1024 * 1024 // bytes; larger files are not exports of this site

/** Progress, with a button to cancel. */
const Progress = ({ run, work, words, view }: BenchProps) => {
  const { progress } = work
  const stage = progress?.stage ?? 'fetching'
  const size = progress && progress.total > 0 && stage === 'reading' ? words.file.done(sizeText(progress.done, view.language), sizeText(progress.total, view.language)) : ''
  return (
    <p className="bench-progress">
      <label>
        {words.file.progress[stage]} {size}{' '}
        <progress {...(progress && progress.total > 0 && (stage === 'reading' || stage === 'series') && { value: progress.done, max: progress.total })} />
      </label>{' '}
      <button type="button" className="button" onClick={run.cancel}>
        {words.file.cancel}
      </button>
    </p>
  )
}

/** Offers the check of an exported file in place of importing it. */
const Stamped = ({ input, words, loaded, view }: BenchProps & { readonly input: Input }) => {
  const [isStamped, setStamped] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let current = true
    const look = async (): Promise<void> => {
      const reading = readExport(new Uint8Array(await input.file.arrayBuffer()), input.file.name)
      if (current) setStamped(reading.kind !== 'none')
    }
    if (input.file.size < MOST_STAMPED && (/\.(?:xlsx|zip|html?)$/i.test(input.file.name) || isExportName(input.file.name))) void look().catch(() => undefined)
    return () => {
      current = false
    }
  }, [input.file])
  if (!isStamped) return null
  return (
    <p className="quiet">
      {words.file.stamped}
      {words.gap}
      <button type="button" className="plain" onClick={() => setOpen(true)}>{words.file.check}</button>
      {isOpen ? <StampReport files={[input.file]} loaded={loaded} view={view} onAnother={() => setOpen(false)} onClose={() => setOpen(false)} /> : null}
    </p>
  )
}

/** Why a file was not read, and the command that reads it. */
const ReadFailure = ({ input, words, view, limit }: Pick<BenchProps, 'words' | 'view'> & { readonly input: Input; readonly limit: number }) => {
  const { file: fileWords } = words
  if (input.stage === 'refused') return <p role="alert" className="failed">{fileWords.tooLarge(sizeText(input.file.size, view.language), sizeText(limit, view.language))} <code>{`${COMMAND} "${input.file.name}"`}</code></p>
  if (input.stage !== 'failed') return null
  const isCrash = /^worker-|memory|allocation|array length/i.test(input.error)
  return (
    <p role="alert" className="failed">
      {isCrash ? fileWords.memory : fileWords.failed(input.error)} {isCrash ? <code>{`${COMMAND} "${input.file.name}"`}</code> : null}
    </p>
  )
}

const InputEntry = ({ input, ...props }: BenchProps & { readonly input: Input }) => {
  const { run, work, words, view } = props
  const { file: fileWords } = words
  const isShown = work.shown === input.slot
  return (
    <li className="bench-input" data-stage={input.stage} aria-current={isShown ? 'true' : undefined}>
      <p>
        <strong>{input.file.name}</strong> <span className="quiet">{sizeText(input.file.size, view.language)} · {fileWords.stage[input.stage]}</span>{' '}
        {work.inputs.length > 1 && !isShown ? <button type="button" className="plain" onClick={() => run.act({ type: 'show', slot: input.slot, sheet: 0 })}>{fileWords.show}</button> : null}
        {input.stage === 'cancelled' || input.stage === 'failed' ? <button type="button" className="plain" onClick={() => run.choose(input.slot, {})}>{fileWords.again}</button> : null}
        <button type="button" className="plain" aria-label={fileWords.removeOf(input.file.name)} onClick={() => run.remove(input.slot)}>{fileWords.remove}</button>
      </p>
      {input.stage === 'reading' ? <Progress {...props} /> : null}
      {input.stage === 'package' ? <p>{fileWords.package(countText(input.members ?? 0, view.language))}</p> : null}
      <ReadFailure input={input} words={words} view={view} limit={run.limit} />
      {input.stage === 'read' || input.stage === 'package' ? <Stamped input={input} {...props} /> : null}
    </li>
  )
}

/** The input files with their progress. */
const InputList = (props: BenchProps) => {
  const { work, words } = props
  if (work.inputs.length === 0) return null
  return (
    <ul className="bench-inputs" aria-label={words.file.list}>
      {work.inputs.map((input) => (
        <InputEntry key={input.slot} input={input} {...props} />
      ))}
    </ul>
  )
}

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
