// Where the machine keeps a Chromium, Chrome or Edge. Plain JavaScript on purpose: the setup script asks the same
// question before anything is installed and on any Node from 20 on, so there is one list and not two.
// `ATTEST_BROWSER` wins over everything, and when it names nothing that exists we say so instead of looking further:
// somebody who set it wants that browser and no other.
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Looked for along PATH, in this order: the distribution's own first, then the vendors'. */
const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** @type {Record<string, (env: NodeJS.ProcessEnv) => string[]>} Fixed places, per `process.platform`. */
const usualPlaces = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ],
  darwin: () =>
    ['', homedir()].flatMap((base) => [
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
  win32: (env) =>
    [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        path.join(base, 'Chromium', 'Application', 'chrome.exe'),
        path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * The path of a browser that the workbench can run in, or undefined.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env, platform = process.platform) {
  const chosen = env['ATTEST_BROWSER']
  if (chosen) return isRunnable(chosen) ? chosen : undefined
  const onPath = (platform === 'win32' ? [] : (env['PATH'] ?? '').split(path.delimiter))
    .filter((folder) => folder !== '')
    .flatMap((folder) => commandNames.map((name) => ({ name, file: path.join(folder, name) })))
    .sort((a, b) => commandNames.indexOf(a.name) - commandNames.indexOf(b.name))
    .map(({ file }) => file)
  return [...onPath, ...(usualPlaces[platform]?.(env) ?? [])].find(isRunnable)
}

/** What to tell somebody who has none: the exact thing to install, per system. */
export function describeMissingBrowser(env = process.env, platform = process.platform) {
  if (env['ATTEST_BROWSER']) return `ATTEST_BROWSER names ${env['ATTEST_BROWSER']}, which cannot be run.`
  const advice = {
    linux:
      'Install one with "sudo apt-get install chromium" (Debian), "sudo dnf install chromium" (Fedora) or your own way,',
    darwin: 'Install Google Chrome (https://www.google.com/chrome) or "brew install --cask chromium",',
    win32: 'Install Microsoft Edge or Google Chrome,',
  }
  const how = advice[/** @type {'linux'} */ (platform)] ?? 'Install Chromium,'
  return `No Chromium, Chrome or Edge was found. ${how} or set ATTEST_BROWSER to the path of one.`
}
