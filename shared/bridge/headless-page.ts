/**
 * What the page of the headless commands offers to the command that opened it, and the route by which it takes in the files that were named
 * on the command line. The page has the same workflows as the window and no screens. Only a headless host serves the route.
 */
import type { OpenCase } from './case-calls.ts'

/** A file of the command line as the page knows it: by number, never by path. */
export interface IncomingFile {
  readonly index: number
  /** The name without folders. */
  readonly name: string
  /** Where it lies inside the folder that was named. */
  readonly path: string
  readonly size: number
}

/** A file's bytes, `Range` allowed, 4 MB at most an answer. */
export const incomingRoute = (index: number) => `/case/incoming/${index}`

export interface HeadlessImportProgress {
  readonly done: number
  readonly total: number
}

/** One line of `import`'s report. */
export interface HeadlessImportLine {
  readonly file: string
  readonly outcome: 'imported' | 'already-here' | 'unpacked' | 'refused'
  readonly articleId: string | null
  readonly title?: string
  readonly code?: string
  readonly reason?: string
}

export interface HeadlessImportReport {
  readonly lines: readonly HeadlessImportLine[]
  readonly skipped: number
  readonly notReached: number
  readonly stoppedBecause: string | null
}

/** A text that may be larger than one message: its beginning, and how much is still to be fetched by `readOn`. */
export interface LongText {
  readonly text: string
  readonly rest: { readonly key: number; readonly length: number } | null
}

export interface HeadlessPage {
  /** How long one file may take that `extractFile` reads. Without it, as long as in the window. */
  setTimeLimit(milliseconds: number): void
  /** Reads one file and answers with one line of JSON, as `attest extract` prints it. Never rejects for a bad file. */
  extractFile(file: IncomingFile): Promise<LongText>
  /** The next piece of a long text. */
  readOn(key: number): Promise<LongText>
  openCase(path: string): Promise<OpenCase>
  importFiles(files: readonly IncomingFile[]): Promise<HeadlessImportReport>
  importProgress(): HeadlessImportProgress
  /** Fills the open case, which must be empty, with the sample: its files and the analyst's work on them. */
  makeSample(): Promise<void>
  closeCase(): Promise<void>
}
