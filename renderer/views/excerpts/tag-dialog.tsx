/** Gives tags to the selected excerpts or takes them off. What is on some of them only says on how many. Written as one act. */
import { X } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { ComboField } from '../../components/field/combo-field.tsx'
import type { Tagging } from '../../workflows/tag-excerpts.ts'
import { pathName } from '../codebook/path-name.ts'
import { useCodebook } from '../codebook/use-codebook.ts'
import { useTagUses } from '../codebook/use-tag-uses.ts'
import { counted } from '../../workflows/act-label.ts'
import type { ExcerptRow } from './excerpt-row.ts'
import styles from './excerpts.module.css'

/** What a record takes. */
const MAX_TAG_LENGTH = 100

interface TagDialogProps {
  rows: readonly ExcerptRow[]
  onDone: (tagging: Tagging) => void
  onClose: () => void
}

export function TagDialog({ rows, onDone, onClose }: TagDialogProps) {
  const [{ give, take }, setTagging] = useState<Tagging>({ give: [], take: [] })
  const codebook = useCodebook()
  const uses = useTagUses()
  const present = useMemo(() => countTags(rows), [rows])
  const options = useMemo(() => {
    const counts = uses?.own ?? new Map<string, number>()
    const countOf = (name: string) => counts.get(name) ?? 0
    return [...new Set([...codebook.nodes.map(({ tag }) => tag.name), ...counts.keys()])]
      .filter((name) => !give.includes(name) && (present.get(name) !== rows.length || take.includes(name)))
      .sort((a, b) => countOf(b) - countOf(a) || a.localeCompare(b, 'en'))
      .map((name) => {
        const node = codebook.named(name)
        const path = node === undefined || node.parent === null ? [] : [pathName(node)]
        const description = [...path, `on ${counted(countOf(name), 'excerpt')}`].join(' · ')
        return { id: name, label: name, description }
      })
  }, [codebook, uses, present, rows.length, give, take])

  const add = (word: string) => {
    const tag = word.trim().slice(0, MAX_TAG_LENGTH)
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
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const isOnOffer = (field.getAttribute('aria-activedescendant') ?? '') !== ''
    if (isOnOffer && !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    if (field.value.trim() !== '') add(field.value)
    else if (isChanged) onDone({ give, take })
  }
  return (
    <Dialog
      title={`Tag ${counted(rows.length, 'excerpt')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isChanged} onPress={() => onDone({ give, take })}>
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
        <div onKeyDownCapture={onKeyDownCapture}>
          <ComboField
            label="Give a tag"
            value={null}
            options={options}
            onChange={(tag) => tag !== null && add(tag)}
            onCreate={add}
            createLabel={(name) => `New tag: ${name}`}
            isEmptiedOnChoice
            placeholder="Type to find a tag, or a new one"
            autoFocus
          />
        </div>
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
