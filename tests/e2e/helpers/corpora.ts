/**
 * The corpora of real files beside the project, other people's and never in it. `npm test` reads a fixed part of each; the whole of them is
 * `npm run campaign -- corpora`, which sets ATTEST_WHOLE_CORPORA.
 */
import path from 'node:path'

export const corpora =
  process.env['ATTEST_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../../shared/corpora/dev')

/** Whether everything is read: then it can be said how many are. */
export const isWhole = process.env['ATTEST_WHOLE_CORPORA'] === '1'

/** One of so many files in `npm test`, the same ones on every machine; all of them in the campaign. */
export function partOf<T>(files: readonly T[], oneIn = 4): readonly T[] {
  return isWhole ? files : files.filter((_, index) => index % oneIn === 0)
}
