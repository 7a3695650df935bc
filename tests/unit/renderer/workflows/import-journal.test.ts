/** What an import writes into the journal: at once when it is alone, together when the disk is being waited for, alone again when that fails. */
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../renderer/workflows/commit.ts'
import { createImportJournal, type FileRecords } from '../../../../renderer/workflows/import-journal.ts'

function recordsOf(title: string, changes = 3): FileRecords {
  const change = { table: 'articles', id: 'article:01', before: null, after: { title } } as const
  return { titles: [title], changes: Array.from({ length: changes }, () => change) }
}

describe('createImportJournal', () => {
  it('writes the first file at once and the next ones together', async () => {
    const labels: string[] = []
    const journal = createImportJournal((act) => Promise.resolve(void labels.push(act.label)), 'import:01')
    await Promise.all(['One', 'Two', 'Three'].map((title) => journal.enter(recordsOf(title))))
    expect(labels).toEqual(['Import “One”', 'Import 2 articles'])
  })

  it('keeps one entry within its limits', async () => {
    const sizes: number[] = []
    const journal = createImportJournal(
      (act: Act) => Promise.resolve(void sizes.push(act.changes.length)),
      'import:01',
    )
    await Promise.all(
      [1, 1_500, 1_500, 3].map((changes, index) => journal.enter(recordsOf(`${index}`, changes))),
    )
    expect(sizes).toEqual([1, 1_500, 1_503])
  })

  it('writes each alone when together fails, and says which one failed', async () => {
    const written: string[] = []
    const journal = createImportJournal((act) => {
      const titles = act.changes.map((change) => change?.after?.['title'])
      if (titles.includes('Bad')) return Promise.reject(new Error('refused'))
      return Promise.resolve(void written.push(act.label))
    }, 'import:01')
    const results = await Promise.allSettled(
      ['One', 'Two', 'Bad', 'Three'].map((title) => journal.enter(recordsOf(title))),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(written).toEqual(['Import “One”', 'Import “Two”', 'Import “Three”'])
  })
})
