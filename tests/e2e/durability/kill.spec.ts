/**
 * kill -9 of the host, of the browser, and of both, while excerpts are being made. Whatever was shown as saved must be there afterwards, the
 * journal must check, and the case must open again at once.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, startWorkbench, test } from '../fixtures.ts'
import { seedArticle } from '../helpers/seed-article.ts'
import { runAttest } from '../helpers/run-attest.ts'

const loop = path.join(import.meta.dirname, 'capture-loop.ts')

/** Kills a target when so many excerpts have been shown as saved. Fixed, so that a failure can be seen again. */
const kills = [
  { target: 'host', after: 3 },
  { target: 'browser', after: 2 },
  { target: 'both', after: 4 },
  { target: 'host', after: 1 },
] as const

test('nothing that was shown as saved is lost when host, browser or both are killed', async ({ homeFolder, hostName }) => {
  test.skip(hostName !== 'chromium', 'kills the processes of the Chromium host')
  test.setTimeout(180_000)
  const casePath = await makeCase(homeFolder)
  let saved = 0
  for (const { target, after } of kills) {
    const { shownSaved, startedWith } = await captureUntilKilled(homeFolder, target, after)
    expect(startedWith, 'excerpts there after the kill before').toBeGreaterThanOrEqual(saved)
    saved = shownSaved
    const excerpts = runAttest(['dump', casePath])
      .stdout.split('\n')
      .filter((line) => line.includes('"excerpt:') && line.includes('"quote"'))
    expect(excerpts.length, `excerpts on disk after killing ${target}`).toBeGreaterThanOrEqual(saved)
    expect(runAttest(['check', casePath]).status, `check after killing ${target}`).toBe(0)
  }
})

async function makeCase(home: string): Promise<string> {
  const workbench = await startWorkbench('chromium', home)
  const { path: casePath } = await workbench.call('cases/create', { title: 'Durable', question: '', parentFolder: null })
  await seedArticle(
    workbench.page,
    Array.from({ length: 40 }, (_, n) => `The pilot counted ship number ${n} leaving the port. Its lights were out at ${n} past nine.`),
  )
  await workbench.close()
  return casePath
}

/** Runs the capturing program until it has shown so many as saved, then kills. Answers what it had shown by then. */
async function captureUntilKilled(home: string, target: 'host' | 'browser' | 'both', after: number) {
  const child = spawn(process.execPath, [loop, home], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  let startedWith = -1
  let shownSaved = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, count] = line.split(' ')
    if (word === 'ready') startedWith = shownSaved = Number(count)
    if (word === 'saved') shownSaved = Number(count)
    if (word === 'saved' && shownSaved - startedWith === after) killTarget(child, target, home)
  }
  await exited
  if (startedWith < 0) throw new Error(`the capturing program did not start: ${errors}`)
  await browsersGone(home)
  return { startedWith, shownSaved }
}

function killTarget(child: ChildProcess, target: 'host' | 'browser' | 'both', home: string): void {
  if (target !== 'host') for (const pid of browserPids(home)) killHard(pid)
  // A host that lost its browser ends by itself; the one in this program has nothing more to show.
  if (target !== 'browser') child.kill('SIGKILL')
  else setTimeout(() => child.kill('SIGKILL'), 1500)
}

function browserPids(home: string): number[] {
  try {
    const found = execFileSync('pgrep', ['-f', `user-data-dir=${home}`], { encoding: 'utf8' })
    return found.trim().split('\n').map(Number)
  } catch {
    return []
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone with its parent already.
  }
}

/** A browser whose host died closes by itself within moments; the next one needs the profile. */
async function browsersGone(home: string): Promise<void> {
  for (let tries = 0; tries < 100 && browserPids(home).length > 0; tries += 1) await new Promise((done) => setTimeout(done, 100))
}
