/** Finding an excerpt by the words of its quote or note, newest first. Reads from the end and stops when enough are found. */
import type { WorkingStore } from '../working-store.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'

export async function findExcerptsByWords(
  store: WorkingStore,
  query: string,
  limit: number,
): Promise<Excerpt[]> {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  const matches = ({ quote, note, tags }: Excerpt) => {
    const text = fold(`${quote.exact} ${note} ${tags.join(' ')}`)
    return words.every((word) => text.includes(word))
  }
  return store.excerpts.orderBy('id').reverse().filter(matches).limit(limit).toArray()
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
