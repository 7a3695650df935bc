/** What became of each excerpt on an older text, and what the analyst does about it. */
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../../workflows/act-label.ts'
import {
  carryTo,
  carryWordForWord,
  isWordForWord,
  planCarry,
  type CarryCandidate,
  type CarryPlan,
} from '../../../workflows/carry-excerpts.ts'
import type { Article } from '../../../../shared/domain/article.ts'
import type { Excerpt, ExcerptId, TextPositionSelector } from '../../../../shared/domain/excerpt.ts'
import { describeError } from '../../app/describe-error.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

export interface CarryQueue {
  /** All excerpts on older texts; null while the texts are compared. */
  readonly candidates: readonly CarryCandidate[] | null
  /** Without those that were carried over or left meanwhile. */
  readonly waiting: readonly CarryCandidate[] | null
  readonly wordForWord: readonly CarryCandidate[]
  /** Of the revision that they are carried to. */
  readonly text: string
  readonly problem: string | null
  /** What was left before is asked again. */
  begin(): void
  carryWordForWord(): void
  take(candidate: CarryCandidate, place: TextPositionSelector): void
  /** It stays on the older text. */
  leave(candidate: CarryCandidate): void
}

export function useCarryQueue(article: Article, excerpts: readonly Excerpt[]): CarryQueue {
  const { session } = useWorkbench()
  const [plan, setPlan] = useState<CarryPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<ExcerptId>>(() => new Set())
  const present = useRef({ article, excerpts })
  present.current = { article, excerpts }
  /** What is compared: tags and notes change nothing of it. */
  const key = excerpts
    .filter((excerpt) => excerpt.revisionId !== article.currentRevisionId)
    .map(({ id, revisionId }) => `${id} ${revisionId}`)
    .join()
  useEffect(() => {
    if (key === '') return setPlan(null)
    let isCurrent = true
    planCarry(session, present.current.article, present.current.excerpts).then(
      (made) => isCurrent && setPlan(made),
      (error: unknown) => isCurrent && setProblem(describeError(error).message),
    )
    return () => {
      isCurrent = false
    }
  }, [session, article.currentRevisionId, key])

  const isWaiting = ({ excerpt }: CarryCandidate) =>
    !left.has(excerpt.id) &&
    excerpts.some((each) => each.id === excerpt.id && each.revisionId === excerpt.revisionId)
  const candidates = key === '' ? [] : (plan?.candidates ?? null)
  const waiting = candidates?.filter(isWaiting) ?? null
  const wordForWord = waiting?.filter(isWordForWord) ?? []
  return {
    candidates,
    waiting,
    wordForWord,
    text: plan?.body.text ?? '',
    problem,
    carryWordForWord() {
      if (plan === null) return
      void runAct(session, () => carryWordForWord(session, article, { ...plan, candidates: wordForWord }), {
        done: `${counted(wordForWord.length, 'excerpt')} carried over`,
      })
    },
    take({ excerpt }, place) {
      if (plan !== null) void runAct(session, () => carryTo(session, article, plan.body, excerpt, place))
    },
    begin: () => setLeft(new Set()),
    leave: ({ excerpt }) => setLeft((was) => new Set(was).add(excerpt.id)),
  }
}
