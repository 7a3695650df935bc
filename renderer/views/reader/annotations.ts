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
import { withExcerpt, withoutExcerpt, compareExcerpts } from './excerpt-order.ts'

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
  const known = new Map<string, Excerpt>()
  let excerpts: readonly Excerpt[] = []
  const evidence = new Map<string, Evidence>()
  const claims = new Map<string, Claim>()
  /** Entries that arrive while the store is read; taking one in twice does no harm. */
  let waiting: JournalEntry[] | null = []

  const publish = (areLinksTouched: boolean) => {
    const was = present.get()
    present.set({ excerpts, links: was === undefined || areLinksTouched ? joinLinks() : was.links })
  }
  const joinLinks = () => {
    const links = new Map<ExcerptId, ExcerptLink[]>()
    for (const each of [...evidence.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const claim = claims.get(each.claimId)
      const event = claim && session.events.get(claim.eventId)
      if (claim === undefined || event === undefined) continue
      const list = links.get(each.excerptId)
      if (list === undefined) links.set(each.excerptId, [{ evidence: each, claim, event }])
      else list.push({ evidence: each, claim, event })
    }
    return links
  }

  const setExcerpt = (excerpt: Excerpt) => {
    const was = known.get(excerpt.id)
    excerpts = withExcerpt(was === undefined ? excerpts : withoutExcerpt(excerpts, was), excerpt)
    known.set(excerpt.id, excerpt)
  }
  const takeExcerpt = (id: string, before: object | null, after: object | null): boolean => {
    const was = known.get(id)
    if (after === null) {
      if (was === undefined) return false
      excerpts = withoutExcerpt(excerpts, was)
      known.delete(id)
    } else if (before !== null && was !== undefined) setExcerpt({ ...was, ...after })
    else if (before === null && (after as Excerpt).articleId === articleId) setExcerpt(after as Excerpt)
    else return false
    return true
  }
  const takeLink = (rows: Map<string, object>, id: string, before: object | null, after: object | null) => {
    if (after === null) rows.delete(id)
    else if (before === null) rows.set(id, after)
    else if (rows.has(id)) rows.set(id, { ...rows.get(id), ...after })
  }

  const take = ({ changes }: JournalEntry) => {
    let areExcerptsTouched = false
    let areLinksTouched = false
    for (const { table, id, before, after } of changes) {
      if (table === 'excerpts') areExcerptsTouched = takeExcerpt(id, before, after) || areExcerptsTouched
      else if (table === 'events') areLinksTouched ||= evidence.size > 0
      else if (table === 'claims') {
        takeLink(claims, id, before, after)
        areLinksTouched ||= evidence.size > 0
      } else if (table === 'evidence' && (evidence.has(id) || known.has(String(after?.['excerptId'])))) {
        takeLink(evidence, id, before, after)
        areLinksTouched = true
      }
    }
    return { isTouched: areExcerptsTouched || areLinksTouched, areLinksTouched }
  }

  /** Evidence may be linked to a claim that no excerpt of this article had to do with before. */
  const readMissingClaims = async () => {
    const missing = [...evidence.values()].map((each) => each.claimId).filter((id) => !claims.has(id))
    if (missing.length === 0) return
    for (const claim of await session.store.claims.bulkGet(missing))
      if (claim !== undefined) claims.set(claim.id, claim)
    publish(true)
  }

  const load = async () => {
    for (const each of await listExcerptsOfArticle(session.store, articleId)) known.set(each.id, each)
    excerpts = [...known.values()].sort(compareExcerpts)
    // The text can be read and its excerpts seen before their links are there.
    publish(true)
    const records = await readLinkRecords(
      session.store,
      excerpts.map((each) => each.id),
    )
    for (const each of records.evidence) evidence.set(each.id, each)
    for (const claim of records.claims) claims.set(claim.id, claim)
    for (const entry of waiting ?? []) take(entry)
    waiting = null
    publish(true)
    await readMissingClaims()
  }

  const stop = session.onEntry((entry) => {
    if (waiting !== null) return void waiting.push(entry)
    const { isTouched, areLinksTouched } = take(entry)
    if (isTouched) publish(areLinksTouched)
    if (areLinksTouched) void readMissingClaims()
  })
  void load()
  return { present, close: stop }
}
