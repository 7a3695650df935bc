/** A difference in words, for the bar and for those who hear the screen. */
import type { Difference } from '../../../shared/anchoring/compare-texts.ts'

const MAX_CHARACTERS = 80

export function describeDifference({ kind, before, after }: Difference, left: string, right: string): string {
  const old = cut(left.slice(before.start, before.end))
  const now = cut(right.slice(after.start, after.end))
  if (kind === 'moved')
    return before.end > before.start ? `Elsewhere on the right: ${old}` : `Elsewhere on the left: ${now}`
  if (kind === 'gone') return `Only on the left: ${old}`
  if (kind === 'new') return `Only on the right: ${now}`
  return `${old} on the left, ${now} on the right`
}

/** In quotes that belong to no text, isolated so that words of another direction do not carry the sentence away. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const short = line.length <= MAX_CHARACTERS ? line : `${line.slice(0, MAX_CHARACTERS - 1).trimEnd()}…`
  return `“\u2068${short}\u2069”`
}
