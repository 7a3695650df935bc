/**
 * What every reader is: one format's way from bytes to our blocks. A reader knows nothing about messages, limits or storage; it may throw
 * a `Refusal`, and whatever else it throws is reported as `reader-failed`.
 */
import type { ContainedFile, ExtractedArticle, ExtractionOptions } from '../../../shared/domain/extraction.ts'
import type { DecodedText } from '../decode-text.ts'
import type { DetectedFormat } from '../detect-format.ts'

export interface ReceivedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The name it arrived under; a hint, never a fact. */
  readonly name: string
  readonly format: DetectedFormat
  /** The characters, for kinds of text; '' for binary kinds. */
  readonly text: string
  readonly options: ExtractionOptions
}

/** A file that was inside the one being read. It will be imported as a file of its own, with its own hash and limits. */
export interface FoundFile extends ContainedFile {
  readonly bytes: Uint8Array<ArrayBuffer> | Blob
}

export interface Reading {
  readonly articles: readonly ExtractedArticle[]
  readonly contained?: readonly FoundFile[]
  /** What is to be said of the file as a whole, for example what in it was left out. */
  readonly warnings?: readonly string[]
  /** How the characters were made, where the reader found them itself; null when there were none to make. */
  readonly decoding?: Omit<DecodedText, 'text'> | null
}

export interface Reader {
  /** Recorded with each revision, with the version: together they say how the text was made. */
  readonly name: string
  /** Raised when the same file would give another text. */
  readonly version: string
  read(file: ReceivedFile): Reading | Promise<Reading>
}
