/** The body of a Word document, a cell, a note or a text box, as blocks in order. */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import { BlockCollector } from '../../block-collector.ts'
import { attributeOf, childOf, findAll, follow } from '../../xml/elements.ts'
import { layTable, type Cell } from '../lay-table.ts'
import type { DocxContext } from './docx-context.ts'
import { writeRuns } from './docx-runs.ts'
import { readShape } from './docx-shape.ts'
import { readNumber } from './docx-styles.ts'

export function readBlocks(parent: Element, context: DocxContext): BlockPart[] {
  return [...parent.children].flatMap((child) => {
    switch (child.localName) {
      case 'p':
        return readParagraph(child, context)
      case 'tbl':
        return [...layTable(readRows(child, context))]
      case 'del':
      case 'moveFrom':
        context.counts.deletions++
        return []
      case 'ins':
      case 'moveTo':
        context.counts.insertions++
        return readBlocks(child, context)
      case 'sdt':
        if (isContents(child)) {
          context.counts.contentsLines += findAll(child, 'p').length
          return []
        }
        return readBlocks(child, context)
      case 'altChunk':
        return [...(context.chunks.get(attributeOf(child, 'id') ?? '') ?? [])]
      case 'AlternateContent':
        return readBlocks(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child, context)
      case 'sdtContent':
      case 'customXml':
      case 'smartTag':
        return readBlocks(child, context)
      default:
        return []
    }
  })
}

/** The table of contents as Word makes it. */
function isContents(sdt: Element): boolean {
  return attributeOf(follow(sdt, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val') === 'Table of Contents'
}

function readParagraph(paragraph: Element, context: DocxContext): BlockPart[] {
  const {
    block: shape,
    style,
    isContents: isContentsLine,
    isDropCap,
  } = readShape(paragraph, context.styles, context.silentLevels)
  const collector = new BlockCollector()
  const boxes: Element[] = []
  collector.begin(shape)
  collector.addText(context.dropCap)
  context.dropCap = ''
  // Links that go on from the paragraph before.
  for (const target of context.fields.targets)
    collector.openSpan('link', context.targetOf(target) ?? undefined)
  writeRuns(paragraph, { context, collector, shape, style, boxes })
  context.fields.targets.forEach(() => collector.closeSpan())
  collector.end()
  const inBoxes = boxes.flatMap((box) => readBlocks(box, context))
  if (isDropCap) {
    context.dropCap = collector.parts.map((part) => part.text).join(' ')
    return inBoxes
  }
  if (isContentsLine) {
    context.counts.contentsLines += collector.parts.length
    return inBoxes
  }
  return [...collector.parts, ...inBoxes]
}

function readRows(table: Element, context: DocxContext): Cell[][] {
  return unwrap(table, 'tr').flatMap((row) => {
    const properties = childOf(row, 'trPr')
    if (childOf(properties, 'del') !== null) {
      context.counts.deletions++
      return []
    }
    if (childOf(properties, 'ins') !== null) context.counts.insertions++
    const before = blanks(readNumber(childOf(properties, 'gridBefore')) ?? 0)
    return [[...before, ...unwrap(row, 'tc').flatMap((cell) => readCell(cell, context))]]
  })
}

/** A cell over several columns leaves the others empty, so that columns stay columns. */
function readCell(cell: Element, context: DocxContext): Cell[] {
  const span = readNumber(follow(cell, 'tcPr', 'gridSpan')) ?? 1
  return [readBlocks(cell, context), ...blanks(span - 1)]
}

/** More columns than this are a broken number. */
const MAX_COLUMNS = 64

function blanks(count: number): Cell[] {
  return Array.from({ length: Math.max(0, Math.min(count, MAX_COLUMNS)) }, () => [])
}

/** Rows and cells, also those in a form's control or a tracked change. */
function unwrap(parent: Element, name: 'tr' | 'tc'): Element[] {
  return [...parent.children].flatMap((child) => {
    if (child.localName === name) return [child]
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.localName) ? unwrap(child, name) : []
  })
}
