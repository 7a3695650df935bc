/**
 * The inside of a paragraph of a Word document: runs of text, and what may stand between them. Insertions that are tracked are text, deletions
 * are not; of what is given in two encodings only one counts. Text boxes come behind the paragraph that they are anchored in.
 */
import type { BlockCollector, BlockShape } from '../../block-collector.ts'
import { attributeOf, childOf, findAll } from '../../xml/elements.ts'
import { symbolOf } from '../symbol-font.ts'
import type { DocxContext } from './docx-context.ts'
import { readToggle, type DocxStyle } from './docx-styles.ts'

/** Elements around runs that change nothing about their text. */
const TRANSPARENT = new Set(
  'smartTag customXml sdtContent bdo dir ins moveTo fldSimple ruby rubyBase r oMath oMathPara d e num den sub sup deg fName Choice Fallback'.split(
    ' ',
  ),
)

export interface RunSurroundings {
  readonly context: DocxContext
  readonly collector: BlockCollector
  readonly shape: BlockShape
  readonly style: DocxStyle
  /** Text boxes that were met. */
  readonly boxes: Element[]
}

export function writeRuns(parent: Element, around: RunSurroundings): void {
  for (const child of parent.children) writeInline(child, around)
}

function writeInline(element: Element, around: RunSurroundings): void {
  const { context, collector } = around
  switch (element.localName) {
    case 'r':
      return writeRun(element, around)
    case 'hyperlink':
      return writeLink(element, around)
    case 'ins':
    case 'moveTo':
      context.counts.insertions++
      return writeRuns(element, around)
    case 'del':
    case 'moveFrom':
      context.counts.deletions++
      return
    case 'commentReference':
      context.counts.comments++
      return
    case 'sdt':
      // What a form shows in an empty field is no text of the document.
      if (childOf(childOf(element, 'sdtPr'), 'showingPlcHdr') === null) writeRuns(element, around)
      return
    case 'AlternateContent':
      return writeInline(chooseAlternative(element), around)
    case 'fldSimple':
      return writeSimpleField(element, around)
    case 't':
      return write(element.textContent ?? '', around)
    default:
      if (TRANSPARENT.has(element.localName)) return writeRuns(element, around)
      if (HOLDS_BOXES.has(element.localName)) around.boxes.push(...findBoxes(element))
      else collector.addText(MARKS.get(element.localName) ?? '')
  }
}

/** Elements that stand for a character or a space. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['noBreakHyphen', '\u2011'],
])

const HOLDS_BOXES = new Set(['drawing', 'pict', 'object', 'shape'])

function writeRun(run: Element, around: RunSurroundings): void {
  const { context, collector } = around
  const properties = childOf(run, 'rPr')
  const runStyle = attributeOf(childOf(properties, 'rStyle'), 'val')
  const style = runStyle === null ? null : context.styles.of(runStyle)
  if (readToggle(properties, 'vanish') ?? style?.isHidden ?? around.style.isHidden ?? false) {
    context.counts.hiddenCharacters += findAll(run, 't').reduce(
      (sum, text) => sum + (text.textContent ?? '').length,
      0,
    )
    for (const child of run.children) if (IS_FIELD.has(child.localName)) writeRunPart(child, around)
    return
  }
  // In a heading all is bold, and means nothing.
  const isHeading = around.shape.kind === 'heading'
  const isBold = !isHeading && (readToggle(properties, 'b') ?? style?.isBold ?? false)
  const isItalic = readToggle(properties, 'i') ?? style?.isItalic ?? false
  for (const child of run.children) {
    // Fields open and close links, so emphasis has to stay inside of one child.
    const isText = !IS_FIELD.has(child.localName)
    if (isText && isBold) collector.openSpan('strong')
    if (isText && isItalic) collector.openSpan('emphasis')
    writeRunPart(child, around)
    if (isText && isItalic) collector.closeSpan()
    if (isText && isBold) collector.closeSpan()
  }
}

const IS_FIELD = new Set(['fldChar', 'instrText'])

function writeRunPart(child: Element, around: RunSurroundings): void {
  const { context, collector } = around
  switch (child.localName) {
    case 'fldChar':
      return writeFieldMark(attributeOf(child, 'fldCharType'), around)
    case 'instrText':
      return context.fields.addInstruction(child.textContent ?? '')
    case 'br':
      if (attributeOf(child, 'type') !== null && attributeOf(child, 'type') !== 'textWrapping') return
      return breakLine(around)
    case 'cr':
      return breakLine(around)
    case 'sym':
      return write(readSymbol(child), around)
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = child.localName === 'footnoteReference' ? 'footnote' : 'endnote'
      const number = context.noteNumber(kind, attributeOf(child, 'id') ?? '')
      return collector.addText(`[${number}]`)
    }
    default:
      return writeInline(child, around)
  }
}

function write(text: string, { context, collector }: RunSurroundings): void {
  if (context.fields.isShown) collector.addText(text)
}

/** A line that the writer ended is a block of its own, as in a poem; in a heading it is only where the line got full. */
function breakLine({ context, collector, shape }: RunSurroundings): void {
  if (!context.fields.isShown) return
  if (shape.kind === 'preformatted') collector.addText('\n')
  else if (shape.kind === 'heading') collector.addText(' ')
  else collector.begin(shape)
}

function writeFieldMark(type: string | null, { context, collector }: RunSurroundings): void {
  if (type === 'begin') context.fields.begin()
  else if (type === 'separate') {
    const target = context.fields.separate()
    if (target !== null) collector.openSpan('link', context.targetOf(target) ?? undefined)
  } else if (type === 'end' && context.fields.end()) collector.closeSpan()
}

function writeSimpleField(element: Element, around: RunSurroundings): void {
  const { fields } = around.context
  fields.begin()
  fields.addInstruction(attributeOf(element, 'instr') ?? '')
  const target = fields.separate()
  if (target !== null) around.collector.openSpan('link', around.context.targetOf(target) ?? undefined)
  writeRuns(element, around)
  if (fields.end()) around.collector.closeSpan()
}

function writeLink(element: Element, around: RunSurroundings): void {
  const { context, collector } = around
  const relationship = context.relationships.get(attributeOf(element, 'id') ?? '')
  const target = relationship?.isExternal === true ? context.targetOf(relationship.target) : null
  if (target !== null) collector.openSpan('link', target)
  writeRuns(element, around)
  if (target !== null) collector.closeSpan()
}

/** The first encoding that programs of today understand: later ones say the same for older programs. */
function chooseAlternative(element: Element): Element {
  return (
    childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element.ownerDocument.createElement('none')
  )
}

/** The outermost text boxes of a drawing. */
function findBoxes(element: Element): Element[] {
  if (element.localName === 'txbxContent') return [element]
  if (element.localName === 'AlternateContent') return findBoxes(chooseAlternative(element))
  return [...element.children].flatMap(findBoxes)
}

function readSymbol(element: Element): string {
  return symbolOf(parseInt(attributeOf(element, 'char') ?? '', 16), attributeOf(element, 'font'))
}
