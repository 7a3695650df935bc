// The promise that everything else is built on: what was answered as saved is there after the process was killed in the middle of its work.
// Killing shows what our own order of writing is worth; that the bytes outlive a power cut is SQLite's promise and the disk's.
import path from 'node:path'
import { expect, it } from 'vitest'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import { startChild } from './helpers/child-process.ts'
import { temporaryFolder } from './helpers/temporary-folder.ts'
import { createTestDesk, type TestDesk } from './helpers/test-desk.ts'

const KILLS = Number(process.env['ATTEST_KILLS'] ?? 10)
const SEED = 20211122

/** A small generator with a fixed seed (mulberry32), so that a failure can be had again. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function readJournal(desk: TestDesk): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (;;) {
    const page = await desk.ask('journal/read', { afterSeq: entries.length, limit: 1000 })
    if (page.entries.length === 0) return entries
    entries.push(...page.entries)
  }
}

it(
  `nothing that was shown as saved is lost in ${KILLS} kills, and the case opens at once`,
  async () => {
    const folder = temporaryFolder()
    const desk = createTestDesk(folder)
    await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
    await desk.ask('cases/close', {})
    const random = seededRandom(SEED)
    const saved = new Map<JournalEntry['id'], number>()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild('capture-forever.ts', folder, String(kill))
      await child.waitFor('saved')
      await new Promise((resolve) => setTimeout(resolve, random() * 300))
      await child.killHard()
      for (const line of child.lines) {
        const [, seq, id] = /^saved (\d+) (\S+)$/.exec(line)!
        saved.set(id as JournalEntry['id'], Number(seq))
      }
      const started = performance.now()
      await desk.ask('cases/open', { path: path.join(folder, 'cases', 'Herat.attest') })
      expect(performance.now() - started).toBeLessThan(5000)
      const written = new Map((await readJournal(desk)).map(({ id, seq }) => [id, seq]))
      const lost = [...saved].filter(([id, seq]) => written.get(id) !== seq)
      expect(lost).toEqual([])
      expect(await desk.ask('cases/check', {})).toMatchObject({ isWhole: true, problems: [] })
      await desk.ask('cases/close', {})
    }
    expect(saved.size).toBeGreaterThan(KILLS)
  },
  30_000 + KILLS * 6000,
)
