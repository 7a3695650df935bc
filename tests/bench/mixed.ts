/**
 * The import of a folder of 10,000 mixed files through the window: how fast, how much memory at most, and how long the window ever goes without
 * drawing meanwhile. `--files N` measures another number.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startWorkbench } from '../e2e/fixtures.ts'
import { importFolder } from '../e2e/helpers/import-folder.ts'
import { writeMixedFolder } from './mixed-folder.ts'
import { report } from './report.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const corpora = process.env['ATTEST_CORPORA'] ?? path.join(root, '..', 'shared', 'corpora', 'dev')
const at = process.argv.indexOf('--files')
const wanted = at < 0 ? 10_000 : Number(process.argv[at + 1])

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const given = path.join(folder, 'given')
const home = path.join(folder, 'home')
const workbench = await startWorkbench('chromium', home)
try {
  const counts = writeMixedFolder(corpora, given, wanted)
  console.log([...counts].map(([ending, count]) => `${ending} ${count}`).join(', '))
  await workbench.call('cases/create', { title: 'Mixed', question: '', parentFolder: null })
  await workbench.page.reload()
  const { page } = workbench
  const memory = watchMemory(home)
  await watchFrames(page)
  const begun = performance.now()
  await importFolder(page, given)
  await page
    .getByText(/^\d[\d,]* imported/)
    .first()
    .waitFor({ timeout: 3 * 3_600_000 })
  const importMs = performance.now() - begun
  const peakMemoryMb = memory.end()
  const { longestGapMs, gapsOver100 } = await readFrames(page)
  const check = await workbench.call('cases/check', {})
  if (check.problems.length > 0) throw new Error(JSON.stringify(check.problems.slice(0, 3)))
  report(
    'mixed',
    {
      filesPerSecond: wanted / (importMs / 1000),
      importMs,
      articles: check.records['articles'] ?? 0,
      sourceFiles: check.records['sourceFiles'] ?? 0,
      peakMemoryMb,
      longestGapMs,
      gapsOver100,
    },
    {
      filesPerSecond: `${wanted} files from the folder picker to the last one stored`,
      sourceFiles: 'with those inside others; the rest were refused with a reason',
      peakMemoryMb: 'resident set of all processes of the browser and the desk together',
      longestGapMs: 'longest time between two frames of the window',
      gapsOver100: 'how often it was longer than 100 ms',
    },
  )
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

interface FrameWatch {
  longestGapMs: number
  gapsOver100: number
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: FrameWatch = { longestGapMs: 0, gapsOver100: 0 }
    Object.assign(globalThis, { frameWatch: watch })
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      watch.longestGapMs = Math.max(watch.longestGapMs, now - last)
      if (now - last > 100) watch.gapsOver100++
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

function readFrames(page: Page): Promise<FrameWatch> {
  return page.evaluate(() => (globalThis as unknown as { frameWatch: FrameWatch }).frameWatch)
}

/** Adds up the resident sets of this process and of all of the browser's, twice a second. */
function watchMemory(profileHome: string) {
  let peakKb = 0
  const read = () => {
    const pids = execFileSync('pgrep', ['-f', profileHome], { encoding: 'utf8' }).trim().split('\n')
    const sizes = [...pids, String(process.pid)].map((pid) => {
      try {
        return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
      } catch {
        return 0
      }
    })
    peakKb = Math.max(
      peakKb,
      sizes.reduce((sum, size) => sum + size, 0),
    )
  }
  const timer = setInterval(read, 500)
  return {
    end(): number {
      clearInterval(timer)
      return peakKb / 1024
    },
  }
}
