/** The excerpts that lie on each other, as a list to choose from. */
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { counted } from '../../../workflows/act-label.ts'
import type { Excerpt, ExcerptId } from '../../../../shared/domain/excerpt.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import styles from './stack.module.css'

interface StackDialogProps {
  excerpts: readonly Excerpt[]
  language: string | null
  activeId: ExcerptId | null
  onChoose: (id: ExcerptId) => void
  onClose: () => void
}

export function StackDialog({ excerpts, language, activeId, onChoose, onClose }: StackDialogProps) {
  const { session } = useWorkbench()
  const tell = ({ originatorId, tags, note }: Excerpt) =>
    [originatorId === null ? undefined : session.sources.get(originatorId)?.name, ...tags, note]
      .filter(Boolean)
      .join(' · ')
  return (
    <Dialog title={`${counted(excerpts.length, 'excerpt')} here`} isOpen onClose={onClose}>
      <ListBox
        aria-label="Excerpts here"
        className={styles.list!}
        items={excerpts}
        autoFocus="first"
        onAction={(id) => {
          onClose()
          onChoose(id as ExcerptId)
        }}
      >
        {(excerpt) => (
          <ListBoxItem id={excerpt.id} textValue={excerpt.quote.exact} className={styles.item!}>
            <Text slot="label" className={styles.quote!} dir="auto" lang={language ?? undefined}>
              {excerpt.quote.exact}
            </Text>
            <Text slot="description" className={styles.told!} dir="auto">
              {excerpt.id === activeId ? 'active now' : ''}
              {excerpt.id === activeId && tell(excerpt) !== '' ? ' · ' : ''}
              {tell(excerpt)}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  )
}
