/** A list of sentences, one field a line: gaps and assumptions. Emptying a line removes it, and leaving a new one empty adds none. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import styles from './composer.module.css'

interface LinesPartProps {
  title: string
  /** "gap": names a line for the buttons. */
  noun: string
  hint: string
  lines: readonly string[]
  onChange: (lines: string[]) => void
}

export function LinesPart({ title, noun, hint, lines, onChange }: LinesPartProps) {
  const [isAdding, setAdding] = useState(false)
  const replace = (index: number, text: string) => {
    const line = text.trim()
    onChange(
      line === ''
        ? lines.filter((_, each) => each !== index)
        : lines.map((was, each) => (each === index ? line : was)),
    )
  }
  const id = `${noun}-heading`
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && !isAdding && <p className={styles.hint}>{hint}</p>}
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          // Lines have no identity of their own; they are changed by their place.
          <li key={index}>
            <TextField
              label={`${noun} ${index + 1}`}
              isLabelHidden
              value={line}
              isMultiline
              maxLength={2000}
              onCommit={(text) => replace(index, text)}
            />
            <Button
              variant="icon"
              aria-label={`Remove ${noun} ${index + 1}`}
              onPress={() => replace(index, '')}
            >
              <X size={14} aria-hidden />
            </Button>
          </li>
        ))}
        {isAdding && (
          <li>
            <TextField
              label={`New ${noun}`}
              isLabelHidden
              value=""
              isMultiline
              maxLength={2000}
              placeholder={hint}
              autoFocus
              onCommit={(text) => {
                if (text.trim() !== '') onChange([...lines, text.trim()])
                setAdding(false)
              }}
            />
          </li>
        )}
      </ol>
      {!isAdding && (
        <div>
          <Button onPress={() => setAdding(true)}>
            <Plus size={14} aria-hidden /> Add {noun}
          </Button>
        </div>
      )}
    </section>
  )
}
