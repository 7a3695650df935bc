/** Takes over a codebook file: read where files are parsed, previewed, and then written as one act. */
import { createExtractor, type ShownOriginal } from '../extraction/extractor-client.ts'
import { planCodebookImport } from '../../shared/formats/qdc/plan-codebook-import.ts'
import type { QdcCodebook } from '../../shared/formats/qdc/qdc-codebook.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { counted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readCodebook } from './read-codebook.ts'
import { retagExcerpts } from './retag-excerpts.ts'

/** What the file says; nothing is changed. */
export async function readCodebookFile(file: Blob): Promise<ShownOriginal<'codebook'>> {
  const extractor = createExtractor({ slots: 1 })
  try {
    return await extractor.show(file, { kind: 'codebook' })
  } finally {
    extractor.close()
  }
}

/** Planned anew: the codebook may have changed since the preview. */
export async function importCodebook(
  session: CaseSession,
  file: QdcCodebook,
  takesChanges: boolean,
  pace: Pace = {},
): Promise<JournalEntry | null> {
  const { changes, renames } = planCodebookImport(file, await readCodebook(session), takesChanges)
  async function* all() {
    if (renames.size > 0) yield* retagExcerpts(session, renames, pace)
    yield* changes
  }
  return commitLongAct(session, { verb: 'tag/import', label: `Import a codebook of ${counted(file.codes.length, 'tag')}` }, all())
}
