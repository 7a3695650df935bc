// Builds dist/ when the sources say so: the window's pages (dist/renderer) and the desk bundled for Electron (dist/desk).
// The Chromium host and the commands run the desk's TypeScript as it is and need the first part only.
// Each part is built beside the old one and swapped in whole, so that a failed or killed build leaves the old one standing.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf, isProgram, root, runHouseScript, toolScript } from './house.mjs'
import { writeLicences } from './licences.mjs'
import { ensurePackages } from './setup.mjs'

const shared = ['package.json', 'package-lock.json', 'tsconfig.json', 'shared']

/** What each part is made of, and the vite configurations that make it, in order. */
const parts = {
  renderer: {
    sources: [
      ...[...shared, 'renderer', 'build/page-guards.js', 'build/icons/icon.svg', 'build/briefing-fonts.ts'],
      ...['build/vite.workbench.config.ts', 'build/vite.extractor.config.ts', 'build/licences.mjs'],
    ],
    configs: ['build/vite.workbench.config.ts', 'build/vite.extractor.config.ts'],
  },
  desk: {
    sources: [...shared, 'electron', 'build/vite.desk.config.ts', 'build/vite.preload.config.ts'],
    configs: ['build/vite.desk.config.ts', 'build/vite.preload.config.ts'],
  },
}

const distDir = path.join(root, 'dist')
const stampOf = (part) => path.join(distDir, part, '.built-from')

function isFresh(part, hash) {
  const stamp = stampOf(part)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function swapIn(staged, target) {
  const old = `${target}.old-${process.pid}`
  if (existsSync(target)) renameSync(target, old)
  renameSync(staged, target)
  rmSync(old, { recursive: true, force: true })
}

async function buildPart(part, hash, quiet) {
  const staged = path.join(distDir, `.staged-${part}-${process.pid}`)
  const vite = toolScript('vite')
  const env = { ...process.env, ATTEST_OUT_DIR: staged, NODE_ENV: 'production' }
  try {
    for (const config of parts[part].configs) {
      const args = [vite, 'build', '--config', config, '--logLevel', quiet ? 'warn' : 'info']
      const code = await runHouseScript(args, { env, output: 'stderr' })
      if (code !== 0) throw new Error(`The build of ${part} failed at ${config} (its message is above).`)
    }
    mkdirSync(staged, { recursive: true })
    if (part === 'renderer') writeLicences(path.join(staged, 'licences.txt'))
    writeFileSync(path.join(staged, '.built-from'), hash)
    swapIn(staged, path.join(distDir, part))
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

/**
 * Builds what is missing or older than its sources. Says one line on standard error when it has work to do. A part that
 * fails does not keep the other from being built.
 */
export async function ensureBuilt({ only = Object.keys(parts), quiet = true, force = false } = {}) {
  const problems = []
  for (const part of only) {
    const hash = hashOf(parts[part].sources)
    if (!force && isFresh(part, hash)) continue
    const started = Date.now()
    process.stderr.write(`Building the ${part} … `)
    try {
      await buildPart(part, hash, quiet)
      process.stderr.write(`done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
    } catch (error) {
      problems.push(error.message)
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

if (isProgram(import.meta.url)) {
  try {
    await ensurePackages()
    await ensureBuilt({ quiet: false, force: process.argv.includes('--force') })
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
