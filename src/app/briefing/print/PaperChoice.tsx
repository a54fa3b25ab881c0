import { useState } from 'react'
import type { Language } from '../../../model/text'
import { briefingWords } from '../../../words/briefing'
import { Choice } from '../../Choice'
import { choosePaper, currentPaper } from './keep-paper'
import { DIRECTIONS, PER_PAGE, SIZES, type Paper } from './paper'

/** Paper, its direction, panels a page, tables or not: used by every print from now on. */
export const PaperChoice = ({ language }: { readonly language: Language }) => {
  const words = briefingWords(language)
  const [paper, setPaper] = useState(currentPaper)
  const put = (patch: Partial<Paper>): void => {
    const next = { ...paper, ...patch }
    setPaper(next)
    choosePaper(next)
  }
  return (
    <div className="briefing-row">
      <span>{words.paper}</span>
      <Choice label={words.paper} value={paper.size} options={SIZES.map((value) => ({ value, label: words.sizes[value] }))} onChange={(size) => put({ size })} />
      <Choice label={words.direction} value={paper.direction} options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))} onChange={(direction) => put({ direction })} />
      <span>{words.perPage}</span>
      <Choice label={words.perPage} value={paper.perPage} options={PER_PAGE.map((value) => ({ value, label: words.perPages[value] }))} onChange={(perPage) => put({ perPage })} />
      <label>
        <input type="checkbox" checked={paper.tables} onChange={({ target }) => put({ tables: target.checked })} />
        {words.tables}
      </label>
    </div>
  )
}
