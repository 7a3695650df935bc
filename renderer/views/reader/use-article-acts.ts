/** What the analyst does with the article as a whole: reading state, facts, the next and the previous one. */
import { useCallback, useMemo, useState } from 'react'
import { setReadingState } from '../../workflows/set-reading-state.ts'
import { useCommands } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { copyHash } from './article-head.tsx'
import { listArticleCommands } from './reader-commands.ts'
import { useArticleWalk } from './use-article-walk.ts'
import type { Reading } from './use-reading.ts'

const nextState = { unread: 'to-do', 'to-do': 'read', read: 'unread' } as const

export function useArticleActs({ article, sourceFile }: Reading) {
  const { session } = useWorkbench()
  const { sha256 } = sourceFile
  const [isFactsOpen, setFactsOpen] = useState(false)
  const toggleFacts = useCallback(() => setFactsOpen((was) => !was), [])
  const toggleReadingState = useCallback(
    () => void runAct(session, () => setReadingState(session, [article], nextState[article.readingState])),
    [session, article],
  )
  const walk = useArticleWalk(article)
  const acts = useMemo(
    () => ({ toggleFacts, toggleReadingState, stepArticle: walk.step, copyHash: () => copyHash(sha256) }),
    [toggleFacts, toggleReadingState, walk, sha256],
  )
  useCommands(useMemo(() => listArticleCommands(acts), [acts]))
  return { isFactsOpen, walk, ...acts }
}
