/**
 * Spoiled files through the whole path: no exception, no hang, no changed prototype.
 * npm run fuzz -- [--seed N] [--cases 100000] [--workers 2] [--only CASE]
 */
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Chance } from './chance'
import { corpus } from './corpus'
import { spoil } from './mutations'

const SLOW = 2000 // ms
const HANG = 40_000 // of a machine that others use too

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '100000' },
    workers: { type: 'string', default: '2' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
})
const seed = Number(values.seed)
const from = Number(values.only || values.from)
const to = values.only === '' ? from + Number(values.cases) : from + 1
const step = values.only === '' ? Math.max(1, Number(values.workers)) : 1

let done = 0
let failed = 0
let slowest = { at: -1, ms: 0 }
const started = Date.now()

const samples = corpus() // as it is now: fixtures that are added later change what a number represents

const fail = (at: number, wrong: string): void => {
  failed += 1
  const file = join(tmpdir(), `sanhua-fuzz-${seed}-${at}.bin`)
  writeFileSync(file, spoil(samples, new Chance(seed, at)).bytes)
  console.log(`case ${at}: ${wrong}\n  repeat: npm run fuzz -- --seed ${seed} --only ${at}, or read ${file}`)
}

interface CaseReport {
  readonly kind: 'ready' | 'done'
  readonly at: number
  readonly wrong: string
  readonly ms: number
}

const note = ({ at, wrong, ms }: CaseReport): void => {
  done += 1
  if (ms > slowest.ms) slowest = { at, ms }
  if (wrong !== '') fail(at, wrong)
  else if (ms > SLOW) fail(at, `${Math.round(ms)} ms`)
  if (done % 5000 === 0) console.log(`${done} cases, ${failed} failed, ${Math.round((1000 * done) / (Date.now() - started))} a second`)
}

const worker = fileURLToPath(new URL('./fuzz-worker.ts', import.meta.url))

/** Runs one share in a process of its own, so that a hang can be ended; the next one goes on behind it. */
const run = (first: number): Promise<void> =>
  new Promise((resolve) => {
    const child = fork(worker, [seed, first, to, step].map(String), { execArgv: ['--import', 'tsx'] })
    let under = first
    let heard = Date.now()
    let isReady = false
    const watch = setInterval(() => {
      if (Date.now() - heard > HANG) child.kill('SIGKILL')
    }, 500)
    child.on('message', (report: CaseReport) => {
      heard = Date.now()
      isReady = true
      if (report.kind === 'ready') return
      note(report)
      under = report.at + step
    })
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      if (code === 0) return resolve()
      fail(under, signal === 'SIGKILL' ? `no end after ${HANG / 1000} s` : `the process died (${code ?? signal})`)
      resolve(isReady && under + step < to ? run(under + step) : undefined)
    })
  })

await Promise.all(Array.from({ length: step }, (_, at) => run(from + at)))
const seconds = (Date.now() - started) / 1000
console.log(`${done} cases of seed ${seed} in ${seconds.toFixed(0)} s (${Math.round(done / seconds)} a second), ${failed} failed; slowest case ${slowest.at}: ${Math.round(slowest.ms)} ms`)
process.exitCode = failed > 0 ? 1 : 0
