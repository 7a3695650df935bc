/** Tags by typing: Enter or a comma takes the word, tags of the codebook and of the case are offered, Enter in the empty field ends. */
import { useMemo, useState, type KeyboardEvent } from 'react'
import { offerTags } from '../codebook/offer-tags.ts'
import { isOnOffer, TagBox } from '../codebook/tag-box.tsx'
import { useCodebook } from '../codebook/use-codebook.ts'
import { useTagUses } from '../codebook/use-tag-uses.ts'

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
    const isOffers = isOnOffer(field)
    if (event.key === 'Enter' && !isOffers && input.trim() === '') onFinish()
    else if (event.key === ',' || (event.key === 'Enter' && !isOffers)) add(input)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <TagBox
        label="Give tags, parted by commas"
        offered={offered}
        input={input}
        onInput={setInput}
        onAdd={add}
        autoFocus
      />
    </div>
  )
}
