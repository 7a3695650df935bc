/** Which proposals still say something: not those that the excerpt holds already, and none for a field that the analyst has filled. */
import type { Excerpt } from '../domain/excerpt.ts'
import type { ExcerptDetail } from '../domain/excerpt-detail.ts'
import type { Proposal } from './proposal.ts'

type Taken = Pick<
  Excerpt,
  'originatorId' | 'channel' | 'audience' | 'directness' | 'naming' | 'details' | 'position'
>

export function listUntaken(proposals: readonly Proposal[], excerpt: Taken): Proposal[] {
  return proposals.filter((proposal) => !isFilled(proposal, excerpt))
}

function isFilled(proposal: Proposal, excerpt: Taken): boolean {
  switch (proposal.field) {
    case 'originator':
      return excerpt.originatorId !== null
    case 'audience':
      return Boolean(excerpt.audience)
    case 'channel':
    case 'directness':
    case 'naming':
      return excerpt[proposal.field] !== null
    case 'detail':
      return (excerpt.details ?? []).some((detail) => overlaps(detail, proposal, excerpt.position.start))
  }
}

/** One detail of a kind at a place: what the analyst accepted there once is not offered again in other words. */
function overlaps(
  detail: ExcerptDetail,
  proposal: Proposal & { field: 'detail' },
  quoteStart: number,
): boolean {
  return (
    detail.kind === proposal.value.kind &&
    detail.start + quoteStart < proposal.end &&
    detail.end + quoteStart > proposal.start
  )
}
