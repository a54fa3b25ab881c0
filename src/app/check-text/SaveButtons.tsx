import { useContext, useRef, useState } from 'react'
import { parseChoices, printChoices, withChoice } from '../../check-text/choices/choices'
import type { Loaded } from '../../platform/data/load-dataset'
import { saveFile } from '../../platform/output/save-and-copy'
import { loadPart } from '../../platform/page/load-part'
import { printPage } from '../../platform/page/printing'
import type { ViewState } from '../../state/view'
import { checkReportWords } from '../../words/check-report'
import { checkPageWords } from '../../words/check-text'
import { Today } from '../view/use-view'
import type { CheckState, TextCheck } from './use-check'

interface SaveButtonsProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly check: TextCheck
  readonly state: Extract<CheckState, { at: 'done' }>
}

const FORMATS = ['html', 'csv', 'json', 'sarif'] as const
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What saves the files of a checked text, and the sentence on what was last done. */
const useFiles = ({ loaded: { dataset }, view: { language }, check, state: { source, cards, choices } }: SaveButtonsProps) => {
  const words = checkReportWords(language)
  const today = useContext(Today)
  const [said, setSaid] = useState('')
  const stem = source.name.replace(/\.[^.]+$/, '') || 'sanhua-check'
  const job = { ...source, cards, dataset, language, today }
  const put = (name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void => {
    saveFile(name, content, type)
    setSaid(words.saved(name))
  }
  const attempt = (work: () => Promise<void>): void => void work().catch((reason: unknown) => setSaid(checkPageWords(language).failed(reason instanceof Error ? reason.message : String(reason))))
  const report = (format: (typeof FORMATS)[number]): void =>
    attempt(async () => {
      const { extension, type, print } = (await loadPart(() => import('../../check-text/reports/reports'))).TEXT_REPORTS[format]
      put(`${stem}.check.${extension}`, print(job), type)
    })
  const comment = (bytes: Uint8Array): void =>
    attempt(async () => {
      const [{ commentDocx }, { commentsOf }] = await Promise.all([loadPart(() => import('../../check-text/documents/comment-docx')), loadPart(() => import('../../check-text/reports/comments'))])
      const { author, notDocx, written } = words
      const made = commentDocx(bytes, commentsOf(job), { author, day: today })
      if (!made) return setSaid(notDocx(source.name))
      put(`${stem}.check.docx`, made.bytes, DOCX)
      setSaid(written(`${stem}.check.docx`, made.count))
    })
  const keep = (): void => put(`${stem}.choices.json`, printChoices(choices), 'application/json')
  const read = (file: File): void =>
    attempt(async () => {
      const found = parseChoices(await file.text())
      setSaid(found ? words.choicesRead(found.length) : words.wrongChoices(file.name))
      if (found) check.choose(found.reduce((all, one) => withChoice(all, one), [...choices]))
    })
  return { said, report, comment, keep, read }
}

const Press = ({ name, onPress }: { readonly name: string; readonly onPress: () => void }) => <button type="button" className="button" onClick={onPress}>{name}</button>

/** Reports of a checked text, the document with comments, and the choices made, as files; and files of choices read again. */
const SaveButtons = (props: SaveButtonsProps) => {
  const { view: { language }, state: { source: { name, bytes, isOffice }, choices } } = props
  const words = checkReportWords(language)
  const input = useRef<HTMLInputElement>(null)
  const { said, report, comment, keep, read } = useFiles(props)
  return (
    <section className="controls" aria-label={words.save}>
      {FORMATS.filter((format) => format !== 'sarif' || !isOffice).map((format) => <Press key={format} name={words.files[format]} onPress={() => report(format)} />)}
      {bytes && /\.docx$/i.test(name) ? <Press name={words.files.docx} onPress={() => comment(bytes)} /> : null}
      {choices.length > 0 ? <Press name={words.files.choices} onPress={keep} /> : null}
      <Press name={words.loadChoices} onPress={() => input.current?.click()} />
      <Press name={words.print} onPress={printPage} />
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) read(file)
          currentTarget.value = ''
        }}
      />
      <output className="quiet">{said}</output>
    </section>
  )
}

export default SaveButtons // what `onRequest` takes
