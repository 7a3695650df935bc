/**
 * Collects running text into blocks, for every reader whose format has inline markup. White space is collapsed as a browser draws it;
 * everything else stays as it is in the file, because an excerpt is a quote. Two things are taken away, which are hints to a layout
 * engine and not characters of the text: soft hyphens and byte order marks. No-break spaces stay inside a block and go at its edges.
 */
import type { BlockPart } from '../../shared/domain/article-body.ts'

type Kind = BlockPart['kind']
type Span = NonNullable<BlockPart['spans']>[number]
type OpenSpan = Omit<Span, 'end'>

/** What the next block will be; the nearest enclosing element decides. */
export interface BlockShape {
  readonly kind: Kind
  readonly level?: number
  readonly direction?: 'ltr' | 'rtl'
}

/** Between two cells of a table row. */
export const CELL_SEPARATOR = '\t'

const MAX_SPANS_PER_BLOCK = 2_000

export class BlockCollector {
  readonly #parts: BlockPart[] = []
  #shape: BlockShape = { kind: 'paragraph' }
  #text = ''
  #spans: Span[] = []
  #open: OpenSpan[] = []

  get parts(): readonly BlockPart[] {
    return this.#parts
  }

  /** Ends the block at hand; what follows is of another shape. */
  begin(shape: BlockShape): void {
    this.end()
    this.#shape = shape
  }

  addText(data: string): void {
    const text = data.replace(LAYOUT_HINTS, '')
    if (this.#shape.kind === 'preformatted') {
      this.#text += text.replace(/\r\n?/g, '\n')
      return
    }
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    const last = this.#text.at(-1)
    const isAfterSpace = last === undefined || last === ' ' || last === CELL_SEPARATOR
    this.#text += isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
  }

  /** Next cell of a row. */
  addCellSeparator(): void {
    this.#text = this.#text.replace(/ $/, '') + CELL_SEPARATOR
  }

  openSpan(kind: Span['kind'], target?: string): void {
    this.#open.push({ kind, start: this.#text.length, ...(target === undefined ? {} : { target }) })
  }

  closeSpan(): void {
    const span = this.#open.pop()
    if (span !== undefined) this.#keep({ ...span, end: this.#text.length })
  }

  /** Ends the block at hand. Spans that are still open go on in the next one. */
  end(): void {
    for (const span of this.#open) this.#keep({ ...span, end: this.#text.length })
    const part = finishBlock(this.#text, this.#shape, this.#spans)
    if (part !== null) this.#parts.push(part)
    this.#text = ''
    this.#spans = []
    this.#open = this.#open.map((span) => ({ ...span, start: 0 }))
  }

  #keep(span: Span): void {
    if (span.end > span.start && this.#spans.length < MAX_SPANS_PER_BLOCK) this.#spans.push(span)
  }
}

/** Soft hyphens and byte order marks; zero-width spaces except in scripts that part words with them. */
const LAYOUT_HINTS = /[\u00ad\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff])\u200b/g

const HAS_SUBSTANCE = /[^\s\u200b-\u200f\u2028-\u202e\u2060-\u2069]/

function finishBlock(text: string, shape: BlockShape, spans: readonly Span[]): BlockPart | null {
  if (!HAS_SUBSTANCE.test(text)) return null
  const isRow = shape.kind === 'table-row'
  const isPre = shape.kind === 'preformatted'
  // A row keeps its empty cells, preformatted text its indentation.
  const from = isRow
    ? 0
    : isPre
      ? (/^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0)
      : text.length - text.trimStart().length
  const to = isRow ? text.replace(/ +$/, '').length : text.trimEnd().length
  const words = text.slice(from, to).toWellFormed()
  const kept = mergeSpans(spans.map((span) => fitSpan(span, words, from)).filter((span) => span !== null))
  return { ...shape, text: words, ...(kept.length > 0 ? { spans: kept } : {}) }
}

/** The span inside the trimmed text, without spaces at its own edges; null when nothing of it is left. */
function fitSpan(span: Span, words: string, from: number): Span | null {
  let start = Math.max(0, span.start - from)
  let end = Math.min(words.length, span.end - from)
  while (start < end && /\s/.test(words[start]!)) start++
  while (end > start && /\s/.test(words[end - 1]!)) end--
  return end > start ? { ...span, start, end } : null
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Span[] = []
  const lastOfKind = new Map<string, Span>()
  for (const span of sorted) {
    const key = `${span.kind} ${span.target ?? ''}`
    const before = lastOfKind.get(key)
    // `<b>one</b><b>two</b>` and nested copies are one stretch.
    if (before !== undefined && span.start <= before.end) {
      before.end = Math.max(before.end, span.end)
      continue
    }
    const copy = { ...span }
    merged.push(copy)
    lastOfKind.set(key, copy)
  }
  return merged
}
