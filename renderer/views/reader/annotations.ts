/**
 * What stands in the margin of one article, in memory: its excerpts in text order and what each is linked to. Read from the working store
 * once and then kept up by the entries that are applied, so that a captured excerpt costs the same in an article with six or six
 * thousand of them.
 */
import { listExcerptsOfArticle, readLinkRecords } from '../../database/repositories/excerpts.ts'
import type { ExcerptLink } from '../../database/repositories/evidence.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { createObservable, type Observable } from '../../session/observable.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'

export interface Annotations {
  /** By place in the text, the longer one first where two begin together. */
  readonly excerpts: readonly Excerpt[]
  /** In the order in which they were linked. An excerpt without links has no entry. */
  readonly links: ReadonlyMap<ExcerptId, readonly ExcerptLink[]>
}

export interface OpenAnnotations {
  /** Undefined until read. */
  readonly present: Observable<Annotations | undefined>
  close(): void
}

export function openAnnotations(session: CaseSession, articleId: ArticleId): OpenAnnotations {
  const present = createObservable<Annotations | undefined>(undefined)
  const excerpts = new Map<string, Excerpt>()
  const evidence = new Map<string, Evidence>()
  const claims = new Map<string, Claim>()
  /** Entries that arrive while the store is read; taking one in twice does no harm. */
  let waiting: JournalEntry[] | null = []

  const publish = () =>
    present.set({ excerpts: [...excerpts.values()].sort(compareExcerpts), links: joinLinks() })

  const joinLinks = () => {
    const links = new Map<ExcerptId, ExcerptLink[]>()
    for (const each of [...evidence.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const claim = claims.get(each.claimId)
      const event = claim && session.events.get(claim.eventId)
      if (claim === undefined || event === undefined) continue
      links.set(each.excerptId, [...(links.get(each.excerptId) ?? []), { evidence: each, claim, event }])
    }
    return links
  }

  /** True when the entry touches anything that is shown here. */
  const take = (entry: JournalEntry): boolean => {
    let isTouched = false
    for (const { table, id, before, after } of entry.changes) {
      const rows =
        table === 'excerpts' ? excerpts : table === 'evidence' ? evidence : table === 'claims' ? claims : null
      if (rows === null) isTouched ||= table === 'events' && evidence.size > 0
      else if (after === null) isTouched = rows.delete(id) || isTouched
      else if (before !== null) {
        const row = rows.get(id)
        if (row === undefined) continue
        rows.set(id, { ...row, ...after } as never)
        isTouched = true
      } else if (belongsHere(table, after)) {
        rows.set(id, after as never)
        isTouched = true
      }
    }
    return isTouched
  }
  const belongsHere = (table: string, fields: Readonly<Record<string, unknown>>) =>
    table === 'excerpts'
      ? fields['articleId'] === articleId
      : table === 'claims' || excerpts.has(String(fields['excerptId']))

  /** Evidence may be linked to a claim that no excerpt of this article had to do with before. */
  const readMissingClaims = async () => {
    const missing = [...evidence.values()].map((each) => each.claimId).filter((id) => !claims.has(id))
    if (missing.length === 0) return
    for (const claim of await session.store.claims.bulkGet(missing))
      if (claim !== undefined) claims.set(claim.id, claim)
    publish()
  }

  const load = async () => {
    for (const each of await listExcerptsOfArticle(session.store, articleId)) excerpts.set(each.id, each)
    // The text can be read and its excerpts seen before their links are there.
    publish()
    const records = await readLinkRecords(
      session.store,
      [...excerpts.values()].map((each) => each.id),
    )
    for (const each of records.evidence) evidence.set(each.id, each)
    for (const claim of records.claims) claims.set(claim.id, claim)
    for (const entry of waiting ?? []) take(entry)
    waiting = null
    publish()
    await readMissingClaims()
  }

  const stop = session.onEntry((entry) => {
    if (waiting !== null) waiting.push(entry)
    else if (take(entry)) {
      publish()
      void readMissingClaims()
    }
  })
  void load()
  return { present, close: stop }
}

export function compareExcerpts(a: Excerpt, b: Excerpt): number {
  return a.position.start - b.position.start || b.position.end - a.position.end || (a.id < b.id ? -1 : 1)
}
