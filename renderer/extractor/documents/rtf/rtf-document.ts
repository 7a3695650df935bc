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
import { charsetOfCodePage, charsetOfFont, decodeRun, endRuns, SYMBOL_CHARSET } from './rtf-charsets.ts'
import { RtfFlow } from './rtf-flow.ts'
import { createState, plainParagraph, type Destination, type RtfState, type RtfStyle } from './rtf-state.ts'
import { readTokens } from './rtf-tokens.ts'
import { shapeOf } from './rtf-shape.ts'
import { KNOWN_OPTIONAL, NOT_TEXT, SIGNS } from './rtf-words.ts'

export interface RtfReading {
  readonly parts: readonly BlockPart[]
  readonly notes: readonly BlockPart[]
  /** What stands on every page. */
  readonly running: readonly string[]
  readonly info: ReadonlyMap<string, string>
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
  readonly #fonts = new Map<number, { charset: string | null; isSymbol: boolean }>()
  readonly #styles = new Map<number, RtfStyle>()
  readonly #info = new Map<string, string>()
  readonly #notes: BlockPart[] = []
  readonly #running: string[] = []
  readonly #targetOf = createTargetOf(null)
  #flow = new RtfFlow()
  #state = createState()
  #groups: OpenGroup[] = []
  #onClose: (() => void) | null = null
  /** Characters that were decoded and not placed yet, and the charset that they came in; null when there are none. */
  #run = ''
  #runCharset: string | null = null
  #toSkip = 0
  #isOptional = false
  #instruction = ''
  /** The paragraph at hand begins with a number or a bullet that the program wrote. */
  #isNumbered = false
  #noteCount = 0
  #style: number | null = null
  #font: number | null = null
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
    this.#toSkip = 0
    if (this.#groups.length >= MAX_DEPTH)
      throw new Refusal('too-complex', 'The rich text is nested too deeply.')
    this.#groups.push({ state: { ...this.#state }, onClose: this.#onClose })
    this.#onClose = null
  }

  #close(): void {
    this.#flush()
    this.#toSkip = 0
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
    const sign = SIGNS[name]
    if (sign !== undefined) {
      if (this.#toSkip > 0) this.#toSkip--
      else this.#addText(sign)
      return
    }
    this.#flush()
    this.#toSkip = 0
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
    this.#addText(`[${number}]`)
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
    const isOn = value !== 0
    switch (name) {
      case 'ansicpg':
        return this.#setCharset(charsetOfCodePage(value ?? 0))
      case 'mac':
        return this.#setCharset('macintosh')
      case 'uc':
        state.fallbackLength = Math.max(0, Math.min(value ?? 1, 16))
        return
      case 'f':
        if (state.destination === 'fonts') this.#font = value
        else state.font = value
        return
      case 'af':
        state.complexFont = value
        return
      case 'rtlch':
      case 'ltrch':
        state.isRtlRun = name === 'rtlch'
        return
      case 'fcharset':
      case 'cpg':
        return this.#describeFont(name, value ?? 0)
      case 'plain':
        Object.assign(state, { isBold: false, isItalic: false, isHidden: false, isDeleted: false })
        return
      case 'b':
        state.isBold = isOn
        return
      case 'i':
        state.isItalic = isOn
        return
      case 'v':
        state.isHidden = isOn
        return
      case 'deleted':
        state.isDeleted = isOn
        if (isOn) this.#counts.deletions++
        return
      case 'revised':
        if (isOn) this.#counts.insertions++
        return
      case 'yr':
      case 'mo':
      case 'dy':
      case 'hr':
      case 'min':
        return this.#addTime(name, value ?? 0)
      default:
        if (state.destination === 'styles') this.#describeStyle(name, value)
        else if (state.destination === 'text') this.#applyFlowWord(name, value)
    }
  }

