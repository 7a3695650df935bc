/**
 * Starts the bundled app on the fake Electron, as a program of its own: node run-bundle.ts BUNDLE_FOLDER. Makes a case through
 * the window's channel, which the desk does in a thread that it must find beside the bundle, and prints the answer.
 */
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'

const fake = pathToFileURL(path.resolve(import.meta.dirname, '..', 'fakes', 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
})

const { electronState, sendFrom } = (await import(fake)) as typeof import('../fakes/electron.ts')
await import(pathToFileURL(path.join(process.argv[2] ?? '', 'electron-main.js')).href)

while (!electronState.windows[0]?.webContents.getURL().startsWith('app:')) await wait(20)
const [window] = electronState.windows
const { webContents } = window
const input = { title: 'Herat 2021', question: '', parentFolder: null }
const answer = await sendFrom(
  webContents,
  webContents.mainFrame,
  'attest:invoke',
  JSON.stringify({ key: 'cases/create', input }),
)
console.log(
  JSON.stringify({ answer: JSON.parse(String(answer)), preload: window.options.webPreferences?.preload }),
)
window.close()
while (!electronState.calls.some(({ what }) => what === 'quit')) await wait(20)
