/**
 * Search inside the article. The bar opens over the page, hits are painted while the query is typed, and closing it leaves the hit selected
 * that the analyst is at, so that the next key captures it. The query is kept for the next article: people look for one name in many.
 */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { selectStretch } from '../../../anchoring/read-selection.ts'
import { findText, type Hit } from '../../../../shared/anchoring/find-text.ts'
import { foldText } from '../../../../shared/anchoring/fold-letters.ts'
import { firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { findFirstOffset } from '../use-selection-keys.ts'
import { usePaintedStretches } from '../use-painted-stretches.ts'
import type { Reading } from '../use-reading.ts'
import { FindBar } from './find-bar.tsx'

/** What was sought last, while the window lives. */
const last = { query: '', isWholeWord: false }

/** A longer selection is a passage, and nobody looks for one. */
const MAX_TAKEN_CHARACTERS = 120

const NO_HITS: readonly Hit[] = []

export function useFind({ map, body, scroller, reveal, keys }: Reading): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [isWholeWord, setWholeWord] = useState(last.isWholeWord)
  const [chosen, setChosen] = useState<{ readonly hits: readonly Hit[]; readonly index: number } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  /** Where the search began: the first hit behind it is shown first. */
  const [origin, setOrigin] = useState(0)

  const sought = useDeferredValue(query)
  const folded = useMemo(() => (isOpen ? foldText(body.text) : null), [isOpen, body])
  const hits = useMemo(
    () => (folded === null ? NO_HITS : findText(folded, sought, { isWholeWord })),
    [folded, sought, isWholeWord],
  )
  const first = firstStretchAfter(hits, origin) % Math.max(1, hits.length)
  const index = chosen?.hits === hits ? chosen.index : first
  const current = hits[index] ?? null
  usePaintedStretches(map, scroller, 'find-hit', isOpen ? hits : null)
  const atCurrent = useMemo(() => (current === null ? null : [current]), [current])
  usePaintedStretches(map, scroller, 'find-current', atCurrent)
  useEffect(() => {
    if (current !== null) reveal(current)
  }, [current, reveal])

  const open = useCallback(
    (wanted: string) => {
      const selected = keys.read()
      setOrigin(selected?.start ?? (map === null ? 0 : (findFirstOffset(map, scroller.current) ?? 0)))
      setQuery(wanted)
      setOpen(true)
      // Drawn first when it was closed; there already when it was not.
      requestAnimationFrame(() => field.current?.select())
    },
    [keys, map, scroller],
  )
  const close = useCallback(() => {
    Object.assign(last, { query, isWholeWord })
    setOpen(false)
    setChosen(null)
    scroller.current?.focus({ preventScroll: true })
    if (map !== null && current !== null) selectStretch(map, current)
  }, [query, isWholeWord, scroller, map, current])
  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length > 0) setChosen({ hits, index: (index + by + hits.length) % hits.length })
    },
    [hits, index],
  )

  const commands = useMemo<Command[]>(() => {
    const inReader = { group: 'Reader' } as const
    const whenOpen = { ...inReader, isDisabled: !isOpen || hits.length === 0 } as const
    return [
      {
        id: 'find/open',
        ...inReader,
        label: 'Find in the article',
        shortcut: '/',
        isHinted: true,
        run: () => open(isOpen ? query : last.query),
      },
      {
        id: 'find/open-selected',
        ...inReader,
        label: 'Find the selected words',
        shortcut: 'Ctrl+F',
        run: () => {
          const selected = keys.read()
          const words = selected === null ? '' : body.text.slice(selected.start, selected.end)
          const isTaken = words !== '' && words.length <= MAX_TAKEN_CHARACTERS
          open(isTaken ? words : isOpen ? query : last.query)
        },
      },
      { id: 'find/next', ...whenOpen, label: 'Next hit', shortcut: 'F3', run: () => step(1) },
      { id: 'find/previous', ...whenOpen, label: 'Previous hit', shortcut: 'Shift+F3', run: () => step(-1) },
      ...(isOpen
        ? [{ id: 'find/close', ...inReader, label: 'Close the search', shortcut: 'Escape', run: close }]
        : []),
    ]
  }, [isOpen, hits, query, body, keys, open, step, close])
  useCommands(commands)

  if (!isOpen) return null
  return (
    <FindBar
      fieldRef={field}
      query={query}
      onQueryChange={setQuery}
      isWholeWord={isWholeWord}
      onWholeWordChange={setWholeWord}
      index={index}
      count={hits.length}
      onStep={step}
      onClose={close}
    />
  )
}
