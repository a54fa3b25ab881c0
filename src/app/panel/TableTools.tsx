import { useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { tableCsv, tableText } from '../../exports/csv'
import { fileStem } from '../../model/local-version'
import type { Language } from '../../model/text'
import { copyText, saveFile } from '../../platform/output/save-and-copy'
import { detailWords } from '../../words/panel-details'
import { localLine } from '../../words/page'

interface TableToolsProps {
  readonly compiled: CompiledPanel
  readonly rows: readonly number[] // of its table, in the order shown
  readonly version: string // of the data
  readonly language: Language
}

/** Copies the table as it is shown, for a spreadsheet or a document, and saves it as a file. */
export const TableTools = ({ compiled, rows, version, language }: TableToolsProps) => {
  const words = detailWords(language)
  const [said, setSaid] = useState('')
  const local = localLine(version, language)
  const copy = async (): Promise<void> => setSaid((await copyText(tableText(compiled, rows, local))) ? words.copied : words.copyRefused)
  const save = (): void => saveFile(`${fileStem(compiled.id, version)}.csv`, tableCsv(compiled, local), 'text/csv;charset=utf-8')
  return (
    <p className="table-tools">
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copyTable}
      </button>{' '}
      <button type="button" className="button" onClick={save}>
        {words.download}
      </button>{' '}
      <output>{said}</output>
    </p>
  )
}
