/**
 * Which scripts the built states fetch until they are drawn: run by states.test.ts as `node state-fetches.mjs DIST STATES.json`, where each state
 * is `{ address, made, panel, language, query }`; prints the files by state as JSON. It is its own module hook: every state has modules of its
 * own (`?run=N`), and what the hook resolves for it is what a browser would fetch.
 */
import { register } from 'node:module'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread, MessageChannel } from 'node:worker_threads'

let port

export const initialize = (data) => {
  port = data.port
}

const RUN = /\?run=(\w+)/

export const resolve = async (specifier, context, next) => {
  const run = RUN.exec(specifier)?.[1] ?? RUN.exec(context.parentURL ?? '')?.[1]
  const found = await next(specifier.replace(RUN, ''), context)
  if (!run || !port) return found
  port.postMessage({ run, url: found.url })
  return { ...found, url: `${found.url}?run=${run}`, format: 'module', shortCircuit: true }
}

if (isMainThread) {
  const [dist = '', list = ''] = process.argv.slice(2)
  const states = JSON.parse(readFileSync(list, 'utf8'))
  const { port1, port2 } = new MessageChannel()
  const fetched = states.map(() => new Set())
  const reported = new Promise((over) => {
    port1.on('message', ({ run, url }) => {
      if (run === 'end') over()
      else fetched[Number(run)].add(url.slice(url.lastIndexOf('/') + 1))
    })
  })
  register(import.meta.url, { data: { port: port2 }, transferList: [port2] })
  globalThis.fetch = async (url) => ({ ok: true, json: async () => JSON.parse(readFileSync(fileURLToPath(String(url).replace(RUN, '')), 'utf8')) })
  const at = (path) => pathToFileURL(`${dist}/embed/${path}`).href
  for (const [run, { address, ...request }] of states.entries()) {
    const { redrawEmbed } = await import(`${at(address)}?run=${run}`)
    await redrawEmbed({ ...request, files: [], open: false, isRevised: false, box: undefined })
  }
  await import(`${at(states[0].address)}?run=end`) // messages come in order
  await reported
  port1.close()
  process.stdout.write(JSON.stringify(fetched.map((files) => [...files])))
}
