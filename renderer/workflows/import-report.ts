/** What an import says about each file: imported, already here, or refused and why. */
import type { ArticleId } from '../../shared/domain/article.ts'
import type { RefusalCode } from '../../shared/domain/extraction.ts'

/** An article that an imported one seems to be a copy or another state of, and what says so. */
export interface ArticleTwin {
  readonly articleId: ArticleId
  readonly because: 'same-url' | 'same-text'
}

export type ImportOutcome =
  | {
      readonly outcome: 'imported'
      /** The first article that was in the file; nearly always the only one. */
      readonly articleId: ArticleId
      readonly articleIds: readonly ArticleId[]
      readonly title: string
      readonly warnings: readonly string[]
      /** The article was here; this is its next state, as its sender says. */
      readonly isRevision: boolean
      /** Articles of the case that seem to be the same. */
      readonly twins: readonly ArticleTwin[]
    }
  /** Nothing but other files was in it; each of them has a line of its own. */
  | { readonly outcome: 'unpacked'; readonly files: number; readonly warnings: readonly string[] }
  /** The same bytes are in the case, or came earlier in this import. The article is null when it was taken out again. */
  | { readonly outcome: 'already-here'; readonly articleId: ArticleId | null }
  | {
      readonly outcome: 'refused'
      readonly code: RefusalCode
      readonly reason: string
      readonly nextStep: string
    }

export type ImportLine = ImportOutcome & {
  /** The file's name, or its path inside the folder that was given. */
  readonly name: string
}

export interface ImportReport {
  /** One for each file that was reached, in the order they were given. */
  readonly lines: readonly ImportLine[]
  readonly imported: number
  readonly alreadyHere: number
  /** Containers without an article of their own. */
  readonly unpacked: number
  readonly refused: number
  /** Files that were not looked at because the import ended before. */
  readonly notReached: number
  /** Hidden and system files that were left out. */
  readonly skipped: number
  readonly wasCancelled: boolean
  /** Why the import ended before its end, other than being cancelled; null when it didn't. */
  readonly stoppedBecause: string | null
}

export function createImportReport(
  lines: readonly ImportLine[],
  rest: Pick<ImportReport, 'notReached' | 'skipped' | 'wasCancelled' | 'stoppedBecause'>,
): ImportReport {
  const count = (outcome: ImportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  return {
    lines,
    imported: count('imported'),
    alreadyHere: count('already-here'),
    unpacked: count('unpacked'),
    refused: count('refused'),
    ...rest,
  }
}
