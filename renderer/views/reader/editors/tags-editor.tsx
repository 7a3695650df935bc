/** Tags by typing: Enter or a comma takes the word, tags of the codebook and of the case are offered, Backspace takes the last one back. */
import { X } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { colourOf } from '../../../../shared/domain/tag-tree.ts'
import { offerTags } from '../../codebook/offer-tags.ts'
import { Swatch } from '../../codebook/swatch.tsx'
import { isOnOffer, MAX_TAG_LENGTH, TagBox } from '../../codebook/tag-box.tsx'
import { useCodebook } from '../../codebook/use-codebook.ts'
import { useTagUses } from '../../codebook/use-tag-uses.ts'
import styles from '../margin.module.css'
import { EditorFrame, FinishHint } from './editor-frame.tsx'
import type { EditorProps } from './part-editor.tsx'
import { usePartEditor } from './use-part-editor.ts'

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
    const isOffers = isOnOffer(field)
    if (event.key === 'Enter' && event.ctrlKey) finish({ tags: withWord(input) })
    else if (event.key === 'Enter' && !isOffers && input.trim() === '') finish()
    else if (event.key === ',' || (event.key === 'Enter' && !isOffers)) add(input)
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
        <TagBox label="Add tags, parted by commas" offered={offered} input={input} onInput={setInput} onAdd={add} />
      </div>
    </EditorFrame>
  )
}
