/** What a set's pages are worth by the metric that the set is published with, and how many of its facts are right. */
import type { ReadArticle } from '../e2e/helpers/extract-files.ts'
import type { CorpusPage, Scoring } from './extraction-corpora.ts'

export interface PageScore {
  readonly id: string
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

export interface BodyScore {
  readonly f1: number
  readonly pages: readonly PageScore[]
}

type Read = ReadonlyMap<string, ReadArticle>

export function createScores(scoring: Scoring) {
  return {
    body(
      set: string,
      pages: readonly CorpusPage[],
      read: ReadonlyMap<string, { readonly text: string }>,
    ): BodyScore {
      const texts = Object.fromEntries(pages.map(({ id }) => [id, read.get(id)?.text ?? '']))
      if (set === 'wcxb') return scoreWords(scoring, pages, texts)
      if (set === 'trafilatura') return scoreSnippets(scoring, pages, texts)
      return scoreShingles(scoring, pages, texts)
    },
    /** Shares of right titles, authors and dates, each of the pages where it is known, under keys such as `titleWcxb`. */
    fields(set: string, pages: readonly CorpusPage[], read: Read): Record<string, number> {
      const checks = { title: isTitleRight, authors: areAuthorsRight, date: isDateRight }
      const shares = Object.entries(checks).flatMap(([field, check]): [string, number][] => {
        const right = pages
          .map(({ id, truth }) => check(scoring, truth, read.get(id)))
          .filter((each) => each !== null)
        const key = set === 'dates' ? set : field + set[0]!.toUpperCase() + set.slice(1)
        return right.length === 0 ? [] : [[key, right.filter(Boolean).length / right.length]]
      })
      return Object.fromEntries(shares)
    },
  }
}

function scoreShingles(
  scoring: Scoring,
  pages: readonly CorpusPage[],
  texts: Record<string, string>,
): BodyScore {
  const truths = Object.fromEntries(pages.map(({ id, truth }) => [id, truth.body ?? '']))
  const { f1, rows } = scoring.evaluateShingles(truths, texts, { bootstrap: 0 })
  return { f1, pages: rows.map((row) => ({ ...row, f1: harmonicMean(row.precision, row.recall) })) }
}

function scoreWords(
  scoring: Scoring,
  pages: readonly CorpusPage[],
  texts: Record<string, string>,
): BodyScore {
  const scores = pages.map(({ id, truth }): PageScore => {
    const [precision, recall, f1] = scoring.wordF1(truth.body ?? '', texts[id] ?? '')
    return { id, precision, recall, f1 }
  })
  return { f1: scores.reduce((sum, score) => sum + score.f1, 0) / scores.length, pages: scores }
}

function scoreSnippets(
  scoring: Scoring,
  pages: readonly CorpusPage[],
  texts: Record<string, string>,
): BodyScore {
  const truths = Object.fromEntries(pages.map(({ id, truth }) => [id, truth]))
  const each = pages.map(({ id, truth }): PageScore => {
    const { precision, recall, f1 } = scoring.snippetScore({ [id]: truth }, texts)
    return { id, precision, recall, f1 }
  })
  return { f1: scoring.snippetScore(truths, texts).f1, pages: each }
}

/** Each returns null where the truth is not known, so that the page does not count. */
type Check = (scoring: Scoring, truth: CorpusPage['truth'], read: ReadArticle | undefined) => boolean | null

const isTitleRight: Check = ({ normText }, { title }, read) =>
  title ? normText(title) === normText(read?.title) : null

/** All of the names and nobody else's. */
const areAuthorsRight: Check = ({ nameSet }, { authors }, read) => {
  const known = [...nameSet(authors)].sort((a, b) => b.length - a.length)
  if (known.length === 0) return null
  let rest = ` ${[...nameSet(read?.byline)].join(' ')} `
  if (!known.every((name) => rest.includes(name))) return false
  for (const name of known) rest = rest.replace(name, ' ')
  return rest.trim() === ''
}

const isDateRight: Check = ({ ymd }, { date }, read) =>
  ymd(date) === '' ? null : ymd(date) === ymd(read?.published)

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}
