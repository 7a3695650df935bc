/**
 * Which articles an analyst is likely to want beside one: other reports of the same thing, so those with words of its title, its agency, its
 * outlet, and near its date. All others follow, so that typing finds any of them. Pure.
 */
import { foldText } from '../../../shared/anchoring/fold-letters.ts'
import type { Article } from '../../../shared/domain/article.ts'

export interface Candidate {
  readonly article: Article
  /** Why it stands where it stands; empty for no reason. */
  readonly reasons: readonly string[]
}

const DAY_MS = 86_400_000
const NEAR_DAYS = 3
/** Share of the shorter title's words that makes two titles alike. */
const ALIKE = 0.5

/** The likely ones first; among equals in the order given. `query` keeps those that have all its words. */
export function listCandidates(article: Article, others: readonly Article[], query = ''): Candidate[] {
  const title = titleWords(article)
  const issued = dayOf(article)
  const sought = wordsOf(query)
  const ranked: (Candidate & { readonly rank: number })[] = []
  for (const other of others) {
    if (other.id === article.id) continue
    if (sought.length > 0) {
      const text = foldText([other.title, other.publisher, other.agency, other.issued].join(' ')).folded
      if (!sought.every((word) => text.includes(word))) continue
    }
    const reasons: string[] = []
    const alike = shareOfWords(title, titleWords(other))
    const days = issued === null || dayOf(other) === null ? null : Math.abs(issued - dayOf(other)!)
    if (alike >= ALIKE) reasons.push('similar title')
    if (article.agency !== null && isSame(article.agency, other.agency)) reasons.push('same agency')
    if (isSame(article.publisher, other.publisher)) reasons.push('same outlet')
    if (days !== null && days <= NEAR_DAYS) reasons.push(days === 0 ? 'same day' : 'near in time')
    const rank =
      6 * alike +
      (reasons.includes('same agency') ? 2 : 0) +
      (days === null ? 0 : Math.max(0, 2 - days / NEAR_DAYS)) +
      (reasons.includes('same outlet') ? 0.5 : 0) -
      (isSame(article.language, other.language) ? 0 : 2)
    ranked.push({ article: other, reasons, rank })
  }
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .map(({ article: other, reasons }) => ({ article: other, reasons }))
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .folded.split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

const titles = new WeakMap<Article, ReadonlySet<string>>()

function titleWords(article: Article): ReadonlySet<string> {
  let words = titles.get(article)
  if (words === undefined) titles.set(article, (words = new Set(wordsOf(article.title))))
  return words
}

function shareOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size)
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shorter === 0 ? 0 : shared / shorter
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldText(a).folded === foldText(b).folded
}

/** Days since 1970; null when the date is not known to the day. */
function dayOf({ issued }: Article): number | null {
  const time = issued === null || issued.length < 10 ? Number.NaN : Date.parse(issued.slice(0, 10))
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS)
}
