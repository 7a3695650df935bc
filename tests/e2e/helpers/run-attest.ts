/** Runs a headless command of the product as a process of its own, on the build that the suite made. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const main = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts')

export function runAttest(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}
