/**
 * How long does a keystroke take, beside a scan that folds and looks through every text anew?
 * npm run bench:search -- [--runs N]
 */
import { parseArgs } from 'node:util'
import { entriesOf, type Entry } from '../../src/search/entries'
import { fold } from '../../src/search/fold'
import { makeIndex, search } from '../../src/search/search-index'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } })
const WORDS = ['流动人口', '数字鸿沟', '空置房', '四川', 'living alone', 'urbanisation rate', 'ldrk', '65岁以上', '农村空心化到什么程度']
/** Every state of the field while a word is typed. */
const KEYSTROKES = WORDS.flatMap((word) => [...word].map((_, at) => [...word].slice(0, at + 1).join('')))

/** The plainest search: every text folded at every keystroke. */
const scan = (entries: readonly Entry[], query: string): Entry[] => {
  const word = fold(query)
  return entries.filter(({ names, aliases, texts }) => [...names, ...aliases, ...texts].some((text) => fold(text).includes(word)))
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const timed = (task: () => void): number => {
  const begin = performance.now()
  task()
  return performance.now() - begin
}

const entries = entriesOf(shippedDataset(), shippedPanels().value)
const index = makeIndex(entries)
const building = median(Array.from({ length: 5 }, () => timed(() => makeIndex(entries))))
const slowest = (task: (query: string) => void): number => Math.max(...KEYSTROKES.map((query) => median(Array.from({ length: 5 }, () => timed(() => task(query))))))
const rounds = Array.from({ length: Math.max(1, Number(values.runs)) }, () => ({ ours: timed(() => KEYSTROKES.forEach((query) => search(index, query))), scan: timed(() => KEYSTROKES.forEach((query) => scan(entries, query))) }))
const [ours, plain] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.scan))].map((all) => all / KEYSTROKES.length)

process.stdout.write(
  [
    `${entries.length} entries, ${KEYSTROKES.length} keystrokes, medians of ${rounds.length} interleaved rounds, node ${process.version}`,
    `index made in ${building.toFixed(1)} ms`,
    `a keystroke: ${ours?.toFixed(3)} ms, the slowest ${slowest((query) => search(index, query)).toFixed(2)} ms`,
    `a scan of every text: ${plain?.toFixed(3)} ms; ${((plain ?? 0) / (ours ?? 1)).toFixed(0)}× as long`,
    '',
  ].join('\n'),
)
