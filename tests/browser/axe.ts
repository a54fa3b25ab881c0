import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Every violation in words: rule, impact, where. Best practices are held to as well as WCAG 2.2 A and AA.
 * `part` (CSS) limits it to what a flow has changed on a page that is checked whole elsewhere.
 * What is inside a drawing is left out: it is an image with a name, and its colours are tested in tests/charts/theme.test.ts.
 */
export const violations = async (page: Page, part = ''): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const context = { ...(part && { include: [[part]] }), exclude: [['figure svg'], ['svg.picture']] }
  const results = await page.evaluate((given) => (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run(given, { resultTypes: ['violations'] }), context)
  return results.violations.map(({ id, impact, nodes }) => `${id} (${impact ?? ''}) ×${nodes.length}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`).join(' | ')}`)
}
