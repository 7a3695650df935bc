/**
 * Gives a tag another name, in the codebook and on every excerpt that carries it. The name of another tag is refused here: making two tags one
 * is merging, and asked about first (a word that only excerpts carry is the view's to ask about).
 */
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { CaseSession } from '../session/case-session.ts'
import { quoted } from './act-label.ts'
import { commitLongAct, type Pace } from './commit-long-act.ts'
import { readCodebook, takeFreeName } from './read-codebook.ts'
import { retagExcerpts } from './retag-excerpts.ts'

export async function renameTag(
  session: CaseSession,
  from: string,
  to: string,
  pace: Pace = {},
): Promise<JournalEntry | null> {
  if (to.trim() === from) return null
  const codebook = await readCodebook(session)
  const name = takeFreeName(to, codebook)
  const record = codebook.named(from)?.tag
  async function* changes() {
    yield* retagExcerpts(session, new Map([[from, name]]), pace)
    if (record !== undefined) yield update('tags', record, { name })
  }
  return commitLongAct(session, { verb: 'tag/rename', label: `Rename tag ${quoted(from)} to ${quoted(name)}` }, changes())
}
