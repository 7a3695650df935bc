/** The inside of a paragraph of an OpenDocument text: spans, links, spaces that are written as elements, notes, and frames with text in them. */
import type { BlockCollector, BlockShape } from '../../block-collector.ts'
import { createTargetOf } from '../../html/link-targets.ts'
import { attributeOf, childOf, findAll } from '../../xml/elements.ts'
import type { OdtStyles } from './odt-styles.ts'

export class OdtContext {
  readonly styles: OdtStyles
  readonly targetOf = createTargetOf(null)
  /** Bodies of notes in the order of the text; a note's number is its place here, counted from 1. */
  readonly notes: Element[] = []
  comments = 0
  hiddenCharacters = 0
  contents = 0

  constructor(styles: OdtStyles) {
    this.styles = styles
  }
}

export interface InlineSurroundings {
  readonly context: OdtContext
  readonly collector: BlockCollector
  readonly shape: BlockShape
  /** Text boxes that were met. */
  readonly boxes: Element[]
}

/** Elements whose words are no text of the document: instructions, pictures' names, marks of tracked changes. */
const SILENT = new Set(
  'ruby-text script tracked-changes change change-start change-end bookmark bookmark-start bookmark-end title desc forms object object-ole image plugin annotation-end note-citation hidden-text'.split(
    ' ',
  ),
)

export function writeInline(parent: Element, around: InlineSurroundings): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE)
      around.collector.addText(child.textContent ?? '')
    else if (child.nodeType === Node.ELEMENT_NODE) writeElement(child as Element, around)
  }
}

function writeElement(element: Element, around: InlineSurroundings): void {
  const { context, collector, shape } = around
  switch (element.localName) {
    case 's':
      return collector.addText(' '.repeat(Math.min(200, Number(attributeOf(element, 'c') ?? 1) || 1)))
    case 'tab':
      return collector.addText(shape.kind === 'preformatted' ? '\t' : ' ')
    case 'line-break':
      if (shape.kind === 'preformatted') return collector.addText('\n')
      return shape.kind === 'heading' ? collector.addText(' ') : collector.begin(shape)
    case 'span':
      return writeSpan(element, around)
    case 'a':
      return writeLink(element, around)
    case 'note': {
      const body = childOf(element, 'note-body')
      if (body !== null) collector.addText(`[${context.notes.push(body)}]`)
      return
    }
    case 'annotation':
      context.comments++
      return
    case 'frame':
    case 'custom-shape':
    case 'text-box':
    case 'g':
    case 'rect':
    case 'ellipse':
      around.boxes.push(element)
      return
    default:
      if (!SILENT.has(element.localName)) writeInline(element, around)
  }
}

function writeSpan(element: Element, around: InlineSurroundings): void {
  const { context, collector, shape } = around
  const style = context.styles.of('text', attributeOf(element, 'style-name'))
  if (style.isHidden) {
    context.hiddenCharacters += element.textContent?.length ?? 0
    return
  }
  const isBold = (style.isBold || style.names.includes('strong emphasis')) && shape.kind !== 'heading'
  const isItalic = style.isItalic || style.names.includes('emphasis')
  if (isBold) collector.openSpan('strong')
  if (isItalic) collector.openSpan('emphasis')
  writeInline(element, around)
  if (isItalic) collector.closeSpan()
  if (isBold) collector.closeSpan()
}

function writeLink(element: Element, around: InlineSurroundings): void {
  const target = around.context.targetOf(attributeOf(element, 'href') ?? '')
  if (target !== null) around.collector.openSpan('link', target)
  writeInline(element, around)
  if (target !== null) around.collector.closeSpan()
}

/** Paragraphs in a drawing, whatever shape it has; a drawing in a drawing comes in its turn. */
export function findDrawnText(box: Element): Element[] {
  const textBoxes = box.localName === 'text-box' ? [box] : findAll(box, 'text-box')
  return textBoxes.length > 0
    ? textBoxes.filter((each) => !textBoxes.some((other) => other !== each && other.contains(each)))
    : [box]
}
