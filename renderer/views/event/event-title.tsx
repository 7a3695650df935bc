/** The title of an event as its page's heading, renamed in place: Enter keeps, Escape leaves as it was. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import styles from './event.module.css'

interface EventTitleProps {
  title: string
  isEditing: boolean
  onEditingChange: (isEditing: boolean) => void
  onRename: (title: string) => void
}

export function EventTitle({ title, isEditing, onEditingChange, onRename }: EventTitleProps) {
  if (!isEditing)
    return (
      <div className={styles.titleLine}>
        <h1 dir="auto">{title}</h1>
        <Button variant="icon" aria-label="Rename event" onPress={() => onEditingChange(true)}>
          <Pencil size={15} aria-hidden />
        </Button>
      </div>
    )
  return <TitleInput title={title} onDone={() => onEditingChange(false)} onRename={onRename} />
}

function TitleInput({
  title,
  onDone,
  onRename,
}: {
  title: string
  onDone: () => void
  onRename: (title: string) => void
}) {
  const [draft, setDraft] = useState(title)
  const keep = () => {
    const next = draft.trim()
    if (next !== '' && next !== title) onRename(next)
    onDone()
  }
  return (
    <input
      className={styles.titleInput}
      aria-label="Title"
      dir="auto"
      maxLength={500}
      value={draft}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        // Leaving by Escape must not keep what blur would.
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}
