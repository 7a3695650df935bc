/**
 * A gzip of any number of members, piece by piece: web archives pack each record on its own, so that one can be read without the others. A
 * broken member costs itself and no other; the browser's own inflater can't do that, because it takes a second member for rubbish.
 */
import { Gunzip } from 'fflate'
import { Refusal } from '../refusal.ts'

/** Packed bytes that are unpacked at a time; at most a thousand times as many come out. */
const PIECE_BYTES = 16 * 1024

/** An archive that unpacks to more is a bomb: the largest that is read has 64 MB. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024

/** Behind so many broken members nothing is looked for any more: each try costs time. */
const MAX_BROKEN = 1000

/** Between a member that broke off and the next one: what follows begins on a line of its own. */
const LINE_BREAK = new Uint8Array([0x0a])

/** What `packed` unpacks to. `onBroken` is told of each member that could not be unpacked as it was packed. */
export function* gunzip(
  packed: Uint8Array<ArrayBuffer>,
  onBroken: () => void,
  maxBytes: number = MAX_UNPACKED_BYTES,
): Generator<Uint8Array<ArrayBuffer>> {
  let unpacked = 0
  let broken = 0
  for (let start = findMember(packed, 0); start >= 0 && broken < MAX_BROKEN; broken++) {
    const run = new MemberRun(packed, start)
    for (let stretches = run.next(); stretches !== null; stretches = run.next()) {
      unpacked += stretches.reduce((sum, { length }) => sum + length, 0)
      if (unpacked > maxBytes)
        throw new Refusal('unsafe-archive', `It unpacks to more than ${maxBytes} bytes.`)
      yield* stretches
    }
    if (!run.isBroken) return
    onBroken()
    yield LINE_BREAK
    start = findMember(packed, run.memberStart + 1)
  }
}

/** Members one after the other until one is broken, which its length at the end shows where the inflater swallowed rubbish. */
class MemberRun {
  isBroken = false
  memberStart: number
  readonly #packed: Uint8Array<ArrayBuffer>
  readonly #inflater: Gunzip
  #at: number
  #memberLength = 0
  #stretches: Uint8Array<ArrayBuffer>[] = []

  constructor(packed: Uint8Array<ArrayBuffer>, start: number) {
    this.#packed = packed
    this.#at = start
    this.memberStart = start
    this.#inflater = new Gunzip((bytes) => {
      if (this.isBroken || bytes.length === 0) return
      this.#memberLength += bytes.length
      this.#stretches.push(bytes as Uint8Array<ArrayBuffer>)
    })
    this.#inflater.onmember = (offset) => {
      if (!this.isBroken) this.#endMember(start + offset)
    }
  }

  /** What the next piece unpacks to; null at the end and behind a broken member. */
  next(): readonly Uint8Array<ArrayBuffer>[] | null {
    if (this.isBroken || this.#at >= this.#packed.length) return null
    const end = Math.min(this.#packed.length, this.#at + PIECE_BYTES)
    const isLast = end === this.#packed.length
    try {
      this.#inflater.push(this.#packed.subarray(this.#at, end), isLast)
      if (isLast && !this.isBroken) this.#endMember(end)
    } catch {
      this.isBroken = true
    }
    this.#at = end
    return this.#stretches.splice(0)
  }

  /** The last four bytes of a member tell how long it is, unpacked, modulo 2 to the 32nd (RFC 1952). */
  #endMember(end: number): void {
    const stated = new DataView(this.#packed.buffer, this.#packed.byteOffset).getUint32(
      Math.max(0, end - 4),
      true,
    )
    this.isBroken = stated !== this.#memberLength >>> 0
    if (!this.isBroken) this.memberStart = end
    this.#memberLength = 0
  }
}

/** The first place from `start` that looks like the beginning of a member: its signature, "deflate", no reserved flags. */
function findMember(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x1f, start); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 0x08 && bytes[at + 3]! < 0x20) return at
  return -1
}
