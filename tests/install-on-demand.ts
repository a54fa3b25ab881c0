/**
 * Installs the packages of a folder that has its own lock, unless they are there: benches and the Chromium of 2021 need 90 MB that `npm ci` need not fetch.
 * node --import tsx tests/install-on-demand.ts FOLDER…
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Whether the packages of a folder are installed as its lock says. */
const isInstalled = (folder: string): boolean => {
  const done = join(folder, 'node_modules/.package-lock.json')
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
}

/** Runs `npm ci` in a folder, unless it is installed; throws when npm fails. */
export const installOnDemand = (folder: string): void => {
  if (isInstalled(folder)) return
  process.stderr.write(`installing ${folder} (npm ci)\n`)
  const npm = process.env['npm_execpath'] // set where npm started us
  const [command, args]: readonly [string, string[]] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  // what npm passes to its scripts names the folder it was started in
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const { status } = spawnSync(command, args, { cwd: folder, env, stdio: ['ignore', process.stderr.fd, process.stderr.fd], shell: !npm && process.platform === 'win32' })
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const folder of process.argv.slice(2)) installOnDemand(resolve(folder))
