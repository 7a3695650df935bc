/** `npm run campaign -- corpora`: every file of the corpora through the product's own extractor, whole and broken, where `npm test` takes a part of them. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')
const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
const args = [playwright, 'test', '--config', 'build/playwright.config.ts']
const child = spawn(process.execPath, [...args, '--grep', '@corpora'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ATTEST_WHOLE_CORPORA: '1' },
})
child.once('exit', (code) => (process.exitCode = code ?? 1))
