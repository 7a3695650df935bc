/** Tags by typing: Enter or a comma takes the word, tags of the codebook and of the case are offered, Backspace takes the last one back. */
import { X } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
  Text,
} from 'react-aria-components'
import { Kbd } from '../../../components/badge/badge.tsx'
import fieldStyles from '../../../components/field/field.module.css'
import { colourOf } from '../../../../shared/domain/tag-tree.ts'
import { offerTags, type OfferedTag } from '../../codebook/offer-tags.ts'
import { Swatch } from '../../codebook/swatch.tsx'
import { useCodebook } from '../../codebook/use-codebook.ts'
import { useTagUses } from '../../codebook/use-tag-uses.ts'
import styles from '../margin.module.css'
import { EditorFrame, FinishHint } from './editor-frame.tsx'
import type { EditorProps } from './part-editor.tsx'
import { usePartEditor } from './use-part-editor.ts'

/** What a record takes. */
const MAX_TAG_LENGTH = 100

export function TagsEditor({ excerpt, onClose }: EditorProps) {
  const { draft, change, finish, cancel } = usePartEditor(excerpt, 'tags', { tags: excerpt.tags }, onClose)
  const [input, setInput] = useState('')
  const codebook = useCodebook()
  const uses = useTagUses()
  const { tags } = draft
  const offered = useMemo(
    () => offerTags(codebook, uses?.own ?? new Map(), input, tags),
    [codebook, uses, input, tags],
  )

  const withWord = (word: string) => {
    const tag = word.trim().slice(0, MAX_TAG_LENGTH)
    return tag === '' || tags.includes(tag) ? tags : [...tags, tag]
  }
  const add = (word: string) => {
    change({ tags: withWord(word) })
    setInput('')
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    // With an offered tag under the keyboard, Enter is the list's.
    const isOnOffer = (field.getAttribute('aria-activedescendant') ?? '') !== ''
    if (event.key === 'Enter' && event.ctrlKey) finish({ tags: withWord(input) })
    else if (event.key === 'Enter' && !isOnOffer && input.trim() === '') finish()
    else if (event.key === ',' || (event.key === 'Enter' && !isOnOffer)) add(input)
    else if (event.key === 'Backspace' && input === '') change({ tags: tags.slice(0, -1) })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <EditorFrame
      label="Tags"
      firstFocus={['input']}
      hint={<FinishHint keys="Enter" />}
      onFinish={() => finish({ tags: withWord(input) })}
      onCancel={cancel}
    >
      {tags.length > 0 && (
        <TagGroup
          aria-label="Tags of this excerpt"
          onRemove={(keys) => change({ tags: tags.filter((tag) => !keys.has(tag)) })}
        >
          <TagList className={styles.tags!}>
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className={styles.tag!}>
                <Swatch colour={colourOf(tag, codebook)} />
                <bdi>{tag}</bdi>
                <Button slot="remove" aria-label={`Remove ${tag}`}>
                  <X size={11} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <div onKeyDownCapture={onKeyDownCapture}>
        <ComboBox
          className={fieldStyles.field!}
          items={offered}
          inputValue={input}
          onInputChange={setInput}
          value={null}
          onChange={(key) => key !== null && add(String(key))}
          allowsCustomValue
          menuTrigger="input"
        >
          <Label className={fieldStyles.label}>Add tags, parted by commas</Label>
          <Input className={fieldStyles.input!} dir="auto" maxLength={MAX_TAG_LENGTH} />
          <Popover className={fieldStyles.popover!}>
            <ListBox className={fieldStyles.list!}>
              {({ id, path, colour, shortcut, count }: OfferedTag) => (
                <ListBoxItem id={id} textValue={id} className={`${fieldStyles.option} ${styles.offered}`}>
                  <Swatch colour={colour} />
                  <Text slot="label">
                    <bdi>{id}</bdi>
                  </Text>
                  {shortcut !== null && <Kbd>{shortcut}</Kbd>}
                  <Text slot="description" elementType="small">
                    {path !== null && <bdi>{path} · </bdi>}
                    {count === 1 ? 'on 1 excerpt' : `on ${count.toLocaleString('en')} excerpts`}
                  </Text>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </EditorFrame>
  )
}
