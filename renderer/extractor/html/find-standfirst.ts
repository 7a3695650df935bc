/**
 * The standfirst of a page: the summary under its headline. By its name in the page's classes, by its own level of heading or by being set apart in
 * bold or italics above plain paragraphs; a first paragraph that is like the others is none.
 */
import { isTitle, type FoldedFacts } from './measure-words.ts'
import { foldWords } from './block-words.ts'
import { nameGroups } from './name-groups.ts'
import type { PageBlock } from './page-outline.ts'

/** It stands among the first few blocks of the article. */
const LOOKED_AT = 4
const MIN_WORDS = 6
const MIN_WORDS_UNNAMED = 10
const MAX_WORDS = 120

const leadGroup = nameGroups.indexOf('lead')

/** `blocks` are the article's. */
export function findStandfirst(blocks: readonly PageBlock[], facts: FoldedFacts): string | null {
  const opening = blocks
    .filter(({ part }) => part.kind !== 'caption' && !isTitle(foldWords(part.text), facts))
    .slice(0, LOOKED_AT)
  // With no paragraph below it, it is the text itself.
  const found = opening.find(
    (block, index) => index < blocks.length - 1 && block.words <= MAX_WORDS && isSetApart(block),
  )
  return found?.part.text.slice(0, 4000).toWellFormed() ?? null
}

function isSetApart({ part, place, words }: PageBlock): boolean {
  if (words >= MIN_WORDS && place.namedAt[leadGroup]! <= 1 && part.kind !== 'list-item') return true
  if (words < MIN_WORDS_UNNAMED) return false
  if (part.kind === 'heading') return true
  return (
    part.kind === 'paragraph' &&
    (part.spans?.some((span) => span.kind !== 'link' && span.end - span.start >= part.text.length - 1) ??
      false)
  )
}
