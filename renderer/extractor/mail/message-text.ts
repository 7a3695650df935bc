/**
 * Which parts of a message are its text and which are files of their own. Of several versions of one text (multipart/alternative) the one is
 * taken that says more: HTML as a rule, plain text where the HTML is only a notice.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { decodeAs, decodeText, type DecodedText } from '../decode-text.ts'
import { findCharsetLabel } from '../detect-format.ts'
import { charsetOf } from './encoded-words.ts'
import { collectHtmlText } from './html-blocks.ts'
import { parseMime, walkParts, type MimePart } from './mime-tree.ts'
import { collectPlainText } from './plain-blocks.ts'
import { findSignedContent } from './signed-content.ts'

export interface MessageText {
  readonly blocks: readonly BlockPart[]
  /** How the first part of the text was decoded. */
  readonly decoding: Omit<DecodedText, 'text'> | null
  readonly language: string | null
  /** Parts that are no text of the message, in order. */
  readonly others: readonly MimePart[]
  /** Content-IDs of the pictures that stand in the text. */
  readonly pictures: ReadonlySet<string>
}

export interface TextOptions {
  /** As the analyst chose; otherwise each part's own label and letters tell. */
  readonly charset?: string
  /** How many signatures are wrapped around it. */
  readonly wraps?: number
}

/** Somebody may sign what somebody signed; more than that is there to keep a reader busy. */
const MAX_WRAPS = 3

const NOTHING: MessageText = { blocks: [], decoding: null, language: null, others: [], pictures: new Set() }

/** HTML is taken while it has at least this share of the plain text's letters. */
const ENOUGH = 0.7

/** The text of `part`. `hasText` says whether a text came before it: then a named text is a file that was sent along. */
export function readMessageText(part: MimePart, options: TextOptions, hasText = false): MessageText {
  if (part.children.length === 0) return readLeaf(part, options, hasText)
  if (part.type === 'multipart/alternative') return chooseVersion(part.children, options, hasText)
  // The text comes first in a report and under a signature; behind it is what machines read.
  const isTextFirst = part.type === 'multipart/report' || part.type === 'multipart/signed'
  return part.children.reduce((before, child, index) => {
    if (isTextFirst && index > 0) return join(before, { ...NOTHING, others: [child] })
    return join(before, readMessageText(child, options, hasText || before.blocks.length > 0))
  }, NOTHING)
}

function readLeaf(part: MimePart, options: TextOptions, hasText: boolean): MessageText {
  const { wraps = 0 } = options
  const isPacked = isSignedMessage(part) && wraps < MAX_WRAPS
  const signed = isPacked ? findSignedContent(part.decode()) : null
  if (signed !== null) {
    const inside = readMessageText(parseMime(signed), { ...options, wraps: wraps + 1 }, hasText)
    return join(inside, { ...NOTHING, others: [part] })
  }
  const isText = part.type === 'text/plain' || part.type === 'text/html'
  const isFile = part.isAttachment || (part.fileName !== null && hasText)
  if (!isText || isFile) return part.type.startsWith('multipart/') ? NOTHING : { ...NOTHING, others: [part] }
  const bytes = part.decode()
  const label = charsetOf(part.parameters.get('charset'))
  const isMarkedHtml = part.type === 'text/html'
  const labelInside = isMarkedHtml ? findCharsetLabel(bytes) : null
  const { text, ...decoding } = decodePart(bytes, label ?? labelInside, options.charset)
  if (!isMarkedHtml && !/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
    const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
    const dropsSpace = part.parameters.get('delsp')?.toLowerCase() === 'yes'
    return { ...NOTHING, blocks: collectPlainText(text, { isFlowed, dropsSpace }), decoding }
  }
  return { ...NOTHING, ...collectHtmlText(text), decoding }
}

/** A message within its signature, and not a document that somebody signed and sent along. */
function isSignedMessage({ type, parameters, fileName }: MimePart): boolean {
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(type)) return false
  return parameters.has('smime-type') || fileName === null || /^smime\.p7m$/i.test(fileName)
}

function decodePart(bytes: Uint8Array, label: string | null, chosen: string | undefined): DecodedText {
  return chosen === undefined ? decodeText(bytes, label) : decodeAs(bytes, chosen, label)
}

/** Versions of the same text; everything that isn't text in any of them is kept. */
function chooseVersion(versions: readonly MimePart[], options: TextOptions, hasText: boolean): MessageText {
  const read = versions.map((version) => ({
    ...readMessageText(version, options, hasText),
    isHtml: holdsHtml(version),
  }))
  const longest = (isHtml: boolean) =>
    read.filter((text) => text.isHtml === isHtml).toSorted((a, b) => lettersIn(b) - lettersIn(a))[0]
  const [html, plain] = [longest(true), longest(false)]
  const chosen =
    html !== undefined && lettersIn(html) > 0 && lettersIn(html) >= ENOUGH * lettersIn(plain ?? NOTHING)
      ? html
      : (plain ?? html ?? NOTHING)
  const others = read
    .flatMap((text) => text.others)
    .filter(({ type }) => !/^text\/(?!calendar|csv)/.test(type))
  return { ...chosen, others }
}

function holdsHtml(part: MimePart): boolean {
  for (const { type } of walkParts(part)) if (type === 'text/html') return true
  return false
}

/** Addresses are no words: plain text spells out what HTML puts behind its links. */
function lettersIn({ blocks }: MessageText): number {
  return blocks.reduce(
    (sum, { text }) => sum + (text.replace(/https?:\/\/\S+/g, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0),
    0,
  )
}

function join(before: MessageText, after: MessageText): MessageText {
  return {
    blocks: [...before.blocks, ...after.blocks],
    decoding: before.decoding ?? after.decoding,
    language: before.language ?? after.language,
    others: [...before.others, ...after.others],
    pictures: new Set([...before.pictures, ...after.pictures]),
  }
}
