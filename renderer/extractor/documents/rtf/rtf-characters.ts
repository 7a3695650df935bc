/** Characters of an RTF until the next word that changes anything: bytes in charsets, signs, and Unicode with stand-ins that are skipped. */
import { decodeRun, endRuns } from './rtf-charsets.ts'

export class RtfCharacters {
  #text = ''
  /** Of the run at hand: in East Asian charsets two bytes make a character, and each may come alone. */
  #charset: string | null = null
  #toSkip = 0

  add(bytes: Uint8Array, charset: string): void {
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    if (skipped === bytes.length) return
    if (this.#charset !== charset) this.#endRun()
    this.#charset = charset
    this.#text += decodeRun(skipped === 0 ? bytes : bytes.subarray(skipped), charset)
  }

  /** A sign written as a word; it may be a stand-in, too. */
  addSign(sign: string): void {
    if (this.#toSkip > 0) this.#toSkip--
    else this.addText(sign)
  }

  addText(text: string): void {
    this.#endRun()
    this.#text += text
  }

  /** As many of the next characters are for programs that don't know Unicode. */
  skip(count: number): void {
    this.#toSkip = count
  }

  /** All of them; what comes next begins anew. */
  take(): string {
    this.#endRun()
    const text = this.#text
    this.#text = ''
    this.#toSkip = 0
    return text
  }

  #endRun(): void {
    if (this.#charset !== null) this.#text += endRuns(this.#charset)
    this.#charset = null
  }
}
