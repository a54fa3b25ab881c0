/** `sanhua check` on the shipped package, run as a reader runs it. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files'

interface Report {
  readonly errors: number
  readonly claims: readonly { readonly id: string; readonly holds: boolean; readonly value: number | null; readonly source: string }[]
  readonly identities: readonly { readonly id: string; readonly checked: number; readonly worst: number | null }[]
  readonly indicators: number
  readonly observations: number
  readonly issues: readonly { readonly severity: string; readonly message: string }[]
}

const check = (): Report => {
  try {
    return JSON.parse(execFileSync(process.execPath, [join(ROOT, 'bin/sanhua.mjs'), 'check', '--json'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, SANHUA_SOURCE: '1' }, maxBuffer: 2 ** 28 })) as Report
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report // exit 1 means errors, which the test names
  }
}

test('no error, every claim true, every identity checked', { timeout: 60_000 }, () => {
  const report = check()
  expect(report.issues.filter(({ severity }) => severity === 'error').slice(0, 10)).toEqual([])
  expect(report.errors).toBe(0)
  expect(report.claims.length).toBeGreaterThanOrEqual(7)
  expect(report.claims.filter(({ holds, source }) => !holds || source === '')).toEqual([])
  expect(report.identities.length).toBeGreaterThanOrEqual(9)
  expect(report.identities.filter(({ checked }) => checked === 0)).toEqual([])
  expect(report.indicators).toBeGreaterThanOrEqual(60)
  expect(report.observations).toBeGreaterThan(10_000)
})
