/**
 * Takes over what the program proposed about an excerpt, as the analyst's own act: one journal entry, whose label names what was accepted and the
 * words it was read from. An originator that the case does not know yet is made in the same entry. Fields that were filled meanwhile keep
 * what the analyst wrote.
 */
import type { CaseSession } from '../session/case-session.ts'
import { fieldLabel, valueLabel } from '../../shared/attribution/describe-proposal.ts'
import type { Proposal, ProposedOriginator } from '../../shared/attribution/proposal.ts'
import { listUntaken } from '../../shared/attribution/untaken.ts'
import type { Excerpt, ExcerptId } from '../../shared/domain/excerpt.ts'
import type { ExcerptDetail } from '../../shared/domain/excerpt-detail.ts'
import { createSource, type Source, type SourceId } from '../../shared/domain/source.ts'
import { foldName } from '../../shared/independence/fold-name.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import type { JournalEntry, RecordChange } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commit } from './commit.ts'
import { readPresent } from './read-present.ts'

/** Answers null when all of it was taken already, or when the excerpt has gone. */
export async function acceptProposals(
  session: CaseSession,
  excerptId: ExcerptId,
  proposals: readonly Proposal[],
): Promise<JournalEntry | null> {
  const excerpt = await readPresent(session, 'excerpts', excerptId)
  if (excerpt === undefined) return null
  const accepted = listUntaken(proposals, excerpt)
  const [first] = accepted
  if (first === undefined) return null
  const fields: { -readonly [Field in keyof Excerpt]?: Excerpt[Field] } = {}
  const details: ExcerptDetail[] = [...(excerpt.details ?? [])]
  const changes: (RecordChange | null)[] = []
  for (const proposal of accepted) {
    if (proposal.field === 'originator') {
      const found = findSource(session, proposal.value)
      const source = found ?? createSource({ name: proposal.value.name, kind: proposal.value.kind })
      if (found === undefined) changes.push(insertion('sources', source))
      fields.originatorId = source.id
    } else if (proposal.field === 'detail') {
      const detail = placeInQuote(proposal, excerpt)
      if (detail !== null) details.push(detail)
    } else Object.assign(fields, { [proposal.field]: proposal.value })
  }
  if (details.length > (excerpt.details?.length ?? 0))
    fields.details = details.sort((a, b) => a.start - b.start || a.end - b.end)
  return commit(session, {
    verb: 'excerpt/accept-proposal',
    label: accepted.length === 1 ? labelOne(first) : labelSeveral(accepted, excerpt),
    changes: [...changes, update('excerpts', excerpt, fields)],
  })
}

function findSource({ sources }: CaseSession, { name, sourceId }: ProposedOriginator): Source | undefined {
  const byId = sourceId === null ? undefined : sources.get(sourceId satisfies SourceId)
  const key = foldName(name)
  return byId ?? (sources.rows.get() ?? []).find((source) => foldName(source.name) === key)
}

/** A detail's place is counted from the beginning of its quote; null when the quote does not have the words there. */
function placeInQuote(
  { value, words, start, end }: Proposal & { field: 'detail' },
  { position, quote }: Excerpt,
): ExcerptDetail | null {
  const place = { start: start - position.start, end: end - position.start }
  return quote.exact.slice(place.start, place.end) === words ? { ...value, words, ...place } : null
}

function labelOne(proposal: Proposal): string {
  return `Accept ${fieldLabel(proposal)} ${quoted(valueLabel(proposal))} from ${quoted(proposal.words)}`
}

/** "Accept originator “…”, channel and 2 more for “…”": the journal's changes have every value. */
function labelSeveral(proposals: readonly Proposal[], { quote }: Excerpt): string {
  const kinds = new Map<string, number>()
  for (const proposal of proposals)
    kinds.set(fieldLabel(proposal), (kinds.get(fieldLabel(proposal)) ?? 0) + 1)
  const names = [...kinds].map(([name, count]) => (count === 1 ? name : counted(count, name)))
  return `Accept ${names.join(', ')} for ${quoted(quote.exact)}`
}
