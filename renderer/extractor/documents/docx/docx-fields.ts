/**
 * Fields of a Word document: an instruction, and the result that the program last showed for it. Only results are text. Fields nest and may
 * go on over paragraphs; a hyperlink written as a field gives its result a target.
 */
interface OpenField {
  instruction: string
  isResult: boolean
}

export class DocxFields {
  readonly #open: OpenField[] = []
  readonly #isIgnored: boolean

  /** Fields that are begun and never ended would hide the rest of the document; such documents are read with `isIgnored`. */
  constructor(isIgnored = false) {
    this.#isIgnored = isIgnored
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  begin(): void {
    this.#open.push({ instruction: '', isResult: false })
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined) field.instruction += text
  }

  /** From here on comes the result. Returns the target when the field is a hyperlink. */
  separate(): string | null {
    const field = this.#open.at(-1)
    if (field === undefined || field.isResult) return null
    field.isResult = true
    return targetOf(field.instruction)
  }

  /** Returns whether a link ends with the field. */
  end(): boolean {
    const field = this.#open.pop()
    return field !== undefined && field.isResult && targetOf(field.instruction) !== null
  }

  /** Is the place one whose text is shown? */
  get isShown(): boolean {
    return this.#isIgnored || this.#open.every((field) => field.isResult)
  }

  /** Targets of the links that are open. */
  get targets(): string[] {
    return this.#open.flatMap((field) => (field.isResult ? (targetOf(field.instruction) ?? []) : []))
  }
}

/** `HYPERLINK "https://…" \o "tip"`; a bookmark (`\l`) leads nowhere outside. */
function targetOf(instruction: string): string | null {
  return (
    /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ??
    /^\s*HYPERLINK\s+([^\s"\\]+)/i.exec(instruction)?.[1] ??
    null
  )
}
