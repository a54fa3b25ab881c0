#!/usr/bin/env node
// The command line. It runs what was built from the sources, and builds it where they have changed since; with SANHUA_SOURCE=1 it runs the sources themselves (tests, development).
import { fileURLToPath } from 'node:url'

const home = new URL('../', import.meta.url)

const fromSources = async () => {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('tsconfig.json', home)) })
  return import('../src/cli/main.ts')
}

const fromBuild = async () => {
  const { builtCommandLine } = await import('./build-cli.mjs')
  const address = await builtCommandLine(() => process.stderr.write('sanhua: 首次运行，或源码有改动，先编译命令行（几秒）。 Building the command line: first run, or the sources have changed (seconds).\n'))
  return import(address)
}

// `sanhua check | head` closes the pipe early: that is no failure
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1))

const load = async () => {
  try {
    return await (process.env.SANHUA_SOURCE === '1' ? fromSources() : fromBuild())
  } catch (failure) {
    if (failure.code !== 'ERR_MODULE_NOT_FOUND') throw failure
    process.stderr.write(`sanhua: 依赖没有装全，请先运行 npm ci。 A package is missing, run npm ci first. (${failure.message})\n`)
    return process.exit(1)
  }
}

const { run } = await load()

process.exitCode = await run(process.argv.slice(2), {
  home: fileURLToPath(home),
  out: (text) => process.stdout.write(`${text}\n`),
  bytes: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(`${text}\n`),
})
