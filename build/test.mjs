// `npm test`: everything, in one go. Types, lint, unit and contract tests, build, end-to-end journeys. No step stops the
// next one: whoever reads the output wants to know all that is wrong. The last line is `N passed, N failed`; a check
// without tests of its own (types, lint, build) counts as one.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { cacheDir, runHouseScript, toolScript } from './house.mjs'
import { ensureBrowser, ensurePackages, ensureTestTools } from './setup.mjs'

const reports = path.join(cacheDir, 'reports')
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

function count({ passed = 0, failed = 0, skipped = 0 }, name) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed > 0) failures.push(`${name}: ${failed} failed`)
}

/** Runs one step; whatever it throws is one failure of that step and the next one still runs. */
async function step(name, work) {
  const started = Date.now()
  console.log(`\n— ${name}`)
  try {
    count(await work(), name)
  } catch (error) {
    console.log(error.message)
    count({ failed: 1 }, name)
  }
  console.log(`  (${name}: ${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** A check that is right or wrong as a whole. */
async function check(args) {
  return (await runHouseScript(args)) === 0 ? { passed: 1 } : { failed: 1 }
}

/** A runner that leaves a JSON report; when it dies before writing one, that is a failure too. */
async function runner(args, file, env, read, wrap = []) {
  const report = path.join(reports, file)
  rmSync(report, { force: true })
  const code = await runHouseScript(args, { env: { ...process.env, ...env }, wrap })
  let counts
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { failed: 1 }
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readVitest(report) {
  // A file that cannot even be loaded holds no test that failed: it counts as one itself.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
}

function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

const only = process.argv.slice(2)
const wanted = (name) => only.length === 0 || only.includes(name)

await step('setup', async () => {
  await ensurePackages()
  await ensureTestTools()
  await ensureBrowser()
  return {}
})
mkdirSync(reports, { recursive: true })

if (wanted('types')) {
  await step('types', () => check([toolScript('typescript', 'tsc'), '-p', 'tsconfig.json']))
  await step('types of shared/ alone', () =>
    check([toolScript('typescript', 'tsc'), '-p', 'shared/tsconfig.json']),
  )
}
if (wanted('lint')) {
  const cache = ['--cache', '--cache-location', path.join(cacheDir, 'eslint')]
  await step('lint', () => check([toolScript('eslint'), '.', '--max-warnings', '0', ...cache]))
}
if (wanted('unit')) {
  const report = path.join(reports, 'vitest.json')
  const args = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json']
  await step('unit and contract tests', () =>
    runner([toolScript('vitest'), ...args, `--outputFile.json=${report}`], 'vitest.json', {}, readVitest),
  )
}
if (wanted('build') || wanted('e2e')) {
  await step('build', async () => {
    await ensureBuilt()
    return { passed: 1 }
  })
}
/** The journeys need no network, and are held to that: where the system lets us, they run where there is none, not even a loopback. */
function canLeaveTheNetwork() {
  return process.platform === 'linux' && spawnSync('unshare', ['-n', 'true'], { stdio: 'ignore' }).status === 0
}

if (wanted('e2e')) {
  const playwright = (files, file, wrap = []) => {
    const args = [toolScript('@playwright/test', 'playwright'), 'test', '--config', 'build/playwright.config.ts']
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, file) }
    return runner([...args, '--reporter=list,json', ...files], file, env, readPlaywright, wrap)
  }
  const isAlone = canLeaveTheNetwork()
  await step(isAlone ? 'end-to-end journeys, without a network (unshare -n)' : 'end-to-end journeys', () =>
    playwright([], 'playwright.json', isAlone ? ['unshare', '-n'] : []),
  )
  // What listens for connections can only hear them where there is a network.
  if (isAlone) await step('offline, heard from outside', () => playwright(['offline'], 'playwright-offline.json'))
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0
