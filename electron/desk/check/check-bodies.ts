/**
 * Every body against its hash, every revision against its body, and every excerpt's words against the text: one pass over the bodies, since
 * each is read and hashed only once however many excerpts stand on it.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { articleBodySchema, findBodyFault, type ArticleBody } from '../../../shared/domain/article-body.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { findQuoteFault } from '../journal/check-quote.ts'
import type { Findings } from './findings.ts'
import { readJson } from './read-json.ts'
import type { Replay } from './replay-journal.ts'

export function checkBodies(database: DatabaseSync, replay: Replay, findings: Findings): number {
  const revisions = groupBy(
    recordsOf<ArticleRevision>(replay, 'revisions'),
    (revision) => revision.bodySha256,
  )
  const excerpts = groupBy(recordsOf<Excerpt>(replay, 'excerpts'), (excerpt) => excerpt.revisionId)
  let count = 0
  let unused = 0
  for (const row of database.prepare('SELECT sha256, textSha256, textLength, json FROM bodies').iterate()) {
    count += 1
    const sha256 = String(row['sha256'])
    const standing = revisions.get(sha256) ?? []
    revisions.delete(sha256)
    if (standing.length === 0) unused += 1
    const body = readBody(sha256, row['json'] as Uint8Array, findings)
    if (body === null) continue
    const textSha256 = createHash('sha256').update(body.text, 'utf8').digest('hex')
    if (row['textSha256'] !== textSha256 || row['textLength'] !== body.text.length)
      findings.problem('body', `the text of ${sha256} is described wrongly`)
    for (const revision of standing)
      checkRevision(revision, textSha256, body, excerpts.get(revision.id) ?? [], findings)
  }
  for (const missing of revisions.values())
    for (const { id } of missing) findings.problem('body', `the text of ${id} is missing`)
  if (unused > 0)
    findings.note(`${unused} article ${unused === 1 ? 'text is' : 'texts are'} used by no record any more`)
  return count
}

function readBody(sha256: string, bytes: Uint8Array, findings: Findings): ArticleBody | null {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    findings.problem('body', `the text ${sha256} was changed: its hash does not fit`)
    return null
  }
  const parsed = articleBodySchema.safeParse(readJson(Buffer.from(bytes).toString('utf8')))
  const fault = parsed.success ? findBodyFault(parsed.data) : 'wrong shape'
  if (fault !== null) findings.problem('body', `the text ${sha256} does not hold together: ${fault}`)
  return parsed.success ? parsed.data : null
}

function checkRevision(
  revision: ArticleRevision,
  textSha256: string,
  body: ArticleBody,
  excerpts: readonly Excerpt[],
  findings: Findings,
): void {
  if (revision.textSha256 !== textSha256)
    findings.problem('body', `${revision.id} names another hash for its text`)
  for (const excerpt of excerpts) {
    const fault = findQuoteFault(excerpt, body.text)
    if (fault !== null) findings.problem('quote', `${excerpt.id}: ${fault}`)
  }
}

function* recordsOf<T>(replay: Replay, table: string): Iterable<T> {
  for (const [key, record] of replay) if (key.startsWith(`${table} `)) yield record as unknown as T
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf)
}
