/** The body of an OpenDocument text, a cell, a note or a text box, as blocks in order. */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import { BlockCollector, type BlockShape } from '../../block-collector.ts'
import { attributeOf, childrenOf } from '../../xml/elements.ts'
import { layTable, type Cell } from '../lay-table.ts'
import { findDrawnText, writeInline, type OdtContext } from './odt-inline.ts'
import type { OdtStyle } from './odt-styles.ts'

/** Lists of what is elsewhere in the text. */
const CONTENTS = new Set(
  'table-of-content illustration-index table-index object-index user-index alphabetical-index'.split(' '),
)

/** `listDepth` is 0 outside of lists. */
export function readBlocks(parent: Element, context: OdtContext, listDepth = 0): BlockPart[] {
  return [...parent.children].flatMap((child): readonly BlockPart[] => {
    const name = child.localName
    if (CONTENTS.has(name)) {
      context.contents++
      return []
    }
    switch (name) {
      case 'h':
      case 'p':
        return readParagraph(child, context, listDepth)
      case 'list':
        return readBlocks(child, context, listDepth + 1)
      case 'list-item':
      case 'list-header':
      case 'numbered-paragraph':
      case 'bibliography':
      case 'index-body':
      case 'text-box':
        return readBlocks(child, context, name === 'numbered-paragraph' ? listDepth + 1 : listDepth)
      case 'section':
        return isHiddenSection(child) ? countHidden(child, context) : readBlocks(child, context, listDepth)
      case 'table':
        return layTable(readRows(child, context))
      case 'frame':
      case 'custom-shape':
      case 'g':
        return findDrawnText(child).flatMap((box) => readBlocks(box, context))
      default:
        return []
    }
  })
}

function isHiddenSection(section: Element): boolean {
  const display = attributeOf(section, 'display')
  return display === 'none' || (display === 'condition' && attributeOf(section, 'is-hidden') === 'true')
}

function countHidden(element: Element, context: OdtContext): [] {
  context.hiddenCharacters += element.textContent?.length ?? 0
  return []
}

function readParagraph(paragraph: Element, context: OdtContext, listDepth: number): BlockPart[] {
  const style = context.styles.of('paragraph', attributeOf(paragraph, 'style-name'))
  if (style.isHidden || isHiddenParagraph(paragraph)) return countHidden(paragraph, context)
  const shape = shapeOf(paragraph, style, listDepth)
  const collector = new BlockCollector()
  const boxes: Element[] = []
  collector.begin(shape)
  writeInline(paragraph, { context, collector, shape, boxes })
  collector.end()
  const drawn = boxes.flatMap(findDrawnText).flatMap((box) => readBlocks(box, context))
  return [...collector.parts, ...drawn]
}

function isHiddenParagraph(paragraph: Element): boolean {
  return childrenOf(paragraph, 'hidden-paragraph').some((field) => attributeOf(field, 'is-hidden') === 'true')
}

function shapeOf(paragraph: Element, style: OdtStyle, listDepth: number): BlockShape {
  const direction = style.isRtl ? { direction: 'rtl' as const } : {}
  const has = (pattern: RegExp) => style.names.some((name) => pattern.test(name))
  const level = Number(attributeOf(paragraph, 'outline-level') ?? attributeOf(paragraph, 'level') ?? 1)
  if (paragraph.localName === 'h')
    return { ...direction, kind: 'heading', level: Math.min(6, Math.max(1, Math.trunc(level) || 1)) }
  if (has(/^title$/)) return { ...direction, kind: 'heading', level: 1 }
  if (has(/^preformatted text$/)) return { kind: 'preformatted' }
  if (has(/^caption$/)) return { ...direction, kind: 'caption' }
  if (listDepth > 0) return { ...direction, kind: 'list-item', level: Math.min(20, listDepth - 1) }
  if (has(/^quotations?$/) || style.isDrawnIn) return { ...direction, kind: 'quote' }
  return { ...direction, kind: 'paragraph' }
}

function readRows(table: Element, context: OdtContext): Cell[][] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'table-row') return [readRow(child, context)]
    return /^table-(?:header-rows|row-group|rows)$/.test(child.localName) ? readRows(child, context) : []
  })
}

/** More columns than this are a broken number, or a sheet's empty ones. */
const MAX_COLUMNS = 64

/** Cells that another one covers are there, empty, so that columns stay columns. */
function readRow(row: Element, context: OdtContext): Cell[] {
  const cells: Cell[] = []
  for (const cell of childrenOf(row, 'table-cell', 'covered-table-cell')) {
    const repeated = Math.trunc(Number(attributeOf(cell, 'number-columns-repeated') ?? 1)) || 1
    const content = cell.localName === 'table-cell' ? readBlocks(cell, context) : []
    for (let copy = 0; copy < repeated && cells.length < MAX_COLUMNS; copy++) cells.push(content)
  }
  return cells
}
