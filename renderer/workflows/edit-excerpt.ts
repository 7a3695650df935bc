/** Writes what the analyst says about an excerpt: note, tags, grade, attribution, translation. The quote itself is never edited. */
import type { CaseSession } from '../session/case-session.ts'
import type { Excerpt, ExcerptId } from '../../shared/domain/excerpt.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

/** The parts of an excerpt that are written together, each one act with a name of its own. */
export interface ExcerptParts {
  readonly note: Pick<Excerpt, 'note'>
  readonly tags: Pick<Excerpt, 'tags'>
  readonly grade: Pick<Excerpt, 'informationCredibility' | 'credibilityReason'>
  readonly attribution: Pick<
    Excerpt,
    'originatorId' | 'channel' | 'audience' | 'carrierId' | 'directness' | 'naming'
  >
  readonly translation: Pick<Excerpt, 'translation' | 'transliteration'>
}
export type ExcerptPart = keyof ExcerptParts

const acts: Readonly<Record<ExcerptPart, { readonly verb: string; readonly label: string }>> = {
  note: { verb: 'excerpt/write-note', label: 'Note on' },
  tags: { verb: 'excerpt/tag', label: 'Tag' },
  grade: { verb: 'excerpt/grade', label: 'Grade' },
  attribution: { verb: 'excerpt/attribute', label: 'Attribute' },
  translation: { verb: 'excerpt/translate', label: 'Translate' },
}

/** Answers null when nothing is different, or when the excerpt has gone meanwhile. */
export async function editExcerpt<Part extends ExcerptPart>(
  session: CaseSession,
  excerptId: ExcerptId,
  part: Part,
  fields: ExcerptParts[Part],
): Promise<JournalEntry | null> {
  const excerpt = await session.store.excerpts.get(excerptId)
  if (excerpt === undefined) return null
  const { verb, label } = acts[part]
  return commit(session, {
    verb,
    label: `${label} ${quoted(excerpt.quote.exact)}`,
    changes: [update('excerpts', excerpt, fields)],
  })
}
