/** The reader's way to a comparison: W asks with what. */
import { useMemo, useState, type ReactNode } from 'react'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { CompareDialog } from './compare-dialog.tsx'

export function useCompare({ article, revision }: { article: Article; revision: ArticleRevision }): ReactNode {
  const { navigation } = useWorkbench()
  const [isAsking, setAsking] = useState(false)
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'reader/compare',
        label: 'Compare with another text',
        group: 'Reader',
        shortcut: 'W',
        run: () => setAsking(true),
      },
    ],
    [],
  )
  useCommands(commands)
  if (!isAsking) return null
  return (
    <CompareDialog
      article={article}
      revision={revision}
      onClose={() => setAsking(false)}
      onChoose={(place) => navigation.go(place)}
    />
  )
}
