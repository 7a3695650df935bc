/**
 * Markdown's tokens to our blocks. Block tokens come in pairs of opening and closing, so the shapes around them are a stack; inline tokens
 * hang below the block that holds them. Pictures give nothing, as in HTML: a description is not a word of the article.
 */
import type { Token } from 'markdown-it'
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { BlockCollector, type BlockShape } from '../block-collector.ts'
import { createTargetOf } from '../html/link-targets.ts'

const targetOf = createTargetOf(null)

export function collectTokens(tokens: readonly Token[]): readonly BlockPart[] {
  const collector = new BlockCollector()
  const shapes: BlockShape[] = [{ kind: 'paragraph' }]
  const shape = () => shapes.at(-1)!
  let listDepth = 0
  let cells = 0
  collector.begin(shape())
  for (const token of tokens) {
    const { type, nesting } = token
    if (type === 'inline') {
      addInline(token.children ?? [], collector, shape())
    } else if (type === 'fence' || type === 'code_block') {
      collector.begin({ kind: 'preformatted' })
      collector.addText(token.content.replace(/\n$/, ''))
      collector.begin(shape())
    } else if (type === 'th_open' || type === 'td_open') {
      if (cells++ > 0) collector.addCellSeparator()
    } else if (nesting === 1) {
      if (isList(type)) listDepth++
      if (type === 'tr_open') cells = 0
      shapes.push(shapeOf(token, shape(), listDepth))
      collector.begin(shape())
    } else if (nesting === -1 && type !== 'th_close' && type !== 'td_close') {
      if (isList(type)) listDepth--
      if (shapes.length > 1) shapes.pop()
      collector.begin(shape())
    }
  }
  collector.end()
  return collector.parts
}

function isList(type: string): boolean {
  return type.startsWith('bullet_list_') || type.startsWith('ordered_list_')
}

function shapeOf({ type, tag }: Token, around: BlockShape, listDepth: number): BlockShape {
  switch (type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(tag.slice(1)) }
    case 'blockquote_open':
      return { kind: 'quote' }
    case 'list_item_open':
      return { kind: 'list-item', level: Math.min(20, Math.max(0, listDepth - 1)) }
    case 'tr_open':
      return { kind: 'table-row' }
    default:
      return around
  }
}

function addInline(tokens: readonly Token[], collector: BlockCollector, shape: BlockShape): void {
  /** Links without a target that can be shown open no span, so their closing must not close one. */
  const links: boolean[] = []
  for (const token of tokens) {
    const { type, content } = token
    switch (type) {
      case 'text':
      case 'code_inline':
      case 'html_inline':
      case 'text_special':
        collector.addText(content)
        break
      case 'softbreak':
        collector.addText(' ')
        break
      case 'hardbreak':
        if (shape.kind === 'table-row') collector.addText(' ')
        else collector.begin(shape)
        break
      case 'em_open':
      case 'strong_open':
        collector.openSpan(type === 'em_open' ? 'emphasis' : 'strong')
        break
      case 'link_open': {
        const target = targetOf(String(token.attrGet('href') ?? ''))
        links.push(target !== null)
        if (target !== null) collector.openSpan('link', target)
        break
      }
      case 'link_close':
        if (links.pop() === true) collector.closeSpan()
        break
      case 'em_close':
      case 'strong_close':
        collector.closeSpan()
        break
      default:
        if (token.nesting === 0 && type !== 'image') collector.addText(content)
    }
  }
}
