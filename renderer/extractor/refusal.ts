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
