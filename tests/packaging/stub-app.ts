/**
 * What packaging needs to be tried without Electron: a stub of its unpacked archive, with the sentinel that the fuses are
 * flipped behind, and a stub of our checkout with everything in it that must not be packed.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

function writer(base: string) {
  return (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(base, name)), { recursive: true })
    writeFileSync(path.join(base, name), content)
  }
}

/** The bytes before the fuses in every Electron binary, then version 1, nine fuses, each as Electron ships it. */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${'\u0001\u0009'}101101001`

function writeElectronStub(folder: string): void {
  const write = writer(folder)
  write('electron', `stub ${fuseWire} end`)
  chmodSync(path.join(folder, 'electron'), 0o755)
  write('version', '45.4.1')
  write('LICENSE', 'stub')
  write('LICENSES.chromium.html', 'stub')
  write('locales/en-US.pak', 'stub')
  write('locales/de.pak', 'stub')
  // resources/default_app.asar must be absent: a made-up one fails with "Unable to read header size".
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
}

/** Files that a checkout has and a package must not. */
export const strayFiles: readonly string[] = [
  'shared/domain/article.ts',
  'electron/desk/desk.ts',
  'renderer/main.tsx',
  'tests/unit/a.test.ts',
  'build/build.mjs',
  'README.md',
  '.ci/run',
  'node_modules/zod/index.js',
  'dist/renderer/assets/index-1.js.map',
  'dist/renderer/.built-from',
  'dist/desk/electron-main.js.map',
  'dist/desk/.built-from',
]

export const packedFiles: readonly string[] = [
  'package.json',
  'dist/desk/electron-main.js',
  'dist/desk/journal-worker.js',
  'dist/desk/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/extractor.html',
  'dist/renderer/extractor.js',
  'dist/renderer/assets/index-1.js',
]

export function writeStubApp(root: string): { readonly appDir: string; readonly electronDist: string } {
  const base = mkdtempSync(path.join(tmpdir(), 'attest-package-'))
  const appDir = path.join(base, 'app')
  const electronDist = path.join(base, 'electron')
  const write = writer(appDir)
  for (const file of [...packedFiles, ...strayFiles]) write(file, `// stub of ${file}\n`)
  // The real one: what npm calls dependencies, the entry and the name are part of what is tried.
  cpSync(path.join(root, 'package.json'), path.join(appDir, 'package.json'))
  write('node_modules/zod/package.json', '{"name":"zod","version":"4.6.7"}')
  writeElectronStub(electronDist)
  return { appDir, electronDist }
}
