// Builds the desk as the package carries it and runs it on the fake Electron: everything that npm brought must be inside,
// and the threads must be found beside the bundle.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..', '..')
const base = mkdtempSync(path.join(tmpdir(), 'attest-bundle-'))
const bundle = path.join(base, 'desk')
const home = path.join(base, 'home')

function run(args: string[]): string {
  const env = { ...process.env, ATTEST_OUT_DIR: bundle, ATTEST_HOME: home, NODE_ENV: 'production' }
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stdout}\n${done.stderr}`)
  return done.stdout
}

describe('the bundled desk', () => {
  beforeAll(() => {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    for (const config of ['desk', 'preload'])
      run([vite, 'build', '--config', `build/vite.${config}.config.ts`])
  }, 60_000)
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  it('asks for nothing but Node and Electron', () => {
    const scripts = readdirSync(bundle).filter((file) => /\.c?js$/.test(file))
    const asked = scripts.flatMap((file) =>
      [
        ...readFileSync(path.join(bundle, file), 'utf8').matchAll(
          /^import (?:[^'"]*? from )?["']([^"'.][^"']*)["']/gm,
        ),
      ].map(([, specifier = '']) => specifier),
    )
    const known = new Set([
      'electron',
      ...builtinModules,
      ...builtinModules.map((name) => `node:${name}`),
      'node:sqlite',
    ])
    expect([...new Set(asked)].filter((specifier) => !known.has(specifier))).toEqual([])
    expect(scripts).toEqual(expect.arrayContaining(['electron-main.js', 'journal-worker.js', 'preload.cjs']))
  })

  it('starts, opens its window and makes a case in its thread', () => {
    const output = run([path.join(root, 'tests', 'packaging', 'run-bundle.ts'), bundle])
    const { answer, preload } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, unknown>
    expect(answer).toMatchObject({ ok: true, value: { title: 'Herat 2021', lastSeq: expect.any(Number) } })
    expect(preload).toBe(path.join(bundle, 'preload.cjs'))
    expect(existsSync(path.join(home, 'cases'))).toBe(true)
  })
})
