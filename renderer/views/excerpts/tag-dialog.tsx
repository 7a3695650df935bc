/** Gives tags to the selected excerpts or takes them off. What is on some of them only says on how many. Written as one act. */
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { Tagging } from '../../workflows/tag-excerpts.ts'
import { counted } from '../../workflows/act-label.ts'
import type { ExcerptRow } from './excerpt-row.ts'
import { TagCombo } from './tag-combo.tsx'
import styles from './excerpts.module.css'

interface TagDialogProps {
  rows: readonly ExcerptRow[]
  onDone: (tagging: Tagging) => void
  onClose: () => void
}

export function TagDialog({ rows, onDone, onClose }: TagDialogProps) {
  const [{ give, take }, setTagging] = useState<Tagging>({ give: [], take: [] })
  const present = useMemo(() => countTags(rows), [rows])
  const add = (word: string) => {
    const tag = word.trim()
    if (tag === '') return
    setTagging((was) => ({
      // On all of them already: nothing to give.
      give: present.get(tag) === rows.length || was.give.includes(tag) ? was.give : [...was.give, tag],
      take: was.take.filter((each) => each !== tag),
    }))
  }
  const remove = (tag: string) =>
    setTagging((was) => ({
      give: was.give.filter((each) => each !== tag),
      take: present.has(tag) ? [...was.take, tag] : was.take,
    }))
  const shown = [...new Set([...present.keys(), ...give])].filter((tag) => !take.includes(tag))
  const isChanged = give.length + take.length > 0
  /** On all of them: not offered again. */
  const onAll = shown.filter((tag) => give.includes(tag) || present.get(tag) === rows.length)
  const finish = () => isChanged && onDone({ give, take })
  return (
    <Dialog
      title={`Tag ${counted(rows.length, 'excerpt')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isChanged} onPress={finish}>
            Change tags
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {shown.length > 0 && (
          <TagGroup
            aria-label="Tags of the selected excerpts"
            onRemove={(keys) => keys.forEach((key) => remove(String(key)))}
          >
            <TagList className={styles.chosen!}>
              {shown.map((tag) => {
                const count = give.includes(tag) ? rows.length : (present.get(tag) ?? 0)
                const extent = give.includes(tag)
                  ? 'new'
                  : count === rows.length
                    ? ''
                    : `${count} of ${rows.length}`
                return (
                  <Tag key={tag} id={tag} textValue={tag} className={styles.chosenTag!}>
                    <bdi>{tag}</bdi>
                    {extent !== '' && <small>{extent}</small>}
                    <AriaButton slot="remove" aria-label={`Take off ${tag}`}>
                      <X size={11} aria-hidden />
                    </AriaButton>
                  </Tag>
                )
              })}
            </TagList>
          </TagGroup>
        )}
        <TagCombo taken={onAll} onAdd={add} onFinish={finish} />
        {take.length > 0 && <p role="status">Will be taken off: {take.join(', ')}</p>}
      </div>
    </Dialog>
  )
}

function countTags(rows: readonly ExcerptRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { excerpt } of rows) for (const tag of excerpt.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}
