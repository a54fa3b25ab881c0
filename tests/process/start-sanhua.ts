import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const HOME = fileURLToPath(new URL('../../', import.meta.url))

/** Of a program that runs what was built from the sources. */
export const BUILT: NodeJS.ProcessEnv = { ...process.env, SANHUA_SOURCE: '' }
/** Of a program that runs the sources themselves. */
export const SOURCES: NodeJS.ProcessEnv = { ...process.env, SANHUA_SOURCE: '1' }

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as it is started from a shell, in another folder than its own. */
export const startSanhua = (argv: readonly string[], env: NodeJS.ProcessEnv = BUILT, home: string = HOME): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/sanhua.mjs'), ...argv], { encoding: 'utf8', cwd: tmpdir(), env, maxBuffer: 2 ** 28 })
  return { status, stdout, stderr }
}
