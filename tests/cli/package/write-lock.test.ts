import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCK_FILE, LockHeld, lockPackage } from '../../../src/cli/package/write-lock'

const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-lock-'))
const AT_ONCE = { wait: 20, pause: 5 }
const lockOf = (root: string, holder: object): void => writeFileSync(join(root, LOCK_FILE), JSON.stringify({ pid: process.pid, started: '', host: hostname(), ...holder }))

/** The number of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['--version']).pid

describe('the lock of a package', () => {
  it('is held by one, named, and free again afterwards', async () => {
    const root = folder()
    const unlock = await lockPackage(root)
    await expect(lockPackage(root, AT_ONCE)).rejects.toMatchObject({ holder: { pid: process.pid, host: hostname() } })
    await unlock()
    await (await lockPackage(root, AT_ONCE))()
    expect(readdirSync(root)).toEqual([])
  })

  it('is waited for', async () => {
    const root = folder()
    const unlock = await lockPackage(root)
    const second = lockPackage(root)
    await unlock()
    await (await second)()
    expect(readdirSync(root)).toEqual([])
  })

  it.each<[string, (root: string) => void]>([
    ['a process that has ended', (root) => lockOf(root, { pid: endedPid() })],
    ['an earlier process of the same number', (root) => lockOf(root, { started: '1' })],
    ['nobody, since its writer ended before it wrote', (root) => writeFileSync(join(root, LOCK_FILE), '')],
  ])('of %s is taken over', async (_, make) => {
    const root = folder()
    make(root)
    await (await lockPackage(root, AT_ONCE))()
    expect(readdirSync(root)).toEqual([])
  })

  it('of another machine is respected: its processes cannot be seen', async () => {
    const root = folder()
    lockOf(root, { pid: endedPid(), host: 'elsewhere' })
    await expect(lockPackage(root, AT_ONCE)).rejects.toBeInstanceOf(LockHeld)
  })
})