  #applyFlowWord(name: string, value: number | null): void {
    const state = this.#state
    const set = (change: Partial<RtfState['paragraph']>) => {
      state.paragraph = { ...state.paragraph, ...change }
    }
    switch (name) {
      case 'pard':
        return set(plainParagraph)
      case 's':
        return set({ style: value })
      case 'intbl':
        return set({ isInTable: true })
      case 'ls':
        return set({ list: value })
      case 'ilvl':
        return set({ level: Math.max(0, Math.min(value ?? 0, 20)) })
      case 'outlinelevel':
        return set({ outline: value })
      case 'rtlpar':
      case 'ltrpar':
        return set({ isRtl: name === 'rtlpar' })
      case 'li':
      case 'lin':
        return set({ left: value ?? 0 })
      case 'ri':
      case 'rin':
        return set({ right: value ?? 0 })
      case 'par':
      case 'sect':
      case 'line':
      case '\n':
      case '\r':
        this.#flow.endParagraph(this.#shape(), state.paragraph.isInTable)
        // A line that ends inside of a paragraph is a block, too, and of the same kind.
        if (name !== 'line') this.#isNumbered = false
        return
      case 'cell':
        this.#flow.endCell(this.#shape())
        this.#isNumbered = false
        return
      case 'nestcell':
        return this.#addText(' ')
      case 'row':
        return this.#flow.endRow()
    }
  }

  #setCharset(charset: string | null): void {
    if (charset === null || this.#isCharsetChosen) return
    this.#charset = charset
    this.#isCharsetStated = true
  }

  #describeFont(name: 'fcharset' | 'cpg', value: number): void {
    if (this.#state.destination !== 'fonts' || this.#font === null) return
    const known = this.#fonts.get(this.#font)
    this.#fonts.set(this.#font, {
      charset: (name === 'cpg' ? charsetOfCodePage(value) : charsetOfFont(value)) ?? known?.charset ?? null,
      isSymbol: (name === 'fcharset' && value === SYMBOL_CHARSET) || (known?.isSymbol ?? false),
    })
  }

  #describeStyle(name: string, value: number | null): void {
    if (name === 's') {
      this.#style = value
      this.#styles.set(value ?? 0, { name: '', outline: null })
    } else if (name === 'cs' || name === 'ds' || name === 'ts') this.#style = null
    else if (name === 'outlinelevel' && this.#style !== null) this.#styles.get(this.#style)!.outline = value
  }

  #addTime(name: string, value: number): void {
    const { destination } = this.#state
    if (!destination.startsWith('info ')) return
    const parts = { yr: '', mo: '-', dy: '-', hr: 'T', min: ':' }
    const before = this.#info.get(destination.slice(5)) ?? ''
    this.#info.set(
      destination.slice(5),
      `${before}${parts[name as keyof typeof parts]}${String(value).padStart(2, '0')}`,
    )
  }

  #addUnicode(value: number): void {
    // Written as a signed number of 16 bits; pairs of them make the characters beyond.
    this.#flush()
    const code = value < 0 ? value + 0x10000 : value
    this.#toSkip = this.#state.fallbackLength
    const font = this.#fonts.get(this.#state.font ?? -1)
    if (code >= 0xf020 && code <= 0xf0ff)
      this.#addText(font?.isSymbol === true ? symbolOf(code, 'Symbol') : '\ufffd', true)
    else if (code > 0 && code <= 0xffff) this.#addText(String.fromCharCode(code), true)
  }

  #addRun(bytes: Uint8Array): void {
    const state = this.#state
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    if (skipped === bytes.length || state.destination === 'skip') return
    const font = this.#fonts.get((state.isRtlRun ? (state.complexFont ?? state.font) : state.font) ?? -1)
    const charset = this.#isCharsetChosen ? this.#charset : (font?.charset ?? this.#charset)
    if (this.#runCharset !== charset) this.#flush()
    this.#runCharset = charset
    this.#run += decodeRun(skipped === 0 ? bytes : bytes.subarray(skipped), charset)
  }

  /** Runs of one charset are decoded together: in East Asian ones two bytes make a character, and a word may stand between their tokens. */
  #flush(): void {
    if (this.#runCharset === null) return
    const text = this.#run + endRuns(this.#runCharset)
    this.#run = ''
    this.#runCharset = null
    this.#addText(text, true)
  }

  #addText(text: string, isFlushed = false): void {
    if (!isFlushed) this.#flush()
    const { destination, isHidden, isDeleted, isBold, isItalic } = this.#state
    if (destination === 'text') {
      if (isHidden) this.#counts.hiddenCharacters += text.length
      else if (!isDeleted) this.#flow.addText(text, isBold && this.#shape().kind !== 'heading', isItalic)
    } else if (destination === 'field') this.#instruction += text
    else if (destination === 'styles' && this.#style !== null) this.#styles.get(this.#style)!.name += text
    else if (destination.startsWith('info ')) this.#keepInfo(destination, text)
  }

  #keepInfo(destination: Destination, text: string): void {
    const name = destination.slice(5)
    this.#info.set(name, ((this.#info.get(name) ?? '') + text).slice(0, 2000))
  }

  #shape(): BlockShape {
    return shapeOf(
      this.#state.paragraph,
      this.#styles.get(this.#state.paragraph.style ?? 0),
      this.#isNumbered,
    )
  }
}
