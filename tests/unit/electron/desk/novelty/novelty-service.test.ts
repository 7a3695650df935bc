// A book is compared in steps, so that whoever waits for the thread gets a turn, and comes to the same as in one go.
import { expect, it } from 'vitest'
import { createCase } from '../../../../../shared/domain/case.ts'
import { createCaseFolder } from '../../../../../electron/desk/case/case-folder.ts'
import { createFileStore } from '../../../../../electron/desk/files/file-store.ts'
import { createJournalService } from '../../../../../electron/desk/journal/journal-service.ts'
import { articleParts, importDraft } from '../helpers/case-acts.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const sentence = (n: number) =>
  `On day ${n} of the blockade the harbour office counted ${n * 7} ships at anchor.`

it('compares a long text step by step', async () => {
  const folder = await createCaseFolder(temporaryFolder(), 'Marenza')
  const holder = { who: 'Anna', host: 'laptop', pid: process.pid, since: new Date().toISOString() }
  const journal = createJournalService({ folder, holder, device: 'a1b2c3d4' })
  journal.open({ newCase: createCase({ title: 'Marenza' }), actor: 'Anna' })
  const bring = async (title: string, readingState: 'read' | 'unread', days: readonly number[]) => {
    const parts = articleParts(days.map(sentence), title)
    const { original, sourceFile } = parts
    const sizeBytes = original.length
    await createFileStore(folder).receive({
      sha256: sourceFile.sha256,
      offset: 0,
      sizeBytes,
      bytes: original,
    })
    journal.putBody({ sha256: parts.bodySha256, bytes: parts.bodyBytes })
    const draft = importDraft({ ...parts, article: { ...parts.article, readingState } })
    journal.commit({ draft, actor: 'Anna' })
    return parts.revision.id
  }
  await bring(
    'Diary',
    'read',
    Array.from({ length: 600 }, (_, n) => n),
  )
  const revisionId = await bring(
    'Book',
    'unread',
    Array.from({ length: 900 }, (_, n) => n),
  )

  const ask = () => journal.compareSentences({ revisionId, forMs: 0 })
  let answer = ask()
  let turns = 1
  while (answer === null && turns < 10_000) {
    answer = ask()
    turns += 1
  }
  expect(turns).toBeGreaterThan(100)
  const kinds = answer!.sentences.map(([, , kind]) => kind)
  expect(kinds.slice(0, 600)).toEqual(Array.from({ length: 600 }, () => 'known'))
  expect(kinds.slice(600)).not.toContain('known')

  // Another article that is read meanwhile is not overlooked: what was judged before is judged anew.
  await bring('Later diary', 'read', [899])
  const inOneGo = journal.compareSentences({ revisionId, forMs: 60_000 })
  expect(inOneGo!.sentences.at(-1)![2]).toBe('known')
  journal.close({})
})
