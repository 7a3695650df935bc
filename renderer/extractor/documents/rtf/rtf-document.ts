/**
 * Reads a rich text token by token. Characters come as bytes of the font's charset or as `\u` numbers with a stand-in for old readers; what a
 * reader doesn't know says itself that it may be skipped. Nothing in it is run or unpacked: pictures and objects are passed over.
 */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import type { BlockShape } from '../../block-collector.ts'
import { createTargetOf } from '../../html/link-targets.ts'
import { Refusal } from '../../refusal.ts'
import { numberNote } from '../number-note.ts'
import { symbolOf } from '../symbol-font.ts'
import { RtfCharacters } from './rtf-characters.ts'
import { charsetOfCodePage } from './rtf-charsets.ts'
import { RtfFlow } from './rtf-flow.ts'
import { shapeOf } from './rtf-shape.ts'
import { changeParagraph, changeRun, createState, plainParagraph, type RtfState } from './rtf-state.ts'
import { RtfFonts, RtfInfo, RtfStylesheet } from './rtf-tables.ts'
import { readTokens } from './rtf-tokens.ts'
import { KNOWN_OPTIONAL, NOT_TEXT, SIGNS } from './rtf-words.ts'

export interface RtfReading {
  readonly parts: readonly BlockPart[]
  readonly notes: readonly BlockPart[]
  /** What stands on every page. */
  readonly running: readonly string[]
  readonly info: RtfInfo
  readonly charset: string
  readonly isCharsetStated: boolean
  readonly isCutOff: boolean
  readonly hiddenCharacters: number
  readonly comments: number
  readonly insertions: number
  readonly deletions: number
}

/** No program nests groups deeper; a file that does is made to break its reader. */
const MAX_DEPTH = 2_000

/** What is to be done when a group ends, beyond falling back to the state before. */
interface OpenGroup {
  readonly state: RtfState
  readonly onClose: (() => void) | null
}

export class RtfDocument {
  readonly #isCharsetChosen: boolean
  #charset: string
  #isCharsetStated = false
  readonly #fonts = new RtfFonts()
  readonly #styles = new RtfStylesheet()
  readonly #info = new RtfInfo()
  readonly #notes: BlockPart[] = []
  readonly #running: string[] = []
  readonly #targetOf = createTargetOf(null)
  #flow = new RtfFlow()
  #state = createState()
  #groups: OpenGroup[] = []
  #onClose: (() => void) | null = null
  readonly #characters = new RtfCharacters()
  #isOptional = false
  #instruction = ''
  /** The paragraph at hand begins with a number or a bullet that the program wrote. */
  #isNumbered = false
  #noteCount = 0
  #counts = { hiddenCharacters: 0, comments: 0, insertions: 0, deletions: 0 }

  /** `charset` is what the analyst chose against what the file says; null leaves it to the file. */
  constructor(charset: string | null) {
    this.#isCharsetChosen = charset !== null
    this.#charset = charset ?? 'windows-1252'
  }

  read(bytes: Uint8Array): RtfReading {
    for (const token of readTokens(bytes)) {
      if (token.kind === 'run') this.#addRun(token.bytes)
      else if (token.kind === 'byte') this.#addRun(Uint8Array.of(token.byte))
      else {
        if (token.kind === 'open') this.#open()
        else if (token.kind === 'close') this.#close()
        else this.#word(token.name, token.value)
      }
    }
    this.#flush()
    const isCutOff = this.#groups.length > 0
    while (this.#groups.length > 0) this.#close()
    return {
      parts: this.#flow.finish(this.#shape(), this.#state.paragraph.isInTable),
      notes: this.#notes,
      running: this.#running,
      info: this.#info,
      charset: this.#charset,
      isCharsetStated: this.#isCharsetStated,
      isCutOff,
      ...this.#counts,
    }
  }

  #open(): void {
    this.#flush()
    if (this.#groups.length >= MAX_DEPTH)
      throw new Refusal('too-complex', 'The rich text is nested too deeply.')
    this.#groups.push({ state: { ...this.#state }, onClose: this.#onClose })
    this.#onClose = null
  }

  #close(): void {
    this.#flush()
    this.#onClose?.()
    const group = this.#groups.pop()
    if (group === undefined) return
    this.#state = group.state
    this.#onClose = group.onClose
    this.#isOptional = false
  }

  #word(name: string, value: number | null): void {
    if (name === '*') {
      this.#isOptional = true
      return
    }
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (name === 'u') return this.#addUnicode(value ?? 0)
    const sign = SIGNS.get(name)
    if (sign !== undefined) return this.#characters.addSign(sign)
    this.#flush()
    if (isOptional && !KNOWN_OPTIONAL.has(name)) this.#state.destination = 'skip'
    else if (!this.#beginDestination(name)) this.#applyWord(name, value)
  }

