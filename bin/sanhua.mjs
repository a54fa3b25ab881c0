#!/usr/bin/env node
// The command line runs straight from the TypeScript sources: nothing has to be built.
import { register } from 'tsx/esm/api'
import { fileURLToPath } from 'node:url'

const home = new URL('../', import.meta.url)
register({ tsconfig: fileURLToPath(new URL('tsconfig.json', home)) })
const { run } = await import('../src/cli/main.ts')

// `sanhua check | head` closes the pipe early: that is no failure
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), {
  home: fileURLToPath(home),
  out: (text) => process.stdout.write(`${text}\n`),
  bytes: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(`${text}\n`),
})
