/**
 * What stands in quotation marks within a stretch of text: the outermost pairs, whatever marks the paper uses. A quote that is opened and not
 * closed runs to the end of its paragraph, as quotes over several paragraphs do.
 */
import type { Stretch } from './proposal.ts'

export interface QuoteSpan extends Stretch {
  /** Between the marks. */
  readonly inner: Stretch
  readonly isClosed: boolean
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '「': '」',
  '『': '』',
  '‹': '›',
  '"': '"',
  '‘': '’',
}

export function findQuotes(text: string, from: number, to: number): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  let open: { readonly start: number; readonly mark: string } | null = null
  const close = (end: number, innerEnd: number) => {
    spans.push({
      start: open!.start,
      end,
      inner: { start: open!.start + 1, end: innerEnd },
      isClosed: end > innerEnd,
    })
    open = null
  }
  for (let at = from; at < to; at++) {
    const mark = text[at]!
    if (mark === '\n') {
      if (open !== null) close(at, at)
    } else if (open !== null) {
      if (closers[open.mark]!.includes(mark) && !isInWord(text, at, open.mark)) close(at + 1, at)
    } else if (closers[mark] !== undefined && opens(text, at, from)) open = { start: at, mark }
  }
  if (open !== null) close(to, to)
  return spans
}

/** The apostrophe of "we’re" is no end of ‘…’. */
function isInWord(text: string, at: number, opener: string): boolean {
  return opener === '‘' && /\p{L}/u.test(text[at + 1] ?? '')
}

/** Marks that have no direction open after a blank or a bracket and before a word. */
function opens(text: string, at: number, from: number): boolean {
  const mark = text[at]!
  if (mark !== '"' && mark !== '‘') return true
  const before = at === from ? ' ' : text[at - 1]!
  return /[\s([{–—:,-]/u.test(before) && /\S/u.test(text[at + 1] ?? ' ')
}
