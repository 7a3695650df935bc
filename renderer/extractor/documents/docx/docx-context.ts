/** What the walk through a Word document carries along: what it looks things up in, and what it has to tell in the end. */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import { createTargetOf } from '../../html/link-targets.ts'
import { DocxFields } from './docx-fields.ts'
import type { Relationships } from './docx-package.ts'
import type { DocxStyles } from './docx-styles.ts'

/** What was met and not shown, or shown although the writer may not have meant it to be. */
export interface DocxCounts {
  insertions: number
  deletions: number
  comments: number
  hiddenCharacters: number
  contentsLines: number
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** Counted through the document, as it is shown: [1], [2] … */
  readonly number: number
}

export class DocxContext {
  readonly styles: DocxStyles
  readonly silentLevels: ReadonlySet<string>
  readonly counts: DocxCounts = {
    insertions: 0,
    deletions: 0,
    comments: 0,
    hiddenCharacters: 0,
    contentsLines: 0,
  }
  readonly notes: NoteReference[] = []
  readonly #noteNumbers = new Map<string, number>()
  readonly fields: DocxFields
  readonly targetOf = createTargetOf(null)
  /** Pages that programs put whole into a document, for Word to take apart when it opens it; by the id of their relationship. */
  chunks: ReadonlyMap<string, readonly BlockPart[]> = new Map()
  /** Of the part that is being walked. */
  relationships: Relationships
  /** A first letter set large, which belongs to the next paragraph. */
  dropCap = ''

  constructor(
    styles: DocxStyles,
    silentLevels: ReadonlySet<string>,
    relationships: Relationships,
    fields = new DocxFields(),
  ) {
    this.fields = fields
    this.styles = styles
    this.silentLevels = silentLevels
    this.relationships = relationships
  }

  noteNumber(kind: NoteReference['kind'], id: string): number {
    const key = `${kind} ${id}`
    const known = this.#noteNumbers.get(key)
    if (known !== undefined) return known
    const number = this.notes.push({ kind, id, number: this.notes.length + 1 })
    this.#noteNumbers.set(key, number)
    return number
  }
}
