/** The field for writing tags, with the tags that are offered for what was typed: colour, place in the codebook, key and uses. */
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Kbd } from '../../components/badge/badge.tsx'
import fieldStyles from '../../components/field/field.module.css'
import { counted } from '../../workflows/act-label.ts'
import type { OfferedTag } from './offer-tags.ts'
import { Swatch } from './swatch.tsx'
import styles from './tag-box.module.css'

/** What a record takes. */
export const MAX_TAG_LENGTH = 100

interface TagBoxProps {
  label: string
  offered: readonly OfferedTag[]
  input: string
  onInput: (input: string) => void
  onAdd: (tag: string) => void
  autoFocus?: boolean
}

export function TagBox({ label, offered, input, onInput, onAdd, autoFocus = false }: TagBoxProps) {
  return (
    <ComboBox
      className={fieldStyles.field!}
      items={offered}
      inputValue={input}
      onInputChange={onInput}
      value={null}
      onChange={(key) => key !== null && onAdd(String(key))}
      allowsCustomValue
      menuTrigger="input"
      autoFocus={autoFocus}
    >
      <Label className={fieldStyles.label}>{label}</Label>
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
                {path !== null && <bdi>{path} · </bdi>}on {counted(count, 'excerpt')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Whether Enter is the list's: an offered tag is under the keyboard. */
export function isOnOffer(field: HTMLInputElement): boolean {
  return (field.getAttribute('aria-activedescendant') ?? '') !== ''
}
