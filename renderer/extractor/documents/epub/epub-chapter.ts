/** One chapter of an e-book as blocks. Its first heading opens it, at level 1; the table of contents lends one to a chapter that has none. */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import { collectBlocks } from '../../html/collect-blocks.ts'
import { createTargetOf } from '../../html/link-targets.ts'
import { findAll } from '../../xml/elements.ts'
import { parseXml } from '../../xml/parse-xml.ts'
import { toHtml } from '../../xml/to-html.ts'

const shownTarget = createTargetOf(null)

/** Links from page to page lead nowhere outside of the book. */
const targetOf = (href: string) => (/^[a-z][a-z\d+.-]*:/i.test(href.trim()) ? shownTarget(href) : null)

export function readChapter(source: string, title: string | null): BlockPart[] {
  const parts = collectChapter(source)
  if (parts.length === 0) return []
  const first = parts.slice(0, 2).findIndex((part) => part.kind === 'heading')
  const shaped = parts.map((part, index) => {
    if (part.kind !== 'heading') return part
    return { ...part, level: index === first ? 1 : Math.max(2, part.level ?? 2) }
  })
  return first === -1 && title !== null ? [{ kind: 'heading', level: 1, text: title }, ...shaped] : shaped
}

/** Chapters are XML, or were meant to be. */
function collectChapter(source: string): readonly BlockPart[] {
  const { root } = parseXml(source, true)
  return collectBlocks(toHtml(findAll(root, 'body')[0] ?? root), { targetOf })
}
