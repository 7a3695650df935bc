/**
 * One block of an article as its element. Whatever is drawn around the words (bullets, page numbers, link targets) is drawn by the style
 * sheet: the element's text nodes are exactly the block's text, which is what offsets count on (anchoring/block-map.ts).
 */
import { createElement, type ReactNode } from 'react'
import type { Block } from '../../../shared/domain/article-body.ts'
import styles from './article.module.css'

interface BlockElementProps {
  block: Block
  index: number
  text: string
  /** Where the page of the original begins with this block. */
  isPageStart: boolean
}

export function BlockElement({ block, index, text, isPageStart }: BlockElementProps) {
  const marks = {
    'data-block': index,
    'data-page': isPageStart ? block.page : undefined,
    dir: block.direction,
  }
  if (block.kind === 'table-row')
    return (
      <tr {...marks}>
        {splitCells(text, block).map((cell) => (
          <td key={cell.start}>{renderSpans(text, block, cell.start, cell.end)}</td>
        ))}
      </tr>
    )
  const words = renderSpans(text, block, block.start, block.end)
  switch (block.kind) {
    case 'heading':
      // The title of the page is the first level.
      return createElement(`h${Math.min(6, Math.max(2, (block.level ?? 1) + 1))}`, marks, words)
    case 'list-item':
      return (
        <li {...marks} data-depth={Math.min(block.level ?? 0, 6)}>
          {words}
        </li>
      )
    case 'quote':
      return <blockquote {...marks}>{words}</blockquote>
    case 'preformatted':
      return <pre {...marks}>{words}</pre>
    case 'caption':
    case 'footnote':
      return (
        <p {...marks} className={styles[block.kind]}>
          {words}
        </p>
      )
    case 'paragraph':
      return <p {...marks}>{words}</p>
  }
}

/** Cells are parted by tabs; each keeps its tab at its end, where a browser does not draw it. */
function splitCells(text: string, { start, end }: Block): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  for (let from = start; from < end;) {
    const tab = text.indexOf('\t', from)
    const to = tab === -1 || tab >= end ? end : tab + 1
    cells.push({ start: from, end: to })
    from = to
  }
  return cells
}

/** The words from one offset to another, cut where emphasis and links begin and end. Spans may overlap. */
function renderSpans(text: string, { spans = [] }: Block, start: number, end: number): ReactNode {
  const inside = spans.filter((span) => span.start < end && span.end > start)
  if (inside.length === 0) return text.slice(start, end)
  const cuts = new Set([start, end])
  for (const span of inside)
    for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut)
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, at) => {
    const over = inside.filter((span) => span.start <= from && span.end > from)
    return over.reduceRight<ReactNode>(
      (words, span) => <Span key={from} kind={span.kind} target={span.target} words={words} />,
      text.slice(from, sorted[at + 1]),
    )
  })
}

/** A link is shown and never followed: its target is text, here on hovering and in the facts of the article. */
function Span({
  kind,
  target,
  words,
}: {
  kind: 'emphasis' | 'strong' | 'link'
  target?: string
  words: ReactNode
}) {
  if (kind === 'emphasis') return <em>{words}</em>
  if (kind === 'strong') return <strong>{words}</strong>
  return (
    <span className={styles.link} title={target}>
      {words}
    </span>
  )
}
