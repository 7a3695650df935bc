/** Collects what a check finds. Problems are counted to the end but told only up to a number: a broken disk breaks everything at once. */
import type { CaseReport } from '../../../shared/bridge/case-calls.ts'

const MAX_TOLD = 500

export interface Findings {
  problem(kind: string, what: string): void
  note(what: string): void
  readonly problems: CaseReport['problems']
  readonly notes: string[]
}

export function createFindings(maxTold: number = MAX_TOLD): Findings {
  const problems: CaseReport['problems'] = []
  const notes: string[] = []
  let untold = 0
  return {
    problem(kind, what) {
      if (problems.length < maxTold) problems.push({ kind, what })
      else untold += 1
    },
    note(what) {
      notes.push(what)
    },
    get problems() {
      return untold === 0 ? problems : [...problems, { kind: 'more', what: `${untold} more problems` }]
    },
    get notes() {
      return notes.length <= maxTold ? notes : [...notes.slice(0, maxTold), `${notes.length - maxTold} more`]
    },
  }
}
