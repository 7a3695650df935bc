// Unit tests mirror the sources path by path; contract tests run one suite on every host; packaging packs a stub.
// `electron` is our typed fake everywhere: importing the real package tries to download its binary.
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  cacheDir: path.join(root, 'node_modules', '.cache', 'attest', 'vitest'),
  resolve: { alias: { electron: path.join(root, 'tests', 'fakes', 'electron.ts') } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
    setupFiles: [path.join(root, 'build', 'vitest-setup.ts')],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Generous: a loaded machine with two cores must not turn a slow test into a failed one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
