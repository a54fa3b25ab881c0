/** Whole texts with the verdict of every figure: what is found, how it is judged, and that no right figure is accused. */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/check-text/check-text'
import type { TextVerdict } from '../../src/check-text/hypotheses/judgement'
import { shippedDataset } from '../panels/shipped-data'
import { LABELLED_TEXTS } from './labelled-texts'

const LETTERS: Readonly<Record<TextVerdict, string>> = { agrees: 'A', differs: 'D', 'other-period': 'P', 'other-basis': 'B', 'no-data': 'N', forecast: 'F' }
const LABEL = /\[\[(.*?)\|(.*?)\]\]/g

interface Label {
  readonly start: number
  readonly end: number
  readonly allowed: string // letters; '' where anything goes
}

const labelled = (source: string): { readonly text: string; readonly labels: readonly Label[] } => {
  const labels: Label[] = []
  let text = ''
  let done = 0
  for (const found of source.matchAll(LABEL)) {
    const [all, figure = '', verdicts = ''] = found
    text += source.slice(done, found.index) + figure
    labels.push({ start: text.length - figure.length, end: text.length, allowed: verdicts.startsWith('?') || verdicts.endsWith('-') ? '' : verdicts.replace('?', '') })
    done = found.index + all.length
  }
  return { text: text + source.slice(done), labels }
}

const graded = Object.entries(LABELLED_TEXTS).map(([name, source]) => {
  const { text, labels } = labelled(source)
  const found = checkText(text, shippedDataset()).map(({ statement: { start, end }, judgement: { verdict } }) => ({ start, end, quote: text.slice(start, end), letter: LETTERS[verdict], label: labels.find((one) => start < one.end && one.start < end) }))
  const misjudged = found.filter(({ letter, label }) => label && label.allowed !== '' && !label.allowed.includes(letter))
  const missed = labels.filter(({ allowed, start, end }) => allowed !== '' && !found.some((one) => one.start < end && start < one.end))
  return { name, count: labels.filter(({ allowed }) => allowed !== '').length, missed: missed.map(({ start, end }) => text.slice(start, end)), misjudged, extra: found.filter(({ label }) => !label) }
})

describe('labelled texts', () => {
  test('are many', () => {
    expect(graded.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(400)
  })

  test.each(graded)('$name', ({ missed, misjudged, extra }) => {
    expect({ missed, misjudged: misjudged.map(({ quote, letter, label }) => `${quote}: ${letter}, not ${label?.allowed}`), extra: extra.map(({ quote }) => quote) }).toEqual({ missed: [], misjudged: [], extra: [] })
  })
})
