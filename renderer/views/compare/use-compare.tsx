/** The reader's way to a comparison: W, or a button in its head, asks with what. */
import { useMemo, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import headStyles from '../reader/reader.module.css'
import { CompareDialog } from './compare-dialog.tsx'

export function useCompare({ article, revision }: { article: Article; revision: ArticleRevision }): {
  readonly chip: ReactNode
  readonly dialog: ReactNode
} {
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
  return {
    chip: (
      <Button className={headStyles.chipButton!} onPress={() => setAsking(true)}>
        Compare…
      </Button>
    ),
    dialog: isAsking && (
      <CompareDialog
        article={article}
        revision={revision}
        onClose={() => setAsking(false)}
        onChoose={(place) => navigation.go(place)}
      />
    ),
  }
}
