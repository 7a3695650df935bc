/**
 * Novelty on the thread of the open case: takes in the prints of its texts bit by bit after opening, follows the journal, and answers which
 * sentences of a revision were read before and where.
 */
import type { DatabaseSync } from 'node:sqlite'
import {
  MAX_CHANGES,
  MAX_COMPARED,
  type Novelty,
  type SentenceStanding,
} from '../../../shared/bridge/novelty-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import { STRIDE } from '../../../shared/novelty/print-body.ts'
import { createPrintIndex } from '../../../shared/novelty/print-index.ts'
import type { TouchedRecord } from '../journal/apply-changes.ts'
import type { BodyRows } from '../journal/body-rows.ts'
import { inTransaction } from '../journal/in-transaction.ts'
import type { RecordRows } from '../journal/record-rows.ts'
import { translateError } from '../translate-error.ts'
import { judgeSentences, type JudgedSentence, type PrintPlace } from './judge-sentences.ts'
import type { PrintRows } from './print-rows.ts'
import { createStandings, type Standing, type Standings } from './standings.ts'

export interface NoveltyParts {
  readonly database: DatabaseSync
  readonly bodies: BodyRows
  readonly rows: RecordRows
  readonly prints: PrintRows
}

export interface NoveltyService {
  /** Goes on taking in texts for some milliseconds; true once all are in. */
  takeIn(forMs: number): boolean
  follow(touched: readonly TouchedRecord[]): void
  /** Null when it needs more time than it was given: asked again, it goes on. */
  compare(revisionId: RevisionId, forMs: number): Novelty | null
  /** Null as above. */
  trace(revisionId: RevisionId, start: number, forMs: number): SentenceTrace | null
}

export type SentenceTrace = { standings: SentenceStanding[]; articleCount: number }

interface Judgement {
  readonly revisionId: RevisionId
  /** Texts that were taken in when it began. */
  readonly size: number
  readonly steps: Generator<void, readonly JudgedSentence[]>
  judged: readonly JudgedSentence[] | null
}

/** Places that are told of one sentence. */
const MAX_STANDINGS = 20

/** A sentence without a stop may be a whole book. */
const MAX_WORDS = 4_000

