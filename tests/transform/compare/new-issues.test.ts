import { expect, it } from 'vitest'
import { issue } from '../../../src/model/issue'
import { newIssues } from '../../../src/transform/compare/index'

it('an issue that only moved is not new; of equal ones the number added is', () => {
  const at = (line: number, found: string) => issue('indicator-unknown', 'error', { file: 'a.csv', line, column: 1 }, found, { nearest: '' })
  expect(newIssues([at(3, 'x')], [at(9, 'x')])).toEqual({ issues: [], known: 1 })
  expect(newIssues([at(3, 'x')], [at(3, 'x'), at(4, 'x'), at(5, 'y')])).toEqual({ issues: [at(4, 'x'), at(5, 'y')], known: 1 })
})
