/** Bytes that come in stretches, taken in the lengths that a format asks for. Holds no more than what was asked for and one stretch. */
import { joinBytes } from '../join-bytes.ts'

export class ByteSource {
  readonly #stretches: Iterator<Uint8Array<ArrayBuffer>>
  #rest: Uint8Array<ArrayBuffer> = new Uint8Array(0)

  constructor(stretches: Iterable<Uint8Array<ArrayBuffer>>) {
    this.#stretches = stretches[Symbol.iterator]()
  }

  /** The next bytes, without taking them: `length` of them, or fewer at the end. */
  peek(length: number): Uint8Array<ArrayBuffer> {
    while (this.#rest.length < length) {
      const { done, value } = this.#stretches.next()
      if (done === true) break
      this.#rest = joinBytes([this.#rest, value])
    }
    return this.#rest.subarray(0, length)
  }

  /** Takes up to `length` bytes, fewer at the end, and tells how many. Hands them to `keep`, if they are wanted. */
  take(length: number, keep: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined): number {
    let taken = 0
    while (taken < length) {
      if (this.#rest.length === 0) {
        const { done, value } = this.#stretches.next()
        if (done === true) break
        this.#rest = value
      }
      const piece = this.#rest.subarray(0, length - taken)
      keep(piece)
      this.#rest = this.#rest.subarray(piece.length)
      taken += piece.length
    }
    return taken
  }

  /** Puts bytes back that were taken too many. */
  giveBack(bytes: Uint8Array<ArrayBuffer>): void {
    this.#rest = this.#rest.length === 0 ? bytes : joinBytes([bytes, this.#rest])
  }
}