  /** Words that say where the text of their group goes. */
  #beginDestination(name: string): boolean {
    const state = this.#state
    if (name === 'annotation') this.#counts.comments++
    if (name === 'pntext' || name === 'listtext') this.#isNumbered = true
    if (NOT_TEXT.has(name)) state.destination = 'skip'
    else if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'stylesheet') state.destination = 'styles'
    else if (name === 'info') state.destination = 'info'
    else if (/^(?:title|author|company|creatim|revtim)$/.test(name) && state.destination.startsWith('info'))
      state.destination = `info ${name}`
    else if (/^(?:header|footer)[lrf]?$/.test(name)) this.#beginFlow((parts) => this.#keepRunning(parts))
    else if (name === 'footnote') this.#beginNote()
    else if (name === 'shptxt') this.#beginFlow((parts) => this.#flow.addBox(parts))
    else if (name === 'shpinst') state.destination = 'skip'
    else if (name === 'result') state.destination = state.outer
    else if (name === 'fldinst') this.#beginField()
    else if (name === 'fldrslt') this.#beginResult()
    else if (name === 'upr') {
      state.outer = state.destination
      state.destination = 'skip'
    } else if (name === 'ud') state.destination = state.outer
    else return false
    return true
  }

  /** A flow of its own, whose blocks go where `keep` puts them. */
  #beginFlow(keep: (parts: readonly BlockPart[]) => void): void {
    // Inside of what is skipped only text boxes count, and those are.
    const outside = this.#flow
    const inside = new RtfFlow()
    this.#flow = inside
    this.#state.destination = 'text'
    this.#state.paragraph = plainParagraph
    this.#onClose = () => {
      const parts = inside.finish(this.#shape(), this.#state.paragraph.isInTable)
      this.#flow = outside
      keep(parts)
    }
  }

  #beginNote(): void {
    if (this.#state.destination !== 'text') return
    const number = ++this.#noteCount
    this.#characters.addText(`[${number}]`)
    this.#flush()
    this.#beginFlow((parts) => this.#notes.push(...numberNote(parts, number)))
  }

  #keepRunning(parts: readonly BlockPart[]): void {
    const words = parts.map((part) => part.text).join(' ')
    if (/\p{L}{3}/u.test(words) && !this.#running.includes(words)) this.#running.push(words)
  }

  #beginField(): void {
    this.#instruction = ''
    this.#state.destination = 'field'
  }

  #beginResult(): void {
    const match = /HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/i.exec(this.#instruction)
    this.#instruction = ''
    if (match === null || this.#state.destination !== 'text') return
    const flow = this.#flow
    flow.openLink(this.#targetOf(match[1]!))
    this.#onClose = () => flow.closeLink()
  }

  #applyWord(name: string, value: number | null): void {
    const state = this.#state
    const { destination } = state
    if (name === 'ansicpg') this.#setCharset(charsetOfCodePage(value ?? 0))
    else if (name === 'mac') this.#setCharset('macintosh')
    else if (destination === 'fonts') this.#fonts.describe(name, value)
    else if (destination === 'styles') this.#styles.describe(name, value)
    else if (destination.startsWith('info ')) this.#info.addNumber(destination.slice(5), name, value)
    if (changeRun(state, name, value)) {
      if (name === 'deleted' && state.isDeleted) this.#counts.deletions++
    } else if (name === 'revised' && value !== 0) this.#counts.insertions++
    else if (destination === 'text') this.#applyFlowWord(name, value)
  }

  #applyFlowWord(name: string, value: number | null): void {
    const { paragraph } = this.#state
    const changed = changeParagraph(paragraph, name, value)
    if (changed !== null) {
      this.#state.paragraph = changed
      return
    }
    switch (name) {
      case 'par':
      case 'sect':
      case 'line':
      case '\n':
      case '\r':
        this.#flow.endParagraph(this.#shape(), paragraph.isInTable)
        // A line that ends inside of a paragraph is a block, too, and of the same kind.
        if (name !== 'line') this.#isNumbered = false
        return
      case 'cell':
        this.#flow.endCell(this.#shape())
        this.#isNumbered = false
        return
      case 'nestcell':
        return this.#characters.addText(' ')
      case 'row':
        return this.#flow.endRow()
    }
  }

  #setCharset(charset: string | null): void {
    if (charset === null || this.#isCharsetChosen) return
    this.#charset = charset
    this.#isCharsetStated = true
  }

  /** Written as a signed number of 16 bits; pairs of them make the characters beyond. */
  #addUnicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value
    const isOfSymbolFont = code >= 0xf020 && code <= 0xf0ff
    if (isOfSymbolFont)
      this.#characters.addText(this.#fonts.isSymbol(this.#state.font) ? symbolOf(code, 'Symbol') : '\ufffd')
    else if (code > 0 && code <= 0xffff) this.#characters.addText(String.fromCharCode(code))
    this.#characters.skip(this.#state.fallbackLength)
  }

  #addRun(bytes: Uint8Array): void {
    const { destination, isRtlRun, font, complexFont } = this.#state
    if (destination === 'skip') return
    const charset = this.#isCharsetChosen
      ? null
      : this.#fonts.charsetOf(isRtlRun ? (complexFont ?? font) : font)
    this.#characters.add(bytes, charset ?? this.#charset)
  }

  /** Puts the characters at hand where they belong, before anything changes. */
  #flush(): void {
    const text = this.#characters.take()
    if (text === '') return
    const { destination, isHidden, isDeleted, isBold, isItalic } = this.#state
    if (destination === 'text') {
      if (isHidden) this.#counts.hiddenCharacters += text.length
      else if (!isDeleted) this.#flow.addText(text, isBold && this.#shape().kind !== 'heading', isItalic)
    } else if (destination === 'field') this.#instruction += text
    else if (destination === 'styles') this.#styles.addName(text)
    else if (destination.startsWith('info ')) this.#info.addText(destination.slice(5), text)
  }

  #shape(): BlockShape {
    const { paragraph } = this.#state
    return shapeOf(paragraph, this.#styles.of(paragraph.style), this.#isNumbered)
  }
}
