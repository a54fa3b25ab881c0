import { expect, test } from 'vitest'
import { cutLines } from '../../../src/exports/picture/lines'

test('what is cut ends with the mark, at a piece, within its lines', () => {
  const cut = cutLines('一二三四五六七八，九十', '……', 1, 10, 100)
  expect(cut).toEqual(['一二三四五六七八……'])
  expect(cutLines('一二三', '……', 1, 10, 100)).toEqual(['一二三'])
  expect(cutLines('一二三四五六七八九十'.repeat(4), '……', 2, 10, 100)).toHaveLength(2)
})
