/** `sanhua check` on the shipped package, run as a reader runs it. */
import { expect, test } from 'vitest'
import { startSanhua } from './start-sanhua'

interface Report {
  readonly errors: number
  readonly claims: readonly { readonly id: string; readonly holds: boolean; readonly value: number | null; readonly source: string }[]
  readonly identities: readonly { readonly id: string; readonly checked: number; readonly worst: number | null }[]
  readonly indicators: number
  readonly observations: number
  readonly due: readonly { readonly id: string; readonly url: string }[]
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
}

/** One run for all: exit 1 means errors, which the first test names. */
const { stdout, stderr } = startSanhua(['check', '--json', '--on', '2026-11-28', '--lang', 'en'])
const report = JSON.parse(stdout) as Report

test('no error, every claim true, every identity checked; nothing is built again', () => {
  expect(stderr).toBe('')
  expect(report.issues.filter(({ severity }) => severity === 'error').slice(0, 10)).toEqual([])
  expect(report.errors).toBe(0)
  expect(report.issues.filter(({ code }) => code.startsWith('evidence-')).slice(0, 10)).toEqual([]) // every row keeps its grade
  expect(report.claims.length).toBeGreaterThanOrEqual(7)
  expect(report.claims.filter(({ holds, source }) => !holds || source === '')).toEqual([])
  expect(report.identities.length).toBeGreaterThanOrEqual(9)
  expect(report.identities.filter(({ checked }) => checked === 0)).toEqual([])
  expect(report.indicators).toBeGreaterThanOrEqual(60)
  expect(report.observations).toBeGreaterThan(10_000)
})

test('lists publications that are due on a day that is given', () => {
  expect(report.due.find(({ id }) => id === 'cnnic')?.url).toBe('https://www.cnnic.net.cn/')
})
