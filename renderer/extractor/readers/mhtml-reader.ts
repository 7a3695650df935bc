/**
 * Web pages saved as one file (MHTML) by Chromium, Internet Explorer, Word and add-ons of Firefox: a message whose first HTML part is the
 * page. Everything else in it is pictures and styles, but for pages that are made of frames.
 */
import type { ExtractedArticle } from '../../../shared/domain/extraction.ts'
import { decodeAs, decodeText, type DecodedText } from '../decode-text.ts'
import { findCharsetLabel } from '../detect-format.ts'
import { charsetOf } from '../mail/encoded-words.ts'
import { readMailDate } from '../mail/header-values.ts'
import { parseMime, walkParts, type MimePart } from '../mail/mime-tree.ts'
import { Refusal } from '../refusal.ts'
import { readHtmlPage } from './html-reader.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const mhtmlReader: Reader = {
  name: 'mhtml',
  version: '1',
  read: readMhtml,
}

/** With less text than this a page may be only a frame around the page that was meant. */
const SHORT_TEXT = 500

function readMhtml({ bytes, options }: ReceivedFile): Reading {
  const root = parseMime(bytes)
  const pages = [...walkParts(root)].filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  )
  const start = root.parameters.get('start')?.replace(/^<|>$/g, '')
  const main = pages.find(({ contentId }) => contentId !== null && contentId === start) ?? pages[0]
  if (main === undefined) throw new Refusal('no-text', 'The saved page has no HTML in it.')
  const frames = pages.filter((page) => page !== main)
  const { text, ...decoding } = decodePage(main, options.charset)
  const isFrameset = /<frameset\b/i.test(text)
  const whole = isFrameset
    ? joinFrames(
        text,
        frames.map((frame) => decodePage(frame, options.charset).text),
      )
    : text
  const url = addressOf(main, root)
  const reading = readLongest([
    () => readHtmlPage({ text: whole, options, ...(url === null ? {} : { capturedFrom: url }) }),
    ...(isFrameset
      ? []
      : frames.map((frame) => () => readHtmlPage({ text: decodePage(frame, options.charset).text, options }))),
  ])
  return { ...reading, articles: reading.articles.map((article) => withNotes(article, root)), decoding }
}

function decodePage(part: MimePart, chosen: string | undefined): DecodedText {
  const bytes = part.decode()
  const label = charsetOf(part.parameters.get('charset')) ?? findCharsetLabel(bytes)
  return chosen === undefined ? decodeText(bytes, label) : decodeAs(bytes, chosen, label)
}

/** Where the page was when it was saved. */
function addressOf(main: MimePart, root: MimePart): string | null {
  const stated = [
    root.headers.raw('snapshot-content-location'),
    main.headers.raw('content-location'),
    root.headers.raw('content-location'),
  ]
  return stated.find((each) => each !== null && /^https?:\/\//i.test(each)) ?? null
}

/** The frames' text where the set of frames was; without its tags, because behind them a parser takes no text any more. */
function joinFrames(main: string, frames: readonly string[]): string {
  return [main.replace(/<\/?(?:frameset|frame|noframes)\b[^>]*>/gi, ' '), ...frames].join('\n')
}

/** The page itself, unless it has next to no text and one of its frames has much more. */
function readLongest([readMain, ...readFrames]: readonly (() => Reading)[]): Reading {
  const main = readIfPossible(readMain!)
  const length = main === null ? 0 : lengthOf(main)
  if (main !== null && length >= SHORT_TEXT) return main
  const longest = readFrames
    .map(readIfPossible)
    .filter((reading) => reading !== null)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (longest !== undefined && (main === null || lengthOf(longest) > 2 * length + SHORT_TEXT)) return longest
  // Read once more when there was nothing: its refusal says why.
  return main ?? readMain!()
}

function readIfPossible(read: () => Reading): Reading | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function lengthOf({ articles }: Reading): number {
  return articles.reduce((sum, { body }) => sum + body.text.length, 0)
}

/** The day of saving is no day of publication, but it may be all that there is to go by. */
function withNotes(article: ExtractedArticle, root: MimePart): ExtractedArticle {
  const saved = readMailDate(root.headers.raw('date'))
  const title = root.headers.text('subject')
  return {
    ...article,
    candidates: [
      ...article.candidates,
      ...(saved === null ? [] : [{ field: 'issued', value: saved, from: 'date of saving' } as const]),
      ...(title === null
        ? []
        : [{ field: 'title', value: title.slice(0, 2000), from: 'title when it was saved' } as const]),
    ],
  }
}
