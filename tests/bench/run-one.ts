/** One run of one contestant in a process of its own; prints what it measured as JSON. */
import { CONTESTANTS } from './contestants'
import { generateRows, type Order } from './generate-rows'
import { checksum } from './typed-columns'

const [id = '', rows = '', order = 'release'] = process.argv.slice(2)
const contestant = CONTESTANTS.find((known) => known.id === id)
if (contestant === undefined) throw new Error(`No contestant ${id}`)

const bytes = generateRows(Number(rows), order as Order)
globalThis.gc?.()
const before = process.memoryUsage().rss
const start = performance.now()
const series = contestant.run(bytes)
const milliseconds = performance.now() - start
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(JSON.stringify({ milliseconds, before, peak, bytes: bytes.length, checksum: checksum(series) }))
