/**
 * A flow of paragraphs and table rows: the body of a rich text, a note, a text box, a page's head. RTF ends paragraphs, cells and rows by words
 * in the stream, so that what one of them was is known when it is over.
 */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import { BlockCollector, type BlockShape } from '../../block-collector.ts'
import { layTable, type Cell } from '../lay-table.ts'

export class RtfFlow {
  readonly #parts: BlockPart[] = []
  #collector = new BlockCollector()
  #cell: BlockPart[] = []
  #row: Cell[] = []
  #rows: Cell[][] = []
  /** Blocks of text boxes, which come behind the paragraph at hand. */
  #boxes: BlockPart[] = []
  #hasText = false
  #link: string | null | undefined = undefined

  constructor() {
    this.#collector.begin({ kind: 'paragraph' })
  }

  addText(text: string, isBold: boolean, isItalic: boolean): void {
    const collector = this.#collector
    if (isBold) collector.openSpan('strong')
    if (isItalic) collector.openSpan('emphasis')
    collector.addText(text)
    if (isItalic) collector.closeSpan()
    if (isBold) collector.closeSpan()
    this.#hasText ||= text.trim() !== ''
  }

  openLink(target: string | null): void {
    this.#link = target
    this.#collector.openSpan('link', target ?? undefined)
  }

  closeLink(): void {
    if (this.#link !== undefined) this.#collector.closeSpan()
    this.#link = undefined
  }

  addBox(parts: readonly BlockPart[]): void {
    for (const part of parts) this.#boxes.push(part)
  }

  /** The paragraph at hand is over and was of this shape. */
  endParagraph(shape: BlockShape, isInTable: boolean): void {
    const parts = this.#takeParagraph(shape)
    if (!isInTable && parts.length > 0) this.#endTable()
    const place = isInTable ? this.#cell : this.#parts
    for (const part of parts) place.push(part)
  }

  endCell(shape: BlockShape): void {
    this.endParagraph(shape, true)
    this.#row.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    if (this.#cell.length > 0) this.#row.push(this.#cell)
    if (this.#row.length > 0) this.#rows.push(this.#row)
    this.#cell = []
    this.#row = []
  }

  /** Everything, in order; whatever was not ended is over now. */
  finish(shape: BlockShape, isInTable: boolean): readonly BlockPart[] {
    this.endParagraph(shape, isInTable)
    this.endRow()
    this.#endTable()
    return this.#parts
  }

  #endTable(): void {
    for (const part of layTable(this.#rows)) this.#parts.push(part)
    this.#rows = []
  }

  /** Collected without a shape, because only the end tells it. */
  #takeParagraph(shape: BlockShape): BlockPart[] {
    this.#collector.end()
    const parts = this.#collector.parts.map(({ kind: _kind, ...part }): BlockPart => ({ ...shape, ...part }))
    const boxes = this.#boxes
    this.#boxes = []
    this.#collector = new BlockCollector()
    this.#collector.begin({ kind: 'paragraph' })
    if (this.#link !== undefined) this.#collector.openSpan('link', this.#link ?? undefined)
    return [...parts, ...boxes]
  }
}
