/** Type-ahead over existing things, with "make a new one" when what was typed is none of them. */
import { ChevronDown } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { SelectOption } from './select-field.tsx'
import styles from './field.module.css'

interface ComboFieldProps {
  label: string
  isLabelHidden?: boolean
  /** Id of what is chosen; null for nothing. */
  value: string | null
  options: readonly SelectOption[]
  onChange: (id: string | null) => void
  /** Offers to make a new one named by what was typed. */
  onCreate?: (name: string) => void
  createLabel?: (name: string) => string
  /** For adding one after the other: the field is empty again when something was chosen. */
  isEmptiedOnChoice?: boolean
  placeholder?: string
  autoFocus?: boolean
}

const CREATE = 'create'
/** More would not be read, and would slow typing down. */
const MAX_SHOWN = 50

export function ComboField(props: ComboFieldProps) {
  const { label, value, options, onChange, onCreate } = props
  const chosen = options.find((option) => option.id === value)
  const [input, setInput] = useState(chosen?.label ?? '')
  const [isFiltering, setFiltering] = useState(false)
  useEffect(() => {
    // Something just made may be chosen a moment before it is among the options; what was typed is its name.
    if (value !== null && chosen === undefined) return
    setInput(chosen?.label ?? '')
    setFiltering(false)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- options with the same words are the same
  }, [chosen?.label, value])

  /** The words that a choice leaves in the field are not typed: they must not open the list again. */
  const [isSettling, setSettling] = useState(false)
  /** What was chosen to be added: it is the field's value for a moment, because the list closes only when the value changes. */
  const [added, setAdded] = useState<string | null>(null)
  useEffect(() => {
    if (!isSettling) return
    const timer = setTimeout(() => {
      if (added === null) return setSettling(false)
      setAdded(null)
      setInput('')
    }, 0)
    return () => clearTimeout(timer)
  }, [isSettling, added])
  const settle = (text: string) => {
    setInput(text)
    setFiltering(false)
    setSettling(true)
  }

  const shown = useMemo(() => {
    const words = isFiltering ? fold(input).split(/\s+/).filter(Boolean) : []
    const matches = options.filter((option) => {
      const text = fold(`${option.label} ${option.description ?? ''}`)
      return words.every((word) => text.includes(word))
    })
    const items: SelectOption[] = matches.slice(0, MAX_SHOWN)
    const name = input.trim()
    if (onCreate !== undefined && isFiltering && name !== '' && !options.some((option) => fold(option.label) === fold(name)))
      items.push({ id: CREATE, label: props.createLabel?.(name) ?? `New: ${name}` })
    return items
  }, [options, input, isFiltering, onCreate, props])

  return (
    <ComboBox
      className={styles.field}
      items={shown}
      inputValue={input}
      value={added ?? value}
      onInputChange={(text) => {
        setInput(text)
        setFiltering(text !== (chosen?.label ?? ''))
      }}
      onChange={(key) => {
        if (key === CREATE) {
          settle(input.trim())
          onCreate?.(input.trim())
        } else if (key !== null) {
          const label = options.find((option) => option.id === key)?.label ?? input
          settle(label)
          if (props.isEmptiedOnChoice === true) setAdded(String(key))
          onChange(String(key))
        } else if (input === '') onChange(null)
      }}
      onBlur={() => {
        if (input.trim() === '' && value !== null) onChange(null)
        else setInput(chosen?.label ?? input)
      }}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger={isSettling ? 'manual' : 'focus'}
      autoFocus={props.autoFocus}
    >
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : styles.label}>{label}</Label>
      <div className={styles.group}>
        <Input className={styles.input} placeholder={props.placeholder} dir="auto" />
        <Button className={styles.caret}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={styles.popover}>
        <ListBox className={styles.list} renderEmptyState={() => <div className={styles.option}>Nothing found</div>}>
          {(option: SelectOption) => (
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
    </ComboBox>
  )
}

/** Case and accents aside, as people type. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
