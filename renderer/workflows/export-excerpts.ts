/**
 * Makes the CSV of some excerpts, in the order in which they are given: each with the sentences around it and its page, which are read from the
 * articles on the desk, each article once. Names of protected sources are withheld as in a briefing.
 */
import { readArticleBody } from '../desktop/bulk-client.ts'
import type { CaseSession } from '../session/case-session.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { ArticleRevision } from '../../shared/domain/article-revision.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { EventRecord } from '../../shared/domain/event-record.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { channelLabel, directnessLabel, type Excerpt } from '../../shared/domain/excerpt.ts'
import type { Source } from '../../shared/domain/source.ts'
import type { Tlp } from '../../shared/domain/tlp.ts'
import {
  createProtectedMask,
  type ProtectedMask,
} from '../../shared/formats/briefing/mask-protected-sources.ts'
import {
  excerptsCsvHead,
  excerptsCsvLine,
  type ExcerptCsvRow,
} from '../../shared/formats/excerpts-csv/excerpts-csv.ts'
import { readSurroundings, type Surroundings } from '../../shared/formats/excerpts-csv/surroundings.ts'
import type { Pace } from './commit-long-act.ts'

/** An excerpt with what is told of its surroundings. */
export interface ExcerptToExport {
  readonly excerpt: Excerpt
  readonly article: Article | undefined
  readonly originator: Source | undefined
  readonly carrier: Source | undefined
  readonly links: readonly {
    readonly evidence: Evidence
    readonly claim: Claim
    readonly event: EventRecord | undefined
  }[]
  /** "older text" */
  readonly textState: string
}

export interface ExcerptsCsv {
  readonly text: Blob
  /** Articles whose text could not be read: their excerpts have the few words around them that they were made with, and no page. */
  readonly unreadCount: number
}

/** Lines written between two looks at what else the window has to do: some 5 ms. */
const LINES_AT_ONCE = 200

export async function makeExcerptsCsv(
  session: CaseSession,
  items: readonly ExcerptToExport[],
  marking: Tlp,
  { signal, onProgress }: Pace = {},
): Promise<ExcerptsCsv> {
  const byRevision = Map.groupBy(items, ({ excerpt }) => excerpt.revisionId)
  const revisions = new Map<string, ArticleRevision>()
  const surroundings = new Map<string, Surroundings>()
  let unreadCount = 0
  let done = 0
  for (const [revisionId, some] of byRevision) {
    signal?.throwIfAborted()
    onProgress?.(done++, byRevision.size)
    const revision = await session.store.revisions.get(revisionId)
    if (revision !== undefined) revisions.set(revisionId, revision)
    const body = revision && (await readArticleBody(revision.bodySha256).catch(() => null))
    if (!body) unreadCount += 1
    for (const { excerpt, article } of some)
      surroundings.set(
        excerpt.id,
        body
          ? readSurroundings(body, excerpt.position, article?.language ?? null)
          : { before: excerpt.quote.prefix, after: excerpt.quote.suffix, page: null },
      )
  }
  const mask = createProtectedMask(sourcesToldIn(items), session.sources.rows.get() ?? [])
  const parts: string[] = [excerptsCsvHead]
  for (let start = 0; start < items.length; start += LINES_AT_ONCE) {
    signal?.throwIfAborted()
    const lines = items
      .slice(start, start + LINES_AT_ONCE)
      .map((item) =>
        excerptsCsvLine(
          composeRow(
            item,
            { marking, mask, surroundings: surroundings.get(item.excerpt.id)! },
            revisions.get(item.excerpt.revisionId),
          ),
        ),
      )
    parts.push(lines.join(''))
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { text: new Blob(parts, { type: 'text/csv;charset=utf-8' }), unreadCount }
}

function sourcesToldIn(items: readonly ExcerptToExport[]): Set<Source> {
  const told = new Set<Source>()
  for (const { originator, carrier } of items)
    for (const source of [originator, carrier]) if (source) told.add(source)
  return told
}

interface RowContext {
  readonly marking: Tlp
  readonly mask: ProtectedMask
  readonly surroundings: Surroundings
}

export function composeRow(
  { excerpt, article, originator, carrier, links, textState }: ExcerptToExport,
  { marking, mask, surroundings }: RowContext,
  revision: ArticleRevision | undefined,
): ExcerptCsvRow {
  return mask.everywhere<ExcerptCsvRow>({
    marking,
    quote: excerpt.quote.exact,
    textBefore: surroundings.before,
    textAfter: surroundings.after,
    page: surroundings.page,
    article: article?.title ?? '',
    publisher: article?.publisher ?? '',
    carrier: carrier === undefined ? '' : mask.nameOf(carrier),
    agency: article?.agency ?? '',
    issued: article?.issued ?? '',
    url: article?.url ?? '',
    language: article?.language ?? '',
    originator: originator === undefined ? '' : mask.nameOf(originator),
    audience: excerpt.audience ?? '',
    channel: excerpt.channel === null ? '' : channelLabel[excerpt.channel],
    directness: excerpt.directness === null ? '' : directnessLabel[excerpt.directness],
    naming: excerpt.naming ?? '',
    sourceReliability: originator?.sourceReliability ?? '',
    informationCredibility: excerpt.informationCredibility ?? '',
    credibilityReason: excerpt.credibilityReason,
    tags: excerpt.tags,
    note: excerpt.note,
    translation: excerpt.translation ?? '',
    transliteration: excerpt.transliteration ?? '',
    events: links.map(({ event }) => event?.title ?? '?'),
    claims: links.map(({ claim }) => claim.value),
    stances: links.map(({ evidence }) => evidence.stance),
    text: textState,
    madeAt: excerpt.createdAt,
    fileSha256: revision?.sourceFileId.split(':')[1] ?? '',
    excerptId: excerpt.id,
  })
}
