/** One-line and many-line text with label, hint and error. `onCommit` fires when the field or the screen is left, or Enter is pressed, with a changed value. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import styles from './field.module.css'

interface TextFieldProps {
  label: string
  /** Hides the label from the eye, not from assistive technology. */
  isLabelHidden?: boolean
  value: string
  onChange?: (value: string) => void
  onCommit?: (value: string) => void
  placeholder?: string
  description?: ReactNode
  errorMessage?: string | null
  isMultiline?: boolean
  isRequired?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  direction?: 'ltr' | 'rtl' | 'auto'
  maxLength?: number
  onKeyDown?: (event: React.KeyboardEvent) => void
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onCommit, isMultiline = false, description, errorMessage } = props
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  /** Handed over already: leaving the field right after Enter, or the screen right after the field, must not hand it over twice. */
  const handedOver = useRef<string | null>(null)
  const finish = () => {
    if (draft === value) return
    handedOver.current = draft
    onCommit?.(draft)
  }
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => {
      if (draft !== handedOver.current) finish()
    }
  })
  // A field that goes while it has the focus (a shortcut to another screen) is told of no blur.
  useEffect(() => () => leave.current(), [])
  const control = {
    className: isMultiline ? styles.textarea : styles.input,
    placeholder: props.placeholder,
    dir: props.direction ?? 'auto',
    maxLength: props.maxLength,
  }
  return (
    <AriaTextField
      className={styles.field}
      value={draft}
      onChange={(next) => {
        setDraft(next)
        handedOver.current = null
        onChange?.(next)
      }}
      onBlur={() => leave.current()}
      onKeyDown={(event) => {
        props.onKeyDown?.(event as unknown as React.KeyboardEvent)
        if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) finish()
        // A handler here would keep Escape from the dialog around the field.
        event.continuePropagation()
      }}
      isInvalid={errorMessage !== undefined && errorMessage !== null}
      isRequired={props.isRequired}
      isReadOnly={props.isReadOnly}
      autoFocus={props.autoFocus}
    >
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : styles.label}>{label}</Label>
      {isMultiline ? <TextArea {...control} /> : <Input {...control} />}
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{errorMessage}</FieldError>
    </AriaTextField>
  )
}
