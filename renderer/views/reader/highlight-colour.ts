/**
 * Which of the four colours an excerpt has. Untagged excerpts are h1; a tagged one has the colour of its first tag, the same tag the same
 * colour in every article and every case, because it comes from the tag's letters alone. (Colours of the analyst's own choice belong to
 * a tag hierarchy. The stance is no colour here: one excerpt may support one claim and contradict another.)
 */
import type { HighlightColour } from '../../anchoring/paint-highlights.ts'

const tagColours: readonly HighlightColour[] = ['h2', 'h3', 'h4']

export function highlightColour(tags: readonly string[]): HighlightColour {
  const [first] = tags
  if (first === undefined) return 'h1'
  // FNV-1a over UTF-16 units.
  let hash = 0x811c9dc5
  for (let at = 0; at < first.length; at++) hash = Math.imul(hash ^ first.charCodeAt(at), 0x01000193) >>> 0
  return tagColours[hash % tagColours.length]!
}
