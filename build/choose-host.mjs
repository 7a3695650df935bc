// Which host opens the window, and why. Electron when its binary is here or can be fetched; otherwise the Chromium host.
// Electron's binary comes from a release server that many closed networks refuse. We ask once, with a short limit, and
// remember a refusal for a day, so that starting offline is not slowed by asking again.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir, houseNode, root } from './house.mjs'

const electronDir = path.join(root, 'node_modules', 'electron')
const refusalFile = path.join(cacheDir, 'electron-refused')
const dayMs = 24 * 60 * 60 * 1000
const probeLimitMs = 4_000
const downloadLimitMs = 5 * 60_000

/** The Electron program, or undefined when it was never downloaded. */
export function findElectron() {
  const pathFile = path.join(electronDir, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronDir, 'dist')
  const binary = path.join(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

function wasRefusedToday() {
  return existsSync(refusalFile) && Date.now() - statSync(refusalFile).mtimeMs < dayMs
}

/** Does the release server answer at all? Behind a proxy only the download itself can tell. */
async function answers() {
  const { HTTPS_PROXY, https_proxy, ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  if (HTTPS_PROXY ?? https_proxy) return true
  const server =
    ELECTRON_MIRROR ?? npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimitMs) })
    return true
  } catch {
    return false
  }
}

/** Electron's own installer, silent: its stack traces about unreachable servers help nobody here. */
function download() {
  process.stderr.write('Fetching Electron (once) …\n')
  return new Promise((resolve) => {
    const child = spawn(houseNode(), [path.join(electronDir, 'install.js')], { stdio: 'ignore' })
    const limit = setTimeout(() => child.kill(), downloadLimitMs)
    child.once('error', () => resolve(undefined))
    child.once('exit', () => {
      clearTimeout(limit)
      resolve(findElectron())
    })
  })
}

/**
 * The host and the reason, as one sentence for the terminal.
 * @returns {Promise<{ host: 'electron', binary: string, why: string } | { host: 'chromium', why: string }>}
 */
export async function chooseHost(wish) {
  if (wish === 'chromium') return { host: 'chromium', why: 'as asked for' }
  const present = findElectron()
  if (present !== undefined) return { host: 'electron', binary: present, why: 'its binary is installed' }
  if (wasRefusedToday()) return { host: 'chromium', why: "Electron's binary could not be fetched today" }
  const fetched = (await answers()) ? await download() : undefined
  if (fetched !== undefined)
    return { host: 'electron', binary: fetched, why: 'its binary was fetched just now' }
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(refusalFile, new Date().toISOString())
  return { host: 'chromium', why: "Electron's binary is not here and its release server cannot be reached" }
}
