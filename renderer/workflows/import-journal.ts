/**
 * Writes what an import has stored into the journal. The first file is written at once; those that come while an entry is being written go
 * together into the next, a few entries a second: the disk is waited for once, and the screens draw once. All entries of an import have one
 * group, so that they are undone together.
 */
import { counted, quoted } from './act-label.ts'
import type { Act } from './commit.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'

/** What one file brings: its articles' titles, for the label, and all its records. */
export interface FileRecords {
  readonly titles: readonly string[]
  readonly changes: readonly RecordChange[]
}

export interface ImportJournal {
  /** Settles when the file's records are durable. */
  enter(records: FileRecords): Promise<void>
  /** Waits while too many files wait to be written. */
  hasRoom(): Promise<void>
}

interface Waiting {
  readonly records: FileRecords
  readonly settle: (error?: unknown) => void
}

/** Between the beginnings of two entries. */
const ENTRY_INTERVAL_MS = 300

/** Files of one entry; about 3 KB each, where a call may hold 1 MB. */
const MAX_FILES = 50
const MAX_CHANGES = 2_000

/** Files that may wait before reading goes on. */
const MAX_WAITING = 200

export function createImportJournal(commit: (act: Act) => Promise<unknown>, group: string): ImportJournal {
  const waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const begun = performance.now()
      await writeTogether(takeSome(waiting))
      const rest = ENTRY_INTERVAL_MS - (performance.now() - begun)
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    }
    writing = null
  }

  async function writeTogether(some: readonly Waiting[]): Promise<void> {
    try {
      await commit(
        actOf(
          some.map(({ records }) => records),
          group,
        ),
      )
      some.forEach(({ settle }) => settle())
    } catch (error) {
      // One file's records may be what the desk refuses: each is tried alone, so that the others arrive.
      if (some.length === 1) some[0]!.settle(error)
      else for (const each of some) await writeTogether([each])
    }
  }

  return {
    enter: (records) =>
      new Promise((resolve, reject) => {
        waiting.push({ records, settle: (error) => (error === undefined ? resolve() : reject(error as Error)) })
        writing ??= write()
      }),
    async hasRoom() {
      while (waiting.length > MAX_WAITING) await writing
    },
  }
}

function takeSome(waiting: Waiting[]): Waiting[] {
  let changes = 0
  let count = 0
  while (count < Math.min(waiting.length, MAX_FILES)) {
    changes += waiting[count]!.records.changes.length
    if (count > 0 && changes > MAX_CHANGES) break
    count++
  }
  return waiting.splice(0, count)
}

function actOf(files: readonly FileRecords[], group: string): Act {
  const titles = files.flatMap((file) => file.titles)
  const [title] = titles
  const what =
    title === undefined
      ? counted(files.length, 'file')
      : titles.length === 1
        ? quoted(title)
        : counted(titles.length, 'article')
  return { verb: 'article/import', label: `Import ${what}`, group, changes: files.flatMap((file) => file.changes) }
}
