/** Tags by typing: Enter or a comma takes the word, tags of the codebook and of the case are offered, Enter in the empty field ends. */
import { useMemo, useState, type KeyboardEvent } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import fieldStyles from '../../components/field/field.module.css'
import { counted } from '../../workflows/act-label.ts'
import { offerTags, type OfferedTag } from '../codebook/offer-tags.ts'
import { useCodebook } from '../codebook/use-codebook.ts'
import { useTagUses } from '../codebook/use-tag-uses.ts'

/** What a record takes. */
const MAX_TAG_LENGTH = 100

interface TagComboProps {
  /** Not offered. */
  taken: readonly string[]
  onAdd: (tag: string) => void
  onFinish: () => void
}

export function TagCombo({ taken, onAdd, onFinish }: TagComboProps) {
  const [input, setInput] = useState('')
  const codebook = useCodebook()
  const uses = useTagUses()
  // Nothing for the empty field, or the list would open over the dialog again whenever a tag was taken.
  const offered = useMemo(
    () => (input.trim() === '' ? [] : offerTags(codebook, uses?.own ?? new Map(), input, taken)),
    [codebook, uses, input, taken],
  )
  const add = (word: string) => {
    onAdd(word)
    setInput('')
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    // With an offered tag under the keyboard, Enter is the list's.
    const isOnOffer = (field.getAttribute('aria-activedescendant') ?? '') !== ''
    if (event.key === 'Enter' && !isOnOffer && input.trim() === '') onFinish()
    else if (event.key === ',' || (event.key === 'Enter' && !isOnOffer)) add(input)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
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
        autoFocus
      >
        <Label className={fieldStyles.label}>Give tags, parted by commas</Label>
        <Input className={fieldStyles.input!} dir="auto" maxLength={MAX_TAG_LENGTH} />
        <Popover className={fieldStyles.popover!}>
          <ListBox className={fieldStyles.list!}>
            {({ id, path, count }: OfferedTag) => (
              <ListBoxItem id={id} textValue={id} className={fieldStyles.option!}>
                <Text slot="label">{id}</Text>
                <Text slot="description" elementType="small">
                  {path === null ? '' : `${path} · `}on {counted(count, 'excerpt')}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
