// End-to-end journeys. They drive the real host in the test's own process (tests/e2e/fixtures.ts), so there is no server
// to start and no port: the whole suite also passes with the network switched off (`unshare -n`).
import { defineConfig } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** Electron's own note of where its binary lies; it is written when the download has been unpacked. */
const hasElectron = existsSync(path.join(root, 'node_modules', 'electron', 'path.txt'))

export default defineConfig<{ hostName: 'chromium' | 'electron' }>({
  testDir: path.join(root, 'tests', 'e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, 'test-results'),
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: a loaded machine with two cores must not turn a slow journey into a failed one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { hostName: 'chromium' } },
    ...(hasElectron ? [{ name: 'electron', use: { hostName: 'electron' as const } }] : []),
  ],
})
