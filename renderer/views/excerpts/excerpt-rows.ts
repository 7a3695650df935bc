/**
 * All excerpts of the case as rows of the table, read once for a session in batches and then kept up by the entries that are applied. A row
 * is made anew only when something that it shows was changed: no edit reads the table again, and coming back to it shows it at once.
 */
import { readInBatches } from '../../database/repositories/read-in-batches.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { createObservable, type Observable } from '../../session/observable.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import type { ExcerptRow } from './excerpt-row.ts'
import { createPageNumbers, type PageNumbers } from './page-numbers.ts'

export interface ExcerptRows {
  /** Undefined until read; a new array whenever a row is different. */
  readonly rows: Observable<readonly ExcerptRow[] | undefined>
  /** How many have been read. */
  readonly readCount: Observable<number>
  /** Finds the page of each excerpt, where the original has pages. */
  readPages(): Promise<void>
}

const NO_LINKS: ExcerptRow['links'] = []
/** While reading, the count is told this often. */
const TOLD_EVERY = 2000

const rowsBySession = new WeakMap<CaseSession, ExcerptRows>()

export function excerptRowsOf(session: CaseSession): ExcerptRows {
  const known = rowsBySession.get(session) ?? createExcerptRows(session)
  rowsBySession.set(session, known)
  return known
}

function createExcerptRows(session: CaseSession): ExcerptRows {
  const rows = createObservable<readonly ExcerptRow[] | undefined>(undefined)
  const readCount = createObservable(0)
  const table = new JoinedExcerpts(session)
  let lastSeq: number | null = null
  /** Entries that come while the table is read; taking one in twice does no harm. */
  let waiting: JournalEntry[] | null = []

  const read = async () => {
    waiting = []
    await table.read((count) => readCount.set(count))
    for (const entry of waiting) table.apply(entry)
    waiting = null
    rows.set(table.list())
  }
  session.onEntry((entry) => {
    // After a gap the working store was brought up past us.
    const isGap = lastSeq !== null && entry.seq !== lastSeq + 1
    lastSeq = entry.seq
    if (waiting !== null) waiting.push(entry)
    else if (isGap) void read()
    else if (table.apply(entry)) rows.set(table.list())
  })
  read().catch((error: unknown) => console.warn('Reading the excerpts failed.', error))
  return {
    rows,
    readCount,
    async readPages() {
      if (!(await table.pages.readMissing())) return
      table.turnPages()
      rows.set(table.list())
    },
  }
}

class JoinedExcerpts {
  readonly pages: PageNumbers
  readonly #session: CaseSession
  readonly #rows = new Map<string, ExcerptRow>()
  readonly #claims = new Map<string, Claim>()
  readonly #evidence = new Map<string, Evidence>()
  /** By excerpt. */
  readonly #evidenceOf = new Map<string, Set<string>>()

  constructor(session: CaseSession) {
    this.#session = session
    this.pages = createPageNumbers(session.store)
  }

  list(): readonly ExcerptRow[] {
    return [...this.#rows.values()]
  }

  async read(onCount: (count: number) => void): Promise<void> {
    const { store } = this.#session
    for (const map of [this.#rows, this.#claims, this.#evidence, this.#evidenceOf]) map.clear()
    await readInBatches(store.claims, (claim) => void this.#claims.set(claim.id, claim))
    await readInBatches(store.evidence, (evidence) => this.#setEvidence(evidence.id, evidence))
    await readInBatches(store.excerpts, (excerpt) => {
      this.#rows.set(excerpt.id, this.#join(excerpt))
      if (this.#rows.size % TOLD_EVERY === 0) onCount(this.#rows.size)
    })
  }

  /** True when a row is different. */
  apply({ changes }: JournalEntry): boolean {
    const touched = new Set<string>()
    const others = new Set<string>()
    let isOther = false
    for (const { table, id, after } of changes) {
      if (table === 'excerpts') {
        isOther = true
        if (after === null) this.#rows.delete(id)
        else this.#rows.set(id, this.#join({ ...this.#rows.get(id)?.excerpt, ...after } as Excerpt))
      } else if (table === 'evidence') {
        const known = this.#evidence.get(id)
        const evidence = after === null ? null : ({ ...known, ...after } as Evidence)
        this.#setEvidence(id, evidence)
        for (const each of [known, evidence]) if (each) touched.add(each.excerptId)
      } else if (table === 'claims') {
        if (after === null) this.#claims.delete(id)
        else this.#claims.set(id, { ...this.#claims.get(id), ...after } as Claim)
        others.add(id)
      } else if (table === 'articles' || table === 'sources' || table === 'events') others.add(id)
    }
    if (others.size > 0)
      for (const row of this.#rows.values()) if (shows(row, others)) touched.add(row.excerpt.id)
    for (const id of touched) {
      const row = this.#rows.get(id)
      if (row !== undefined) this.#rows.set(id, this.#join(row.excerpt))
    }
    return isOther || touched.size > 0
  }

  /** Gives rows the pages that were read since. */
  turnPages(): void {
    for (const [id, row] of this.#rows) {
      const page = this.pages.of(row.excerpt)
      if (page !== row.page) this.#rows.set(id, { ...row, page })
    }
  }

  #setEvidence(id: string, evidence: Evidence | null): void {
    const known = this.#evidence.get(id)
    if (known !== undefined) this.#evidenceOf.get(known.excerptId)?.delete(id)
    if (evidence === null) return void this.#evidence.delete(id)
    this.#evidence.set(id, evidence)
    const ids = this.#evidenceOf.get(evidence.excerptId)
    if (ids === undefined) this.#evidenceOf.set(evidence.excerptId, new Set([id]))
    else ids.add(id)
  }

  #join(excerpt: Excerpt): ExcerptRow {
    const { articles, sources } = this.#session
    return {
      excerpt,
      article: articles.get(excerpt.articleId),
      originator: excerpt.originatorId === null ? undefined : sources.get(excerpt.originatorId),
      carrier: excerpt.carrierId === null ? undefined : sources.get(excerpt.carrierId),
      links: this.#linksOf(excerpt.id),
      page: this.pages.of(excerpt),
    }
  }

  #linksOf(excerptId: string): ExcerptRow['links'] {
    const ids = this.#evidenceOf.get(excerptId)
    if (ids === undefined || ids.size === 0) return NO_LINKS
    return [...ids].flatMap((id) => {
      const evidence = this.#evidence.get(id)!
      const claim = this.#claims.get(evidence.claimId)
      return claim === undefined ? [] : [{ evidence, claim, event: this.#session.events.get(claim.eventId) }]
    })
  }
}

/** Whether a row shows one of some articles, sources, claims or events. */
function shows({ excerpt, links }: ExcerptRow, ids: ReadonlySet<string>): boolean {
  const { articleId, originatorId, carrierId } = excerpt
  return (
    ids.has(articleId) ||
    (originatorId !== null && ids.has(originatorId)) ||
    (carrierId !== null && ids.has(carrierId)) ||
    links.some(({ claim }) => ids.has(claim.id) || ids.has(claim.eventId))
  )
}
