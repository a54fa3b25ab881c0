import { describe, expect, it } from 'vitest'
import { slideWords } from '../../src/words/files'

const leaves = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [(words as (...given: unknown[]) => string)('1', 2, '3'), (words as (...given: unknown[]) => string)('', 1, '')]
  return Object.values(words as Record<string, unknown>).flatMap(leaves)
}

describe('words of slides', () => {
  it('every leaf is in its own script', () => {
    const [zh, en] = [leaves(slideWords('zh')), leaves(slideWords('en'))]
    expect(zh.length).toBe(en.length)
    for (const text of en) expect(text).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]|undefined/)
    for (const text of zh) expect(text).not.toMatch(/undefined|[A-Za-z]{9,}/)
  })

  it('names of stretches', () => {
    expect(slideWords('en').projected('Total', 'medium variant')).toBe('Total (projected, medium variant)')
    expect(slideWords('zh').sourcesPage(1, 1)).toBe('资料来源')
  })
})
