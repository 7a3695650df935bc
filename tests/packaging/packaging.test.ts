// Packs a stub with the real configuration and opens what came out: the archive holds the app and nothing else, and
// the fuses are what the configuration says. Downloads nothing; what needs Electron itself is not tried here.
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { extractFile, listPackage } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedFiles, strayFiles, writeStubApp } from './stub-app.ts'

/** How an enabled fuse is written into the binary: the character "1". */
const ENABLED = '1'.charCodeAt(0)

const root = path.resolve(import.meta.dirname, '..', '..')
const { appDir, electronDist } = writeStubApp(root)
const unpacked = path.join(appDir, 'release', 'linux-unpacked')
const archive = path.join(unpacked, 'resources', 'app.asar')

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  beforeAll(() => {
    const config = path.join(root, 'build', 'electron-builder.config.ts')
    const cli = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
    const args = [
      cli,
      '--linux',
      'dir',
      '--x64',
      '--projectDir',
      appDir,
      '--config',
      config,
      '--publish',
      'never',
    ]
    const env = { ...process.env, ATTEST_ELECTRON_DIST: electronDist }
    const done = spawnSync(process.execPath, args, { cwd: appDir, env, encoding: 'utf8', timeout: 60_000 })
    if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`)
  }, 70_000)
  afterAll(() => rmSync(path.dirname(appDir), { recursive: true, force: true }))

  it('holds the built pages and the bundled desk', () => {
    const files = listPackage(archive, { isPack: false }).map((file) => file.slice(1))
    expect(files).toEqual(expect.arrayContaining([...packedFiles]))
  })

  it('holds no sources, tests, maps, build files or packages', () => {
    const files = listPackage(archive, { isPack: false }).map((file) => file.slice(1))
    expect(files.filter((file) => strayFiles.includes(file))).toEqual([])
    expect(files.filter((file) => /\.(tsx?|map)$|node_modules|^tests|^shared/.test(file))).toEqual([])
    expect(readdirSync(path.join(unpacked, 'resources'))).toEqual(['app.asar'])
  })

  it('names its entry and brings no dependencies to be loaded', () => {
    const packed = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<
      string,
      unknown
    >
    expect(packed).toMatchObject({ name: 'attest', main: 'dist/desk/electron-main.js', type: 'module' })
    expect(packed).not.toHaveProperty('devDependencies')
  })

  it('carries English alone of the browser’s own languages', () => {
    expect(readdirSync(path.join(unpacked, 'locales'))).toEqual(['en-US.pak'])
  })

  it('cannot be run as Node, be inspected, or load anything but its archive', async () => {
    const fuses = await getCurrentFuseWire(path.join(unpacked, 'attest'))
    const states = Object.fromEntries(
      Object.entries(FuseV1Options)
        .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
        .map(([name, index]) => [name, Number(fuses[index]) === ENABLED]),
    )
    expect(states).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })
})
