// Makes a fresh checkout ready: packages by npm ci, and a browser for the Chromium host. A second run only compares
// two lists. Everything that it prints goes to standard error, so that a command's own output stays clean.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describeMissingBrowser, findBrowser } from '../electron/host/chromium/find-browser.mjs'
import { houseNode, isProgram, root, run } from './house.mjs'

/** The Debian packages that were measured to be enough: no recommends, no desktop. */
const browserPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk']
const testPackages = ['xvfb', 'xauth', 'poppler-utils', 'qpdf']

const say = (line) => process.stderr.write(`${line}\n`)

/**
 * Does node_modules hold what package-lock.json asks for? npm leaves its own stamp, `node_modules/.package-lock.json`,
 * written last; comparing the two also accepts an install that somebody did by hand. Optional packages are left out:
 * those of other systems are never installed.
 */
function isInstalled() {
  try {
    const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
    const present = read('node_modules/.package-lock.json')
    const wanted = Object.entries(read('package-lock.json')).filter(
      ([name, each]) => name !== '' && !each.optional,
    )
    houseNode()
    return wanted.every(([name, { version }]) => present[name]?.version === version)
  } catch {
    return false
  }
}

/** The `node` package unpacks its program by an install script, which some npm settings leave out without a word. */
async function ensureHouseNode() {
  try {
    houseNode()
  } catch {
    const cwd = path.join(root, 'node_modules', 'node')
    await run(process.execPath, ['installArchSpecificPackage.js'], { cwd, output: 'stderr' })
    houseNode()
  }
}

/** Installs the packages when they are missing or package-lock.json has changed since. */
export async function ensurePackages() {
  if (isInstalled()) return
  say('Installing packages (once) …')
  // npm ci deletes node_modules first, and Windows cannot delete a node.exe that is running from inside it.
  const inPlace = process.platform === 'win32' && process.execPath.startsWith(path.join(root, 'node_modules'))
  const npmArgs = [inPlace ? 'install' : 'ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...npmArgs], { output: 'stderr' })
    : await run('npm', npmArgs, { output: 'stderr', shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(`npm ${npmArgs[0]} failed (exit code ${code}). Its own message is above.`)
  await ensureHouseNode()
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} by apt …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  if ((await run('apt-get', args, { env, output: 'none' })) === 0) return true
  // The usual reason is that the package lists are missing or old: a container image comes without them.
  if ((await run('apt-get', ['update', '-qq'], { env, output: 'stderr' })) !== 0) return false
  return (await run('apt-get', args, { env, output: 'stderr' })) === 0
}

/** A browser's path, installing one where we may. Throws with the exact thing to install where we may not. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found !== undefined) return found
  if (!process.env['ATTEST_BROWSER'] && isDebianRoot()) await aptInstall(browserPackages)
  const installed = findBrowser()
  if (installed === undefined) throw new Error(describeMissingBrowser())
  return installed
}

/**
 * The extra tools that the tests read PDFs with, and the fonts that they draw. Missing ones are installed on Debian as
 * root and named everywhere else; the tests that need them then fail by themselves and say so.
 */
export async function ensureTestTools() {
  const onPath = (name) =>
    (process.env['PATH'] ?? '').split(path.delimiter).some((dir) => existsSync(path.join(dir, name)))
  const wanted = { 'xvfb-run': 'xvfb', xauth: 'xauth', pdftotext: 'poppler-utils', qpdf: 'qpdf' }
  const missing = Object.keys(wanted).filter((name) => !onPath(name))
  if (missing.length === 0 || process.platform !== 'linux') return
  if (isDebianRoot()) await aptInstall(testPackages)
  const still = missing.filter((name) => !onPath(name)).map((name) => wanted[name])
  if (still.length > 0) say(`Some tests need more: install ${still.join(', ')}.`)
}

if (isProgram(import.meta.url)) {
  try {
    await ensurePackages()
    say(`Browser: ${await ensureBrowser()}`)
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
