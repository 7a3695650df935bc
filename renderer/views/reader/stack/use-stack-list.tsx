/** Any number of excerpts on the same words, each reachable: a key lists those that lie here, arrows choose, Enter goes to one. */
import { useCallback, useMemo, useState, type ReactNode, type RefObject } from 'react'
import { showNotice } from '../../../components/notices/notices.tsx'
import type { ExcerptId } from '../../../../shared/domain/excerpt.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { findFirstOffset } from '../use-selection-keys.ts'
import type { Reading } from '../use-reading.ts'
import { listExcerptsHere } from './excerpts-here.ts'
import { StackDialog } from './stack-dialog.tsx'

export function useStackList(
  { article, shown, active, keys, map, scroller, work }: Reading,
  hovered: RefObject<readonly ExcerptId[]>,
): ReactNode {
  const { activate } = work
  const [listed, setListed] = useState<readonly ExcerptId[] | null>(null)
  const open = useCallback(() => {
    const here = listExcerptsHere(shown, {
      hovered: hovered.current,
      selected: keys.read(),
      active,
      firstOffset: map === null ? 0 : (findFirstOffset(map, scroller.current) ?? 0),
    })
    if (here.length === 0)
      showNotice({
        message: 'No excerpt lies here',
        detail: 'Point at a highlight, or select words that are marked.',
      })
    else setListed(here.map(({ id }) => id))
  }, [shown, hovered, keys, active, map, scroller])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'excerpt/list-here',
        label: 'List the excerpts here',
        group: 'Excerpt',
        shortcut: 'S',
        run: open,
      },
    ],
    [open],
  )
  useCommands(commands)

  if (listed === null) return null
  return (
    <StackDialog
      excerpts={shown.filter(({ id }) => listed.includes(id))}
      language={article.language}
      activeId={active?.id ?? null}
      onChoose={(id) => activate(id, { isTextShown: true })}
      onClose={() => setListed(null)}
    />
  )
}
