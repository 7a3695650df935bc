/** The slim bar of the search: what is sought, which hit of how many, on and back. Everything in it is on a key, too. */
import { ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import styles from './find.module.css'

interface FindBarProps {
  fieldRef: RefObject<HTMLInputElement | null>
  query: string
  onQueryChange: (query: string) => void
  isWholeWord: boolean
  onWholeWordChange: (isWholeWord: boolean) => void
  /** Of the present hit, from 0. */
  index: number
  count: number
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

export function FindBar(props: FindBarProps) {
  const { query, index, count, onStep, onClose } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'F3') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.bar} role="search" aria-label="The article">
      <input
        ref={props.fieldRef}
        type="text"
        dir="auto"
        aria-label="Find in the article"
        placeholder="Find in the article"
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        value={query}
        onChange={(event) => props.onQueryChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={styles.count} data-none={query !== '' && count === 0}>
        {query === '' ? '' : describeCount(index, count)}
      </span>
      <Button
        className={styles.act!}
        aria-label="Previous hit"
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      >
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button
        className={styles.act!}
        aria-label="Next hit"
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      >
        <ChevronDown size={15} aria-hidden />
      </Button>
      <ToggleButton
        className={styles.act!}
        aria-label="Whole words only"
        isSelected={props.isWholeWord}
        onChange={props.onWholeWordChange}
      >
        <WholeWord size={15} aria-hidden />
      </ToggleButton>
      <Button className={styles.act!} aria-label="Close the search" onPress={onClose}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  )
}

function describeCount(index: number, count: number): string {
  if (count === 0) return 'Not found'
  return `${(index + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`
}
