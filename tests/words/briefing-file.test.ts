/** Words of a saved briefing: both languages say the same things, each in its own script. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text'
import { briefingFileWords } from '../../src/words/files'

const CJK = /[\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]/
const leaves = (language: 'zh' | 'en'): [string, string][] => Object.entries(briefingFileWords(language)).map(([name, said]) => [name, typeof said === 'string' ? said : String((said as (...given: unknown[]) => string)('7', '8'))])

test('words of a saved briefing', () => {
  expect(leaves('en').map(([name]) => name).sort()).toEqual(leaves('zh').map(([name]) => name).sort())
  for (const language of LANGUAGES) for (const [name, said] of leaves(language)) expect(said.length, name).toBeGreaterThan(0)
  expect(leaves('en').filter(([, said]) => CJK.test(said))).toEqual([])
  expect(leaves('zh').filter(([, said]) => !CJK.test(said))).toEqual([])
})
