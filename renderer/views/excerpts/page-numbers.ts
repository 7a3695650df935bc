/**
 * The page that each excerpt begins on. Pages stand with an article's blocks on the desk, so they are read only for originals that have pages,
 * and only once for each revision.
 */
import type { WorkingStore } from '../../database/working-store.ts'
import { readArticleBody } from '../../desktop/bulk-client.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { pageAt } from '../../../shared/formats/excerpts-csv/surroundings.ts'

/** Readers of formats that have pages. */
const PAGED_READERS: ReadonlySet<string> = new Set(['pdf'])

export interface PageNumbers {
  /** Null where there is none, or where it has not been read. */
  of(excerpt: Excerpt): number | null
  /** Reads the pages that were asked for in vain. True when there is something new. */
  readMissing(): Promise<boolean>
}

export function createPageNumbers(store: WorkingStore): PageNumbers {
  /** Blocks of each revision that was looked at; none for those without pages. */
  const blocks = new Map<string, ArticleBody['blocks']>()
  const missing = new Set<RevisionId>()

  return {
    of({ revisionId, position }) {
      const known = blocks.get(revisionId)
      if (known === undefined) missing.add(revisionId)
      return known === undefined ? null : pageAt(known, position.start)
    },
    async readMissing() {
      const ids = [...missing]
      missing.clear()
      let isNew = false
      for (const revision of await store.revisions.bulkGet(ids)) {
        if (revision === undefined) continue
        const isPaged = PAGED_READERS.has(revision.extraction.reader)
        blocks.set(revision.id, isPaged ? (await readArticleBody(revision.bodySha256)).blocks : [])
        isNew ||= isPaged
      }
      return isNew
    },
  }
}
