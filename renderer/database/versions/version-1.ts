/**
 * Working store, version 1. Never edited: a change is version 2 with its upgrade.
 * Only what views look up by is indexed; each index costs 18–34 µs a row on import (measured), a multi-entry one twice that.
 */
export const version1 = {
  meta: 'key',
  cases: 'id',
  sourceFiles: 'id',
  articles: 'id',
  revisions: 'id, articleId, sourceFileId, textSha256',
  sources: 'id',
  excerpts: 'id, articleId, originatorId',
  events: 'id',
  claims: 'id, eventId',
  evidence: 'id, excerptId, claimId',
  briefings: 'id',
  judgements: 'id, briefingId',
} as const
