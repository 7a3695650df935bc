/** The table of contents beside a long text: Shift+T shows and hides it. Whether it is shown is remembered for all articles. */
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { clearSelection } from '../../../anchoring/read-selection.ts'
import { showNotice } from '../../../components/notices/notices.tsx'
import { useCommands, type Command } from '../../app/commands.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import headStyles from '../reader.module.css'
import type { Reading } from '../use-reading.ts'
import { ContentsPanel } from './contents-panel.tsx'
import { findPage, listContents, listPages } from './list-contents.ts'
import { useCurrentSection } from './use-current-section.ts'

const SHOWN_KEY = 'reader/contents-shown'

export function useContents({ body, map, scroller, keys, reveal }: Reading): {
  readonly chip: ReactNode
  readonly panel: ReactNode
} {
  const { preferences } = useWorkbench()
  const entries = useMemo(() => listContents(body), [body])
  const pages = useMemo(() => listPages(body), [body])
  const [isWanted, setWanted] = useState(() => preferences.get<boolean>(SHOWN_KEY, false))
  /** Which part of the panel gets the focus when it is opened by key. */
  const focused = useRef<'entries' | 'page' | null>(null)
  const hasContents = entries.length > 0
  const hasPages = pages.length > 1
  const isShown = isWanted && (hasContents || hasPages)
  const current = useCurrentSection(map, scroller, isShown ? entries : null)

  const show = useCallback(
    (isShownNow: boolean) => {
      setWanted(isShownNow)
      preferences.set(SHOWN_KEY, isShownNow)
      if (!isShownNow) scroller.current?.focus({ preventScroll: true })
    },
    [preferences, scroller],
  )
  const goTo = useCallback(
    (start: number) => {
      if (map === null) return
      const { end } = body.blocks[map.blockAt(start)]!
      scroller.current?.focus({ preventScroll: true })
      // The keys that walk through sentences go on from here.
      clearSelection()
      keys.restAt({ start, end: start })
      reveal({ start, end })
    },
    [map, body, scroller, keys, reveal],
  )
  const goToPage = useCallback(
    (wanted: number) => {
      const found = findPage(pages, wanted)
      if (found === undefined)
        showNotice({ message: `The last page with words is ${pages.at(-1)?.page ?? 0}` })
      else goTo(found.start)
    },
    [pages, goTo],
  )

  const commands = useMemo<Command[]>(() => {
    const open = (part: 'entries' | 'page') => {
      focused.current = part
      show(true)
    }
    return [
      {
        id: 'reader/contents',
        label: isShown ? 'Hide the table of contents' : 'Table of contents',
        group: 'Reader',
        shortcut: 'Shift+T',
        isDisabled: !hasContents && !hasPages,
        run: () => (isShown ? show(false) : open(hasContents ? 'entries' : 'page')),
      },
      {
        id: 'reader/go-to-page',
        label: 'Go to page…',
        group: 'Reader',
        isDisabled: !hasPages,
        run: () => open('page'),
      },
    ]
  }, [isShown, hasContents, hasPages, show])
  useCommands(commands)

  return {
    chip: (hasContents || hasPages) && (
      <Button className={headStyles.chipButton!} aria-expanded={isShown} onPress={() => show(!isShown)}>
        Contents
      </Button>
    ),
    panel: isShown && (
      <ContentsPanel
        entries={entries}
        current={current}
        lastPage={hasPages ? pages.at(-1)!.page : null}
        focused={focused}
        onGo={goTo}
        onGoToPage={goToPage}
        onLeave={() => scroller.current?.focus({ preventScroll: true })}
        onClose={() => show(false)}
      />
    ),
  }
}
