// `npm run -s attest -- …`: the headless commands. Makes the checkout ready first, quietly: standard output belongs to
// the command alone. Paths that the user types are relative to where they typed them, not to this checkout.
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, runHouseScript } from './house.mjs'
import { ensureBrowser, ensurePackages } from './setup.mjs'

/** These only read a case on the disk: they need neither a browser nor built pages. */
const needsNoBrowser = [undefined, 'help', '--help', 'dump', 'check'].includes(process.argv[2])

try {
  await ensurePackages()
  if (!needsNoBrowser) {
    await ensureBrowser()
    await ensureBuilt({ only: ['renderer'] })
  }
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const main = path.join(root, 'electron', 'cli', 'main.ts')
  process.exitCode = await runHouseScript([main, ...process.argv.slice(2)], { cwd })
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
