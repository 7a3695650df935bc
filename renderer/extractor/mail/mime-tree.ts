/**
 * The parts of a message, found in one pass over its lines and without recursion: nesting costs nothing, and a part is a stretch of the
 * bytes that is decoded when somebody wants it. Lenient where mail programs are: boundaries that nobody declared, ends that never come.
 */
import { Refusal } from '../refusal.ts'
import { lineEnd, readHeaderBlock, toBinary } from './header-block.ts'
import { HeaderFields } from './header-values.ts'
import { readStructuredField } from './parameters.ts'
import { decodeTransfer } from './transfer-encoding.ts'

export interface MimePart {
  readonly headers: HeaderFields
  /** Lower case: `text/html`. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  /** True when the sender declared it to be a file of its own. */
  readonly isAttachment: boolean
  readonly fileName: string | null
  /** Without the angle brackets. */
  readonly contentId: string | null
  readonly children: readonly MimePart[]
  /** The body as it was before it was encoded for transport; of a part that holds parts, nothing. */
  decode(): Uint8Array<ArrayBuffer>
}

/** More is no letter. A message with a hundred photographs has some hundred. */
const MAX_PARTS = 50_000

/** Parts below this depth hang at it, so that walks over the tree may recurse. */
const MAX_DEPTH = 100

/** Boundaries have 70 characters at most; programs that write longer ones are few. */
const MAX_BOUNDARY_LINE = 1024

interface OpenPart extends MimePart {
  readonly children: OpenPart[]
  /** Where its body lies. */
  readonly start: number
  end: number
}

export function parseMime(bytes: Uint8Array<ArrayBuffer>): MimePart {
  /** The part that a line belongs to, and those around it, the outermost first. */
  const open: OpenPart[] = []
  const boundaries = new Map<string, OpenPart>()
  let count = 0

  function begin(start: number): OpenPart {
    if (++count > MAX_PARTS) throw new Refusal('too-complex', `The message has more than ${MAX_PARTS} parts.`)
    const isBoundary = count === 1 ? null : (line: string) => findDelimiter(line, boundaries) !== null
    const { fields, bodyStart } = readHeaderBlock(bytes, start, isBoundary)
    const parent = open[Math.min(open.length, MAX_DEPTH) - 1]
    const part = createPart(bytes, new HeaderFields(fields), bodyStart, parent)
    const boundary = isMultipart(part)
      ? (part.parameters.get('boundary') ?? guessBoundary(bytes, bodyStart))
      : null
    // A boundary that is in use belongs to the outer part: there its lines end the inner one in any case.
    if (boundary !== null && boundary !== '' && !boundaries.has(boundary)) boundaries.set(boundary, part)
    parent?.children.push(part)
    open.push(part)
    return part
  }

  /** Everything inside `outer` ends before the line at `at`; its boundaries mean nothing any more. */
  function closeInside(outer: OpenPart | null, at: number): void {
    const lineBreak = bytes[at - 1] !== 0x0a ? 0 : bytes[at - 2] === 0x0d ? 2 : 1
    while (open.length > 0 && open.at(-1) !== outer) {
      const part = open.pop()!
      part.end = Math.max(part.start, at - lineBreak)
      const boundary = part.parameters.get('boundary') ?? ''
      if (boundaries.get(boundary) === part) boundaries.delete(boundary)
    }
  }

  const root = begin(0)
  for (let at = root.start; at < bytes.length;) {
    const next = lineEnd(bytes, at)
    const isDashed = bytes[at] === 0x2d && bytes[at + 1] === 0x2d && next - at < MAX_BOUNDARY_LINE
    const delimiter = isDashed ? findDelimiter(toBinary(bytes, at, next), boundaries) : null
    if (delimiter !== null) closeInside(delimiter.part, at)
    at = delimiter === null || delimiter.isLast ? next : begin(next).start
  }
  closeInside(root, bytes.length)
  // No boundary ever came: what follows the header is the only part.
  const body = root.start + leadingBreaks(bytes, root.start)
  if (isMultipart(root) && root.children.length === 0 && body < bytes.length) begin(body)
  return root
}

/** All parts below one, in order, itself first. */
export function* walkParts(part: MimePart): Generator<MimePart> {
  yield part
  for (const child of part.children) yield* walkParts(child)
}

function findDelimiter(
  line: string,
  boundaries: ReadonlyMap<string, OpenPart>,
): { readonly part: OpenPart; readonly isLast: boolean } | null {
  if (!line.startsWith('--')) return null
  const name = line.slice(2).trimEnd()
  const part = boundaries.get(name)
  if (part !== undefined) return { part, isLast: false }
  const ended = name.endsWith('--') ? boundaries.get(name.slice(0, -2)) : undefined
  return ended === undefined ? null : { part: ended, isLast: true }
}

/** The first line of two dashes with a field right below it is a boundary, even when the header forgot to name it. */
function guessBoundary(bytes: Uint8Array, start: number): string | null {
  const head = toBinary(bytes, start, start + 64 * 1024)
  return /(?:^|\n)--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?=[!-9;-~]{1,100}:)/.exec(head)?.[1] ?? null
}

function leadingBreaks(bytes: Uint8Array, start: number): number {
  let length = 0
  while (bytes[start + length] === 0x0d || bytes[start + length] === 0x0a) length++
  return length
}

function isMultipart({ type }: MimePart): boolean {
  return type.startsWith('multipart/')
}

function createPart(
  bytes: Uint8Array<ArrayBuffer>,
  headers: HeaderFields,
  start: number,
  parent: OpenPart | undefined,
): OpenPart {
  const written = readStructuredField(headers.raw('content-type'))
  const isDigest = parent?.type === 'multipart/digest'
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(written.value)?.[0] ?? (isDigest ? 'message/rfc822' : 'text/plain')
  const disposition = readStructuredField(headers.raw('content-disposition'))
  const fileName = disposition.parameters.get('filename') ?? written.parameters.get('name') ?? ''
  return {
    headers,
    type,
    parameters: written.parameters,
    isAttachment: disposition.value === 'attachment',
    fileName: fileName === '' ? null : fileName,
    contentId: headers.raw('content-id')?.replace(/^<|>$/g, '') ?? null,
    children: [],
    start,
    end: bytes.length,
    decode() {
      if (isMultipart(this)) return new Uint8Array(0)
      return decodeTransfer(bytes.subarray(this.start, this.end), headers.raw('content-transfer-encoding'))
    },
  }
}
