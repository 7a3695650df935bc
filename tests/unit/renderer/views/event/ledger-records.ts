/** Small ledgers for tests: claims and evidence told in a few words. */
import type { EvidenceItem, LedgerRecords } from '../../../../../renderer/database/repositories/evidence.ts'
import { createArticle, type Article } from '../../../../../shared/domain/article.ts'
import {
  createClaim,
  type Claim,
  type ClaimField,
  type Standing,
} from '../../../../../shared/domain/claim.ts'
import { createEvidence, type Stance } from '../../../../../shared/domain/evidence.ts'
import { createExcerpt } from '../../../../../shared/domain/excerpt.ts'
import { newId } from '../../../../../shared/domain/id.ts'
import { createSource, type Source } from '../../../../../shared/domain/source.ts'

export const eventId = newId('event')

export function claimOf(field: ClaimField, value: string, standing: Standing = 'open'): Claim {
  return createClaim({
    eventId,
    field,
    value,
    standing,
    standingReason: standing === 'open' ? '' : 'because',
  })
}

export function articleOf(publisher: string, agency: string | null = null): Article {
  return createArticle({
    title: `An article of ${publisher}`,
    byline: null,
    publisher,
    agency,
    dateline: null,
    issued: '2031-03-04',
    url: null,
    language: 'en',
    direction: 'ltr',
    currentRevisionId: newId('revision'),
  })
}

export const personOf = (name: string): Source => createSource({ name, kind: 'person' })

export function itemOf(
  claim: Claim,
  article: Article,
  originator: Source | null,
  stance: Stance = 'supports',
): EvidenceItem {
  const excerpt = createExcerpt({
    articleId: article.id,
    revisionId: article.currentRevisionId,
    quote: { exact: 'words', prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
    originatorId: originator?.id ?? null,
  })
  return { evidence: createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance }), excerpt, article }
}

export const recordsOf = (claims: readonly Claim[], items: readonly EvidenceItem[]): LedgerRecords => ({
  claims,
  items,
})

export const byId = (...sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.id, source]))
