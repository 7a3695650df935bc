/** The tables at the head of an RTF, which the text refers to by number: fonts and their charsets, styles, and what is said of the document. */
import { charsetOfCodePage, charsetOfFont, SYMBOL_CHARSET } from './rtf-charsets.ts'
import type { RtfStyle } from './rtf-state.ts'

export class RtfFonts {
  readonly #fonts = new Map<number, { charset: string | null; isSymbol: boolean }>()
  #at: number | null = null

  /** A word in the font table. */
  describe(name: string, value: number | null): void {
    if (name === 'f') this.#at = value
    if (this.#at === null || value === null || (name !== 'fcharset' && name !== 'cpg')) return
    const known = this.#fonts.get(this.#at)
    const charset = name === 'cpg' ? charsetOfCodePage(value) : charsetOfFont(value)
    this.#fonts.set(this.#at, {
      charset: charset ?? known?.charset ?? null,
      isSymbol: (name === 'fcharset' && value === SYMBOL_CHARSET) || (known?.isSymbol ?? false),
    })
  }

  /** Null when the font leaves it to the file. */
  charsetOf(font: number | null): string | null {
    return this.#fonts.get(font ?? -1)?.charset ?? null
  }

  isSymbol(font: number | null): boolean {
    return this.#fonts.get(font ?? -1)?.isSymbol ?? false
  }
}

export class RtfStylesheet {
  readonly #styles = new Map<number, RtfStyle>()
  #at: RtfStyle | null = null

  /** A word in the style sheet; styles of characters, sections and tables shape no paragraph. */
  describe(name: string, value: number | null): void {
    if (name === 's') this.#styles.set(value ?? 0, (this.#at = { name: '', outline: null }))
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.#at = null
    else if (name === 'outlinelevel' && this.#at !== null) this.#at.outline = value
  }

  addName(text: string): void {
    if (this.#at !== null) this.#at.name += text
  }

  of(number: number | null): RtfStyle | undefined {
    return this.#styles.get(number ?? 0)
  }
}

/** What a part of a time begins with. */
const TIME_MARKS: ReadonlyMap<string, string> = new Map([
  ['yr', ''],
  ['mo', '-'],
  ['dy', '-'],
  ['hr', 'T'],
  ['min', ':'],
])

const MAX_FIELD_LENGTH = 2_000

export class RtfInfo {
  readonly #fields = new Map<string, string>()

  addText(field: string, text: string): void {
    this.#fields.set(field, ((this.#fields.get(field) ?? '') + text).slice(0, MAX_FIELD_LENGTH))
  }

  /** A word in the group of a field: times are written as numbers. */
  addNumber(field: string, name: string, value: number | null): void {
    const mark = TIME_MARKS.get(name)
    if (mark !== undefined) this.addText(field, mark + String(value ?? 0).padStart(2, '0'))
  }

  /** Null when the document says nothing. */
  get(field: string): string | null {
    return this.#fields.get(field)?.trim() || null
  }
}
