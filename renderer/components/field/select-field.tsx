/** Choosing one of a short fixed list. An option with `id: ''` stands for "none". */
import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import styles from './field.module.css'

export interface SelectOption {
  readonly id: string
  readonly label: string
  readonly description?: string
}

interface SelectFieldProps {
  label: string
  isLabelHidden?: boolean
  value: string
  options: readonly SelectOption[]
  onChange: (id: string) => void
  placeholder?: string
  isDisabled?: boolean
}

export function SelectField({ label, isLabelHidden, value, options, onChange, placeholder, isDisabled }: SelectFieldProps) {
  return (
    <Select
      className={styles.field}
      value={value === '' && !options.some((option) => option.id === '') ? null : value}
      onChange={(key) => onChange(String(key ?? ''))}
      placeholder={placeholder ?? 'Not set'}
      isDisabled={isDisabled}
    >
      <Label className={isLabelHidden === true ? 'visually-hidden' : styles.label}>{label}</Label>
      <Button className={styles.trigger}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.list} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
              <Text slot="label">{option.label}</Text>
              {option.description !== undefined && (
                <Text slot="description" elementType="small">
                  {option.description}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
