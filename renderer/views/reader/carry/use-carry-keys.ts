/** The queue by keyboard: one line has the focus, and when it is done the next one has it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CarryCandidate } from '../../../workflows/carry-excerpts.ts'
import type { AnchorResult } from '../../../../shared/anchoring/anchor-quote.ts'
import type { TextPositionSelector } from '../../../../shared/domain/excerpt.ts'
import type { CarryQueue } from './use-carry-queue.ts'

/** The places that a line offers, the one that Enter takes first. */
export function placesOf(result: AnchorResult): readonly TextPositionSelector[] {
  if ('places' in result) return result.places.slice(0, 9)
  return 'start' in result ? [{ start: result.start, end: result.end }] : []
}

export function useCarryKeys({ take, leave }: CarryQueue, waiting: readonly CarryCandidate[]) {
  const list = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState(0)
  const count = waiting.length
  const current = Math.min(wanted, count - 1)

  const focus = (index: number) => (list.current?.children[index] as HTMLElement | undefined)?.focus()
  useEffect(() => {
    // The first line when the queue is there; later the line that took the place of the one that is done.
    if (list.current?.contains(document.activeElement) === false) focus(current)
  }, [count, current])

  const onKeyDown = (event: KeyboardEvent) => {
    const candidate = waiting[current]
    // Buttons in the line have their own Enter.
    if (candidate === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const isOnLine = event.target instanceof HTMLLIElement
    const { result } = candidate
    const places = placesOf(result)
    if (event.key === 'ArrowDown' || event.key === 'j') focus(Math.min(current + 1, count - 1))
    else if (event.key === 'ArrowUp' || event.key === 'k') focus(Math.max(current - 1, 0))
    else if (event.key === 'Enter' && isOnLine && !('places' in result) && places.length > 0) take(candidate, places[0]!)
    else if (/^[1-9]$/.test(event.key) && 'places' in result && places[Number(event.key) - 1] !== undefined)
      take(candidate, places[Number(event.key) - 1]!)
    else if (event.key === 'Backspace' || event.key === 'Delete') leave(candidate)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { list, current, goTo: setWanted, onKeyDown }
}
