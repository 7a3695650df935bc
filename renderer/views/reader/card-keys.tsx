/** What can be done with the active excerpt, as buttons that teach their keys. */
import { Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Kbd } from '../../components/badge/badge.tsx'
import type { ExcerptPart } from '../../workflows/edit-excerpt.ts'
import { runCommand } from '../app/commands.ts'
import styles from './margin.module.css'

const parts: readonly { readonly part: ExcerptPart; readonly key: string; readonly label: string }[] = [
  { part: 'grade', key: 'G', label: 'grade' },
  { part: 'note', key: 'N', label: 'note' },
  { part: 'tags', key: 'T', label: 'tag' },
  { part: 'attribution', key: 'A', label: 'attribution' },
  { part: 'translation', key: 'X', label: 'translation' },
]

interface CardKeysProps {
  onEdit: (part: ExcerptPart) => void
  onLink: () => void
  onDelete: () => void
}

export function CardKeys({ onEdit, onLink, onDelete }: CardKeysProps) {
  return (
    <div className={styles.keys}>
      <Button className={styles.key!} onPress={onLink}>
        <Kbd>L</Kbd> link
      </Button>
      {parts.map(({ part, key, label }) => (
        <Button key={part} className={styles.key!} onPress={() => onEdit(part)}>
          <Kbd>{key}</Kbd> {label}
        </Button>
      ))}
      <Button className={styles.key!} onPress={() => runCommand('excerpt/edit-bounds')}>
        <Kbd>B</Kbd> bounds
      </Button>
      <Button className={styles.key!} aria-label="Delete excerpt" onPress={onDelete}>
        <Trash2 size={13} aria-hidden />
      </Button>
    </div>
  )
}
