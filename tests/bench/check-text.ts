/**
 * How long is a text of 100 kB judged, beside a plain search of the same text for every name of the catalogue and every number, which judges nothing?
 * npm run bench:check-text -- [--runs N]
 */
import { parseArgs } from 'node:util'
import { cardsOf } from '../../src/check-text/cards/card'
import { checkText } from '../../src/check-text/check-text'
import { ALTERED, DATES, FIGURES, inEnglish, spokenFacts, VERBS } from '../check-text/printed-facts'
import { PLAIN_TEXTS } from '../check-text/texts'
import { shippedDataset } from '../panels/shipped-data'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } })
const BYTES = 100_000
const PER_PARAGRAPH = 4 // sentences with a figure of the data

const dataset = shippedDataset()
const facts = spokenFacts()
const turn = <One>(list: readonly One[], at: number): One => list[at % list.length] as One

/** Sentences on figures of the data, right and wrong, in every form, between paragraphs of plain texts. */
const sentence = (at: number): string => {
  const fact = turn(facts, at * 7)
  const [altered] = at % 5 === 0 ? turn(Object.values(ALTERED), at)(fact, facts) : []
  if (at % 4 === 3) return inEnglish(fact)
  return `${turn(DATES, at)(fact.year)}${altered?.zh ?? fact.zh}${turn(VERBS, at)}${altered?.figure ?? turn(FIGURES, at)(fact)}。`
}
const paragraphs = Object.values(PLAIN_TEXTS).flatMap((text) => text.split('\n'))
const encoder = new TextEncoder()
let text = ''
for (let at = 0; encoder.encode(text).length < BYTES; at += 1) text += `${turn(paragraphs, at)}\n${Array.from({ length: PER_PARAGRAPH }, (_, next) => sentence(at * PER_PARAGRAPH + next)).join('')}\n`

const names = [...dataset.indicators.values(), ...dataset.regions.values()].flatMap(({ name }) => [name.zh.toLowerCase(), name.en.toLowerCase()])

/** The plainest search: every name at every place, and every number. */
const scan = (): number => {
  const folded = text.normalize('NFKC').toLowerCase()
  let found = [...folded.matchAll(/\d[\d.,]*/g)].length
  for (const name of names) for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) found += 1
  return found
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
const timed = (task: () => unknown): number => {
  const begin = performance.now()
  task()
  return performance.now() - begin
}

let found = 0
const check = (): void => {
  const checked = checkText(text, dataset)
  found = cardsOf(text, checked, dataset).length
}
checkText('', dataset) // as the worker does when it gets the data
const first = timed(check)
const rounds = Array.from({ length: Math.max(1, Number(values.runs)) }, () => ({ ours: timed(check), scan: timed(scan) }))
const [ours, plain] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.scan))]

process.stdout.write(
  [
    `${encoder.encode(text).length} bytes, ${text.length} characters, ${found} statements; medians of ${rounds.length} interleaved rounds, node ${process.version}`,
    `judged, with cards: ${ours.toFixed(0)} ms; the first time, with the names indexed and nothing compiled: ${first.toFixed(0)} ms`,
    `a search for ${names.length} names and every number: ${plain.toFixed(0)} ms; ${(ours / plain).toFixed(1)}× as long`,
    '',
  ].join('\n'),
)
