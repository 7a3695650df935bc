/** Corrects one fact of all selected articles at once: a folder of saved pages often has one publisher, or the same wrong language. */
import { useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { ComboField } from '../../components/field/combo-field.tsx'
import { SelectField } from '../../components/field/select-field.tsx'
import { counted } from '../../workflows/act-label.ts'
import { correctArticles, findFactFault } from '../../workflows/correct-article.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './library.module.css'

const facts = [
  { id: 'publisher', label: 'Publisher' },
  { id: 'agency', label: 'Carries agency' },
  { id: 'byline', label: 'Byline' },
  { id: 'issued', label: 'Published' },
  { id: 'language', label: 'Language' },
  { id: 'dateline', label: 'Dateline' },
] as const
type CommonFact = (typeof facts)[number]['id']

interface CorrectDialogProps {
  articles: readonly Article[]
  isOpen: boolean
  onClose: () => void
}

export function CorrectDialog({ articles, isOpen, onClose }: CorrectDialogProps) {
  const { session } = useWorkbench()
  const [name, setName] = useState<CommonFact>('publisher')
  const [value, setValue] = useState<string | null>(null)
  const options = useMemo(
    () => listValues(session.articles.rows.get() ?? [], name, value),
    [session, name, value],
  )
  const changed = articles.filter((article) => article[name] !== value)
  const label = facts.find((fact) => fact.id === name)!.label
  const fault = value === null ? null : findFactFault(name, value)

  const close = () => {
    setValue(null)
    onClose()
  }
  const correct = async () => {
    const done = `${label} of ${counted(changed.length, 'article')} corrected`
    if (await runAct(session, () => correctArticles(session, changed, { [name]: value }), { done })) close()
  }
  return (
    <Dialog
      title={`Correct ${counted(articles.length, 'article')}`}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={fault !== null || changed.length === 0}
            onPress={() => void correct()}
          >
            {value === null ? `Clear ${label.toLowerCase()}` : 'Correct'}
          </Button>
        </>
      }
    >
      <div className={styles.correct}>
        <SelectField
          label="Fact"
          value={name}
          options={facts}
          onChange={(id) => {
            setName(id as CommonFact)
            setValue(null)
          }}
        />
        <ComboField
          label={label}
          value={value}
          options={options}
          onChange={setValue}
          onCreate={setValue}
          createLabel={(written) => `Write “${written}”`}
          placeholder="Not known"
        />
        <p role="status" className={styles.correctNote}>
          {fault ?? `${counted(changed.length, 'article')} will change. Undo takes all of it back.`}
        </p>
      </div>
    </Dialog>
  )
}

/** What the case's articles say already, the most common first. */
function listValues(articles: readonly Article[], name: CommonFact, chosen: string | null) {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const value = article[name]
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({ id: value, label: value, description: counted(count, 'article') }))
}
