/**
 * `npm test`: every gate of the project, one named step each. The last line is `N passed, N failed`;
 * a test counts as one, and so does a step that has no tests of its own. Exit code 1 when anything failed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = join(ROOT, 'tests/.out')

/** An installed tool, run by this Node: `package` → the script its `bin` names. */
const tool = async (packageName, bin, args) => {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin: bins } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return [join(folder, typeof bins === 'string' ? bins : bins[bin]), ...args]
}

/**
 * The seed of the property tests under CI: the first 31 bits of the hash of the tree, so that one content gives one result,
 * as every run of it can be repeated, and each change tries other cases. Elsewhere fast-check draws a seed for each property.
 */
const seedOfTree = () => {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: ROOT, encoding: 'utf8' })
  return status === 0 ? String(Number.parseInt(stdout.slice(0, 8), 16) >>> 1) : undefined
}

const start = (args, shown) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: shown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout?.on('data', (chunk) => (said += chunk))
    child.stderr?.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => resolve({ code: 1, said: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })

const report = (name, started, { passed, failed, skipped = 0 }, said = '') => {
  if (said) console.log(said.trimEnd())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const numbers = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${numbers} (${seconds} s)`)
  return { passed, failed, skipped }
}

/** A step that passes or fails as a whole; its output is shown when it fails. */
const whole = (name, packageName, bin, args) => async () => {
  const started = performance.now()
  const { code, said } = await start(await tool(packageName, bin, args), false)
  if (code !== 0) failures.push(`${name}\n${shortened(said.trim())}`)
  return report(name, started, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, code === 0 ? '' : said)
}

/** What failed, for the end of a long log: each test by its file and full name, with the beginning of its message. */
const failures = []
const noteFailures = (testResults) => {
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(ROOT, name)
    for (const { fullName, failureMessages } of failed) failures.push(`${file} > ${fullName}\n${shortened(failureMessages.join('\n'))}`)
    if (failed.length === 0 && message) failures.push(`${file}\n${shortened(message)}`)
  }
}
const shortened = (text) => text.split('\n').slice(0, 12).map((line) => `    ${line.slice(0, 300)}`).join('\n')

const countTests = async (file, code) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = JSON.parse(await readFile(file, 'utf8'))
  noteFailures(testResults)
  // a file that does not load has no failed test in it, and no test at all is no pass
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length
  const failed = numFailedTests + broken
  return { passed, skipped, failed: failed === 0 && (code !== 0 || passed + skipped === 0) ? 1 : failed }
}

/** A step of many tests, counted by Vitest's own report. */
const tests = (name, config, options = []) => async () => {
  const started = performance.now()
  const file = join(OUT, `${name}.json`)
  console.log(`▶ ${name}`)
  const { code } = await start(await tool('vitest', 'vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...options]), true)
  return report(name, started, await countTests(file, code))
}

const inTurn = async (steps) => {
  const results = []
  for (const step of steps) results.push(await step())
  return results
}

const started = performance.now()
await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
for (const built of ['dist', 'dist-single']) await rm(join(ROOT, built), { recursive: true, force: true }) // an old build must not pass for a new one

const isCi = !['', '0', 'false'].includes(process.env.CI ?? '')
process.env.SANHUA_SEED ||= (isCi && seedOfTree()) || '' // read by tests/setup.ts
if (process.env.SANHUA_SEED) console.log(`property tests: SANHUA_SEED=${process.env.SANHUA_SEED}`)

// Two chains beside one another, one for each core of the smallest machine: a third costs a fifth more processor time in all, and ends later.
const reading = inTurn([
  whole('types', 'typescript', 'tsc', ['--noEmit']),
  ...(existsSync(join(ROOT, 'tests/bench/node_modules')) ? [whole('bench types', 'typescript', 'tsc', ['--noEmit', '--project', 'tests/bench'])] : []), // their packages are installed when they are run
  tests('unit', 'vitest.config.ts', ['--maxWorkers=1']), // with the sweeps: both import the same modules
  tests('process', 'vitest.process.config.ts', ['--maxWorkers=1']), // what starts programs
])
const building = inTurn([
  whole('lint', 'oxlint', 'oxlint', ['--deny-warnings', 'src', 'tests', 'bin']),
  whole('unused', 'knip', 'knip', ['--no-progress']),
  whole('build', 'vite', 'vite', ['build']),
  whole('one file', 'vite', 'vite', ['build', '--config', 'vite.single.config.ts']),
  tests('browser', 'vitest.browser.config.ts'),
])
const results = (await Promise.all([reading, building])).flat()

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((failure) => `✗ ${failure}`).join('\n')}\n`)
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
