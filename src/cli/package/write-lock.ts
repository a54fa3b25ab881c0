import { open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who writes a package: process, when it began, on which machine. */
export interface LockHolder {
  readonly pid: number
  readonly started: string // as the system counts it; '' where it does not say
  readonly host: string
}

/** The package is being written by another process. */
export class LockHeld extends Error {
  constructor(
    readonly holder: LockHolder | undefined, // undefined: the lock is not readable
    readonly path: string,
  ) {
    super(`locked: ${path}`)
  }
}

/** How long to wait for another process, in milliseconds. */
export interface LockTiming {
  readonly wait: number
  readonly pause: number
}

export const LOCK_FILE = '.sanhua-lock'
const TIMING: LockTiming = { wait: 10_000, pause: 50 }
const TAKEOVERS = 20 // attempts; a folder may let nobody remove a file

/** Start of a process in clock ticks since the system's, which tells it from a later one of the same number (proc(5), field 22); '' where there is no /proc. */
const startOf = async (pid: number): Promise<string> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

const parseHolder = (text: string): LockHolder | undefined => {
  try {
    const { pid, started, host } = JSON.parse(text) as Partial<Record<keyof LockHolder, unknown>>
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 && typeof started === 'string' && typeof host === 'string' ? { pid, started, host } : undefined
  } catch {
    return undefined
  }
}

/** Whether the process of a lock still runs. One on another machine cannot be seen, and counts as running. */
const isRunning = async ({ pid, started, host }: LockHolder): Promise<boolean> => {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return started === '' || started === (await startOf(pid))
}

/** Takes a stale lock away. It is moved first and looked at again, since another process may have renewed it in between. */
const removeStale = async (path: string, stale: string): Promise<void> => {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const found = await readFile(aside, 'utf8').catch(() => stale)
  if (found === stale) await rm(aside, { force: true })
  else await rename(aside, path)
}

const tryLock = async (path: string, own: string): Promise<boolean> => {
  const handle = await open(path, 'wx').catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'EEXIST') return undefined
    throw failure
  })
  if (!handle) return false
  await handle.writeFile(own)
  await handle.close()
  return true
}

const delay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Locks a package against other writers and resolves to the function that unlocks it.
 * A lock whose process has ended is taken over; for one that is held it waits, then rejects with LockHeld.
 */
export const lockPackage = async (root: string, { wait, pause } = TIMING): Promise<() => Promise<void>> => {
  const path = join(root, LOCK_FILE)
  const own = JSON.stringify({ pid: process.pid, started: await startOf(process.pid), host: hostname() } satisfies LockHolder)
  let takeovers = 0
  for (let waited = 0; ; waited += pause) {
    if (await tryLock(path, own)) return () => rm(path, { force: true })
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined) continue // released just now
    const holder = parseHolder(text)
    const isLast = waited >= wait
    // one that cannot be read is being written just now, or its writer ended in the middle: then it stays so
    const isStale = holder ? !(await isRunning(holder)) : isLast
    if (isStale && takeovers < TAKEOVERS) {
      takeovers += 1
      await removeStale(path, text)
    } else if (isLast || isStale) throw new LockHeld(holder, path)
    else await delay(pause)
  }
}
