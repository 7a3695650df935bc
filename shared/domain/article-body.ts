/**
 * The text of an article revision and how it is divided: our own block model, the only thing that leaves the extractor.
 *
 * The text is one string; a block is a stretch of it. Blocks follow each other in order, do not overlap, and are parted by one
 * line feed that belongs to none of them, so a selection over two paragraphs is one stretch of text, too.
 * A body is stored once under its SHA-256 and never edited.
 */
import { z } from 'zod'

export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'preformatted',
  'table-row',
  'footnote',
] as const

export const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  /** UTF-16 offsets into the body's text; end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Heading level 1–6, or nesting depth of a list item (0 at the outside). */
  level: z.int().min(0).max(20).optional(),
  /** Page of the original the block begins on, counted from 1, where the format has pages. */
  page: z.int().positive().optional(),
  /** Direction where it differs from the article's. */
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** Stretches with a meaning of their own: emphasis, and links whose target is shown but never followed. */
  spans: z
    .array(
      z.strictObject({
        kind: z.enum(['emphasis', 'strong', 'link']),
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        target: z.string().max(4000).optional(),
      }),
    )
    .optional(),
})
export type Block = z.infer<typeof blockSchema>

export const articleBodySchema = z.strictObject({
  text: z.string(),
  blocks: z.array(blockSchema),
})
export type ArticleBody = z.infer<typeof articleBodySchema>

/** What is between two blocks in the text. */
export const BLOCK_SEPARATOR = '\n'

/** A block before it has its place: its words, and spans counted from its own beginning. */
export type BlockPart = Omit<Block, 'start' | 'end'> & { readonly text: string }

/** Joins blocks given as texts into a body. Empty blocks are left out. */
export function createArticleBody(parts: readonly BlockPart[]): ArticleBody {
  const blocks: Block[] = []
  const texts: string[] = []
  let offset = 0
  for (const { text, spans, ...block } of parts) {
    if (text === '') continue
    const placed = spans?.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }))
    blocks.push({
      ...block,
      start: offset,
      end: offset + text.length,
      ...(placed?.length ? { spans: placed } : {}),
    })
    texts.push(text)
    offset += text.length + BLOCK_SEPARATOR.length
  }
  return { text: texts.join(BLOCK_SEPARATOR), blocks }
}

/** The words of one block. */
export function blockText(body: ArticleBody, block: Block): string {
  return body.text.slice(block.start, block.end)
}

/**
 * What is wrong with a body's structure, or null when it holds: blocks in order, inside the text, parted by one separator.
 * The desk asks this of every body before it stores it, because the extractor is not trusted.
 */
export function findBodyFault(body: ArticleBody): string | null {
  let expected = 0
  for (const [index, block] of body.blocks.entries()) {
    if (block.start !== expected) return `block ${index} starts at ${block.start}, expected ${expected}`
    if (block.end <= block.start) return `block ${index} is empty`
    if (block.end > body.text.length) return `block ${index} ends behind the text`
    for (const span of block.spans ?? [])
      if (span.start < block.start || span.end > block.end || span.end <= span.start)
        return `block ${index} has a span outside itself`
    expected = block.end + BLOCK_SEPARATOR.length
    if (index < body.blocks.length - 1 && body.text.slice(block.end, expected) !== BLOCK_SEPARATOR)
      return `block ${index} is not followed by a line feed`
  }
  const end = body.blocks.at(-1)?.end ?? 0
  return end === body.text.length ? null : 'text goes on behind the last block'
}
