/** What became of the excerpts on an older text, in one line. */
import { isWordForWord, type CarryCandidate } from '../../../workflows/carry-excerpts.ts'

/** "1 kept, 2 reworded, 1 gone"; empty when there is none. */
export function describeFates(candidates: readonly CarryCandidate[]): string {
  const count = (isSo: (candidate: CarryCandidate) => boolean) => candidates.filter(isSo).length
  const counts: readonly (readonly [number, string])[] = [
    [count(isWordForWord), 'kept'],
    [count(({ result }) => result.state === 'approximate'), 'reworded'],
    [count(({ result }) => result.state === 'ambiguous'), 'at several places'],
    [count(({ result }) => result.state === 'orphan'), 'gone'],
  ]
  return counts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number.toLocaleString('en')} ${what}`)
    .join(', ')
}
