/** Blocks of pages made by hand, for judging without a browser. */
import type { BlockPart } from '../../../../../shared/domain/article-body.ts'
import { countWords } from '../../../../../renderer/extractor/html/block-words.ts'
import { groupsOf, nameGroups } from '../../../../../renderer/extractor/html/name-groups.ts'
import { NO_NAME, type PageBlock, type Place } from '../../../../../renderer/extractor/html/page-outline.ts'

let places = 0

/** An element `tag` with these class names inside `around`. */
export function place(tag: string, names = '', around: Place | null = null): Place {
  const namedAt = nameGroups.map((_, group) => Math.min(NO_NAME, (around?.namedAt[group] ?? NO_NAME) + 1))
  for (const word of names.split(/[^a-z]+/)) for (const group of groupsOf(word)) namedAt[group] = 0
  return {
    id: places++,
    around,
    tag,
    shape: `${tag}.${names}<${around?.tag ?? ''}`,
    within: new Set([...(around?.within ?? []), tag]),
    namedAt,
    isHidden: false,
  }
}

export const main = place('article', 'story')

export function block(
  text: string,
  given: Partial<PageBlock> & { readonly kind?: BlockPart['kind'] } = {},
): PageBlock {
  const { kind = 'paragraph', ...rest } = given
  return {
    part: { kind, text },
    place: place('p', '', main),
    words: countWords(text),
    linkedShare: 0,
    ...rest,
  }
}

export const paragraph =
  'The garrison left its posts on Tuesday evening, after nine days of blockade, a senior officer said.'
export const textsOf = (blocks: readonly PageBlock[]) => blocks.map(({ part }) => part.text)