export function createNoveltyService({ database, bodies, rows, prints }: NoveltyParts): NoveltyService {
  const index = createPrintIndex()
  const shas: string[] = []
  const numbers = new Map<string, number>()
  let lastSeq = 0
  /** Texts of an old case that have no prints yet; not known before it was looked. */
  let missing: string[] | null = null
  let standings: Standings | null = null
  /** What is being judged, or was last: whoever asks where a sentence stood has just been told that it did. */
  let judgement: Judgement | null = null

  const standingsNow = () => (standings ??= createStandings(database))

  /** Takes in what was printed since the last time. False when there is more. */
  function readRows(until: number): boolean {
    for (;;) {
      const found = prints.readAfter(lastSeq)
      for (const row of found) {
        lastSeq = row.seq
        numbers.set(row.bodySha256, index.size)
        index.add(row.prints)
        shas.push(row.bodySha256)
      }
      if (found.length === 0) return true
      if (performance.now() > until) return false
    }
  }

  function printMissing(until: number): boolean {
    missing ??= prints.listMissing()
    if (missing.length === 0) return true
    const left = [...missing]
    inTransaction(database, () => {
      do {
        const sha256 = left.pop()!
        const body = unlessDamaged(() => bodies.read(sha256))
        if (body !== null) prints.put(sha256, body)
      } while (left.length > 0 && performance.now() < until)
    })
    // Only now, since what could not be written is missing still.
    missing = left
    return missing.length === 0
  }

  function takeIn(forMs: number): boolean {
    const until = performance.now() + forMs
    standingsNow()
    return printMissing(until) && readRows(until)
  }

  function findRevision(revisionId: RevisionId): ArticleRevision {
    const revision = rows.find('revisions', revisionId)
    if (revision === null) throw new AttestError('not-found', 'This text is not in the case any more.')
    return revision as unknown as ArticleRevision
  }

  /** What counts as read before, as seen from a revision: other articles, and what its own article said earlier. */
  function cameBefore({ articleId, revisionNumber }: ArticleRevision): (standing: Standing) => boolean {
    return (standing) => standing.articleId !== articleId || standing.revisionNumber < revisionNumber
  }

  function judge(revision: ArticleRevision, forMs: number): readonly JudgedSentence[] | null {
    const until = performance.now() + forMs
    if (!readRows(until)) return null
    const isOf = judgement?.revisionId === revision.id
    if (judgement === null || !isOf || (judgement.judged !== null && judgement.size !== index.size))
      judgement = { revisionId: revision.id, size: index.size, steps: judgeAnew(revision), judged: null }
    while (judgement.judged === null) {
      const step = judgement.steps.next()
      if (step.done === true) judgement.judged = step.value
      else if (performance.now() > until) return null
    }
    return judgement.judged
  }

  function* judgeAnew(revision: ArticleRevision): Generator<void, readonly JudgedSentence[]> {
    const own = numbers.get(revision.bodySha256)
    const text = bodies.readText(revision.bodySha256)
    if (own === undefined || text === null) return []
    const [known, isBefore] = [standingsNow(), cameBefore(revision)]
    const isRead = shas.map((sha256) => known.some(sha256, isBefore))
    return yield* judgeSentences(text, index.printsOf(own).subarray(0, MAX_COMPARED * STRIDE), {
      index,
      isRead: (each) => isRead[each]!,
      wordsOf: textOf,
    })
  }

  const textOf = (text: number) => unlessDamaged(() => bodies.readText(shas[text]!)) ?? ''

  function tell({ text, sentence }: PrintPlace, { articleId, revisionId }: Standing): SentenceStanding {
    const [start, end] = index.printsOf(text).subarray(sentence * STRIDE)
    const words = textOf(text).slice(start, Math.min(end!, start! + MAX_WORDS))
    return { articleId, revisionId, start: start!, end: end!, words }
  }

  return {
    takeIn,
    follow(touched) {
      standings?.follow(touched)
      if (touched.some(({ table }) => table === 'articles' || table === 'revisions')) judgement = null
    },
    compare(revisionId, forMs) {
      const judged = judge(findRevision(revisionId), forMs)
      if (judged === null) return null
      const changes: Novelty['changes'] = []
      const sentences: Novelty['sentences'] = []
      for (const sentence of judged) {
        if (sentence.kind === 'short' && sentence.places.length === 0) continue
        const isTold = changes.length + sentence.changes.length <= MAX_CHANGES
        sentences.push([sentence.start, sentence.end, isTold ? sentence.kind : 'new'])
        if (isTold) for (const { start, end } of sentence.changes) changes.push([start, end])
      }
      return { isWhole: takeIn(0), sentences, changes }
    },
    trace(revisionId, start, forMs) {
      const revision = findRevision(revisionId)
      const judged = judge(revision, forMs)
      if (judged === null) return null
      const isBefore = cameBefore(revision)
      const sentence = judged.find((each) => each.start === start)
      const byArticle = new Map<string, { place: PrintPlace; standing: Standing }>()
      for (const place of sentence?.places ?? [])
        for (const standing of standingsNow().of(shas[place.text]!).filter(isBefore))
          if (!byArticle.has(standing.articleId)) byArticle.set(standing.articleId, { place, standing })
      const told = [...byArticle.values()].slice(0, MAX_STANDINGS)
      byArticle.delete(revision.articleId)
      return {
        standings: told.map(({ place, standing }) => tell(place, standing)),
        articleCount: byArticle.size,
      }
    },
  }
}

/** A text that can't be read any more is told of by the check of the case; here it must not hide what is known of the others. */
function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (translateError(error) === null) throw error
    return null
  }
}
