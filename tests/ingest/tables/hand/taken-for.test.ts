/** What the preview says of rows and columns. */
import { expect, it } from 'vitest'
import { tablesOfSheet } from '../../../../src/ingest/tables/hand/describe-plan'
import { takenFor } from '../../../../src/ingest/tables/hand/taken-for'
import { readFile } from '../../../../src/ingest/tables/read/read-file'

const taken = async (text: string) => {
  const reading = await readFile(new TextEncoder().encode(text), 'a.csv')
  const [grid] = reading.grids
  if (!grid) throw new Error('no table')
  const found = takenFor(grid, reading.plans[0] ?? [], tablesOfSheet(reading, 0))
  return { rows: Array.from({ length: grid.rows }, (_, row) => found.row(row)), columns: found.columns }
}

it('names title, header, values and notes', async () => {
  expect(await taken('1-1 人口\n地区,2021年,2022年\n北京市,10,11\n天津市,12,13\n注：抽样调查。\n')).toEqual({ rows: ['title', 'head', 'data', 'data', 'note'], columns: ['region', 'values', 'values'] })
})

it('says nothing of a table that was not read', async () => {
  expect(await taken('A,B,C\n某处,12,35\n另处,14,31\n')).toEqual({ rows: ['', '', ''], columns: [] })
})
