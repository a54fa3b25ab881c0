/** Runs one share of the cases and tells after each how it went; the parent knows which is under way. */
import { setImmediate as nextTick } from 'node:timers/promises'
import { Chance } from './chance'
import { corpus } from './corpus'
import { spoil } from './mutations'
import { tryFile } from './try-file'

const [seed = 0, from = 0, to = 0, step = 1] = process.argv.slice(2).map(Number)
const samples = corpus()
console.error = () => undefined // the workbook reader's remarks on what it does not know

process.send?.({ kind: 'ready' })
for (let at = from; at < to; at += step) {
  const started = performance.now()
  const before = process.cpuUsage()
  const wrong = await tryFile(spoil(samples, new Chance(seed, at)))
  const ms = Math.min(performance.now() - started, process.cpuUsage(before).user / 1000) // what others take of the machine is not the case's
  process.send?.({ kind: 'done', at, wrong, ms })
  await nextTick() // lets the message go
}
process.disconnect?.()
