/**
 * What every reader is: one format's way from bytes to our blocks. A reader knows nothing about messages, limits or storage; it may throw
 * a `Refusal`, and whatever else it throws is reported as `reader-failed`.
 */
import type { ExtractedArticle } from '../../../shared/domain/extraction.ts'
import type { ContentKind, DetectedFormat } from '../detect-format.ts'

export interface ReceivedFile {
  readonly bytes: Uint8Array
  /** The name it arrived under; a hint, never a fact. */
  readonly name: string
  readonly format: DetectedFormat
  /** The characters, for kinds of text; '' for binary kinds. */
  readonly text: string
}

export interface Reader {
  /** Recorded with each revision, with the version: together they say how the text was made. */
  readonly name: string
  /** Raised when the same file would give another text. */
  readonly version: string
  readonly kinds: readonly ContentKind[]
  read(file: ReceivedFile): readonly ExtractedArticle[] | Promise<readonly ExtractedArticle[]>
}
