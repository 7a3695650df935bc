/** Thrown by readers when a file cannot become an article. Becomes an `Extraction` that is not ok; never leaves this room as an exception. */
import type { RefusalCode } from '../../shared/domain/extraction.ts'

export class Refusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, reason: string) {
    super(reason)
    this.name = 'Refusal'
    this.code = code
  }
}

/** Whatever was thrown, as what is said about the file: enough for a bug report, nothing of the file's content. */
export function toRefusal(error: unknown): { readonly code: RefusalCode; readonly reason: string } {
  if (error instanceof Refusal) return { code: error.code, reason: error.message }
  if (error instanceof RangeError)
    return { code: 'reader-failed', reason: 'The file is nested or repeated too deeply for its reader.' }
  const kind = error instanceof Error ? error.name : typeof error
  return { code: 'reader-failed', reason: `The reader stopped with an error of its own (${kind}).` }
}
