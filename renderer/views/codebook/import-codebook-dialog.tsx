/** What a codebook file would add and change, and the choice to take only what is new. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { CheckField } from '../../components/field/check-field.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { counted, quoted } from '../../workflows/act-label.ts'
import { importCodebook, readCodebookFile } from '../../workflows/import-codebook.ts'
import { explainRefusal } from '../../workflows/refusal-sentences.ts'
import { planCodebookImport, type PlannedTag } from '../../../shared/formats/qdc/plan-codebook-import.ts'
import type { QdcCodebook } from '../../../shared/formats/qdc/qdc-codebook.ts'
import { colourOf, createTagTree } from '../../../shared/domain/tag-tree.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { Swatch } from './swatch.tsx'
import { useCodebook } from './use-codebook.ts'
import { useLongAct } from './use-long-act.tsx'
import styles from './codebook.module.css'

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly codebook: QdcCodebook }
  | { readonly state: 'refused'; readonly message: string }

export function ImportCodebookDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { session } = useWorkbench()
  const [reading, setReading] = useState<Reading>({ state: 'reading' })
  const [takesChanges, setTakesChanges] = useState(true)
  const { run, progress } = useLongAct()
  useEffect(() => {
    let isWanted = true
    void readCodebookFile(file).then((shown) => {
      if (!isWanted) return
      setReading(
        shown.ok
          ? { state: 'read', codebook: shown.view.codebook }
          : { state: 'refused', message: explainRefusal(shown.code, shown.reason) },
      )
    })
    return () => {
      isWanted = false
    }
  }, [file])
  const codebook = useCodebook()
  const plan = useMemo(
    () => (reading.state === 'read' ? planCodebookImport(reading.codebook, codebook, takesChanges) : null),
    [reading, codebook, takesChanges],
  )
  const doImport = async () => {
    if (reading.state !== 'read') return
    const what = `Imported ${counted(plan?.changes.length ?? 0, 'tag')} of ${quoted(file.name)}.`
    const isDone = await run('Importing a codebook', what, (pace) =>
      importCodebook(session, reading.codebook, takesChanges, pace),
    )
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={`Import the codebook ${quoted(file.name)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{reading.state === 'refused' ? 'Close' : 'Cancel'}</Button>
          {reading.state !== 'refused' && (
            <Button
              variant="primary"
              isDisabled={plan === null || plan.changes.length === 0}
              onPress={() => void doImport()}
            >
              Import
            </Button>
          )}
        </>
      }
    >
      {reading.state === 'reading' && <Progress label="Reading the file" done={0} total={0} />}
      {reading.state === 'refused' && <p role="alert">{reading.message}</p>}
      {reading.state === 'read' && plan !== null && (
        <>
          <p role="status">{summaryOf(plan.tags, reading.codebook)}</p>
          <CheckField isSelected={takesChanges} onChange={setTakesChanges}>
            Change tags that are here already
          </CheckField>
          <PlannedTags tags={plan.tags} />
          <p className={styles.meaning}>{lossesOf(reading.codebook)}</p>
        </>
      )}
      {progress}
    </Dialog>
  )
}

function PlannedTags({ tags }: { tags: readonly PlannedTag[] }) {
  const tree = useMemo(() => createTagTree(tags.map(({ tag }) => tag)), [tags])
  return (
    <ul className={styles.preview} aria-label="Tags in the file" tabIndex={0}>
      {tags.map(({ tag, level, fate, details }) => (
        <li key={tag.id} style={{ paddingInlineStart: 12 + level * 18 }}>
          <Swatch colour={colourOf(tag.name, tree)} />
          <bdi>{tag.name}</bdi>
          <small>{fate === 'same' ? 'as it is' : [fate, ...details].join(' · ')}</small>
        </li>
      ))}
    </ul>
  )
}

function summaryOf(tags: readonly PlannedTag[], { origin }: QdcCodebook): string {
  const count = (fate: PlannedTag['fate']) => tags.filter((each) => each.fate === fate).length
  const parts = [`${count('new')} new`, `${count('changed')} changed`, `${count('same')} as they are`]
  return `${counted(tags.length, 'tag')}${origin === null || origin === '' ? '' : `, written by ${origin}`}: ${parts.join(', ')}.`
}

/** What does not come along. */
function lossesOf({ setCount, isCut, codes }: QdcCodebook): string {
  return [
    codes.some(({ colour }) => colour !== null) ? 'Colours are taken as the nearest of the eight.' : [],
    setCount > 0 ? `${counted(setCount, 'set')} of codes beside the hierarchy ${setCount === 1 ? 'is' : 'are'} left out.` : [],
    isCut ? 'The file holds more than is taken: 10,000 tags, definitions of 20,000 characters.' : [],
  ]
    .flat()
    .join(' ')
}
