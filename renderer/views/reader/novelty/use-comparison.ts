/**
 * Asks the desk what of a text was read before: once the text is drawn, so that opening waits for nothing; again when another article is
 * marked as read or no longer; and until the texts of an old case are taken in.
 */
import { useEffect, useState } from 'react'
import type { BlockMap } from '../../../anchoring/block-map.ts'
import { callDesk } from '../../../desktop/desktop-client.ts'
import type { Novelty } from '../../../../shared/bridge/novelty-calls.ts'
import type { RevisionId } from '../../../../shared/domain/article-revision.ts'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

/** Marking a hundred articles is one entry, but undo and redo follow each other quickly. */
const SETTLE_MS = 120

/** Between questions while an old case is taken in. */
const REPEAT_MS = 1_000

export function useComparison(map: BlockMap | null, revisionId: RevisionId): Novelty | null {
  const { session } = useWorkbench()
  const [novelty, setNovelty] = useState<Novelty | null>(null)
  const isDrawn = map !== null
  useEffect(() => {
    if (!isDrawn) return
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout>
    const askIn = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), ms)
    }
    const ask = async () => {
      try {
        const answer = await callDesk('novelty/compare', { revisionId })
        if (!isCurrent) return
        setNovelty(answer)
        if (!answer.isWhole) askIn(REPEAT_MS)
      } catch {
        // What can't be compared looks as if it were new: all of it is to be read.
        if (isCurrent) setNovelty(null)
      }
    }
    const frame = requestAnimationFrame(() => askIn(0))
    const stopListening = session.onEntry((entry) => {
      if (changesWhatWasRead(entry)) askIn(SETTLE_MS)
    })
    return () => {
      isCurrent = false
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      stopListening()
    }
  }, [isDrawn, revisionId, session])
  return novelty
}

function changesWhatWasRead({ changes }: JournalEntry): boolean {
  return changes.some(
    ({ table, before, after }) =>
      table === 'articles' && (before?.['readingState'] === 'read' || after?.['readingState'] === 'read'),
  )
}
