/** The headline of a document's text: a heading before anything else, or right behind a short line or two (a letterhead, a date). */
import type { BlockPart } from '../../../shared/domain/article-body.ts'

const MAX_LINE_LENGTH = 120

export function findHeadline(parts: readonly BlockPart[]): string | null {
  const at = parts.slice(0, 3).findIndex((part) => part.kind === 'heading')
  if (at === -1 || parts.slice(0, at).some((part) => part.text.length > MAX_LINE_LENGTH)) return null
  return parts[at]!.text
}
