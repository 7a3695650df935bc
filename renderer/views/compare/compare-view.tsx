/** Two articles, or two revisions of one, side by side. */
import { useCallback, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import type { TextReference } from '../app/navigation.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { useComparedText } from './compared-text.ts'
import { Comparison } from './comparison.tsx'

interface CompareViewProps {
  left: TextReference
  right: TextReference
}

export function CompareView({ left, right }: CompareViewProps) {
  const { navigation } = useWorkbench()
  const [first, second] = [useComparedText(left), useComparedText(right)]
  const [isChoosing, setChoosing] = useState(false)
  const swap = useCallback(
    () => navigation.replace({ view: 'compare', left: right, right: left }),
    [navigation, left, right],
  )
  const chooseOther = useCallback(() => setChoosing(true), [])

  if (first === 'missing' || second === 'missing')
    return (
      <EmptyState
        title="One of the two texts is not in the case any more"
        actions={<Button onPress={() => navigation.go({ view: 'library' })}>Back to the library</Button>}
      >
        It was taken out, or its records are missing. Undo brings back what was taken out.
      </EmptyState>
    )
  if (first === 'loading' || second === 'loading')
    return (
      <div role="status">
        <span className="visually-hidden">Opening the two texts</span>
      </div>
    )
  return (
    <>
      <Comparison
        key={`${first.revision.id} ${second.revision.id}`}
        left={first}
        right={second}
        onSwap={swap}
        onChooseOther={chooseOther}
      />
      {isChoosing && (
        <CompareDialog
          article={first.article}
          revision={first.revision}
          onClose={() => setChoosing(false)}
          onChoose={(place) => navigation.replace(place)}
        />
      )}
    </>
  )
}
