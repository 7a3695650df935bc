/** Corrects what the importer made of an article's facts. The text is never edited, and what the file said stays in the journal. */
import type { CaseSession } from '../session/case-session.ts'
import type { Article } from '../../shared/domain/article.ts'
import { update } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { counted, quoted } from './act-label.ts'
import { commit } from './commit.ts'

export type ArticleFacts = Pick<
  Article,
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'publisher'
  | 'agency'
  | 'dateline'
  | 'correction'
  | 'issued'
  | 'url'
  | 'language'
  | 'direction'
>

export async function correctArticle(
  session: CaseSession,
  article: Article,
  facts: Partial<ArticleFacts>,
): Promise<JournalEntry | null> {
  const names = Object.keys(facts).join(', ')
  return commit(session, {
    verb: 'article/correct',
    label: `Correct ${names} of ${quoted(article.title)}`,
    changes: [update('articles', article, facts)],
  })
}

/** One fact of many articles in one act: a folder of pages often has one publisher, or one wrong language. */
export async function correctArticles(
  session: CaseSession,
  articles: readonly Article[],
  facts: Partial<ArticleFacts>,
): Promise<JournalEntry | null> {
  const names = Object.keys(facts).join(', ')
  return commit(session, {
    verb: 'article/correct',
    label: `Correct ${names} of ${counted(articles.length, 'article')}`,
    changes: articles.map((article) => update('articles', article, facts)),
  })
}

/** Why a corrected fact can't be taken, or null when it can. */
export function findFactFault(name: keyof ArticleFacts, value: string): string | null {
  const text = value.trim()
  if (name === 'title' && text === '') return 'An article needs a title.'
  if (text === '') return null
  if (name === 'issued' && !isDate(text)) return 'Write a date as 2031-03-04 or 2031-03-04T18:20+01:00.'
  if (name === 'language' && !isLanguage(text)) return 'Write a language tag such as en, ar or pt-BR.'
  return null
}

/** ISO 8601, as precise as the source says: a year, a month, a day, or a minute with its zone. */
function isDate(text: string): boolean {
  const shape = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/
  return shape.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
