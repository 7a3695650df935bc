// `npm start`: from a fresh checkout to an open window. Installs and builds what is missing, chooses the host and says
// which in one line. Without a display there is no window to open, so the sample case is run headless instead.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { chooseHost } from './choose-host.mjs'
import { root, run, runHouseScript } from './house.mjs'
import { ensureBrowser, ensurePackages } from './setup.mjs'

/** An Electron that dies this soon did not open a window: a missing library, a sandbox that the system refuses. */
const startLimitMs = 5_000

const say = (line) => process.stderr.write(`${line}\n`)

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function runSampleHeadless() {
  const out = mkdtempSync(path.join(tmpdir(), 'attest-demo-'))
  say(`There is no display here, so no window can open: running the sample case headless into ${out}`)
  await ensureBrowser()
  await ensureBuilt({ only: ['renderer'] })
  return runHouseScript([path.join(root, 'electron', 'cli', 'main.ts'), 'demo', '--out', out])
}

async function runElectron(binary) {
  await ensureBuilt()
  // Chromium refuses its sandbox to root. Nobody should work as root; in a container there may be no one else.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const started = Date.now()
  const code = await run(binary, [...(asRoot ? ['--no-sandbox'] : []), root])
  return { code, openedWindow: code === 0 || Date.now() - started > startLimitMs }
}

async function runChromium() {
  await ensureBrowser()
  await ensureBuilt({ only: ['renderer'] })
  return runHouseScript([path.join(root, 'electron', 'host', 'chromium', 'main.ts')])
}

async function start(wish) {
  await ensurePackages()
  if (!hasDisplay()) return runSampleHeadless()
  const choice = await chooseHost(wish)
  if (choice.host === 'electron') {
    say(`Opening Attest in Electron: ${choice.why}.`)
    const { code, openedWindow } = await runElectron(choice.binary)
    if (openedWindow) return code
    say('Electron did not start on this system (its message is above): opening Attest in Chromium instead.')
  } else {
    say(`Opening Attest in Chromium: ${choice.why}.`)
  }
  return runChromium()
}

try {
  const at = process.argv.indexOf('--host')
  process.exitCode = await start(at < 0 ? undefined : process.argv[at + 1])
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
