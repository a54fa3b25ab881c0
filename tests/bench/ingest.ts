/**
 * How fast, and in how much memory, do bytes become sorted typed columns?
 * npm run bench -- [--rows N] [--runs N] [--order release|series|shuffled]
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CONTESTANTS } from './contestants'
import { DEFAULT_ROWS, ORDERS, type Order } from './generate-rows'
import { printTable, type Run } from './print-table'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: String(DEFAULT_ROWS) },
    runs: { type: 'string', default: '5' },
    order: { type: 'string', default: 'release' },
  },
})
const rows = Math.max(1, Math.min(DEFAULT_ROWS, Number(values.rows)))
const order = ORDERS.find((known) => known === values.order) ?? ('release' satisfies Order)
const child = fileURLToPath(new URL('./run-one.ts', import.meta.url))

const measure = (id: string): Run => {
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', child, id, String(rows), order]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run
}

const runs = new Map<string, Run[]>(CONTESTANTS.map(({ id }) => [id, []]))
for (let round = 1; round <= Number(values.runs); round += 1) {
  for (const [id, measured] of runs) {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round}: ${id.padEnd(40)}`)
    measured.push(measure(id))
  }
}
if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(60)}\r`)

const sums = new Set([...runs.values()].flat().map(({ checksum }) => checksum))
process.stdout.write(printTable(runs, rows, order))
process.stdout.write(sums.size === 1 ? `checksums equal: ${[...sums][0]}\n` : `CHECKSUMS DIFFER: ${[...sums].join(' ')}\n`)
process.exitCode = sums.size === 1 ? 0 : 1
