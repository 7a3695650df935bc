// `npm run package`: installers for this system in release/. Electron's archive and the packers' own tools come from a
// release server; where that is refused, `npm run package -- --dir` with ATTEST_ELECTRON_DIST packs a folder without them.
import { ensureBuilt } from './build.mjs'
import { runHouseScript, toolScript } from './house.mjs'
import { ensurePackages } from './setup.mjs'

try {
  await ensurePackages()
  await ensureBuilt()
  const args = [
    '--config',
    'build/electron-builder.config.ts',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ]
  process.exitCode = await runHouseScript([toolScript('electron-builder'), ...args])
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
