/** What the palette lists for a query: commands first, then the case's articles, events and sources by name. */
import type { PaletteItem, PaletteSection } from '../../components/command-palette/command-palette.tsx'
import { foldText } from '../../components/data-table/order-rows.ts'
import { useObservable } from '../../session/observable.ts'
import { listCommands, offeredCommands, shortcutLabel } from './commands.ts'
import { useWorkbench } from './workbench-context.tsx'

const MAX_EACH = 8

export function usePaletteSections(query: string, isOpen: boolean): readonly PaletteSection[] {
  const { session, navigation } = useWorkbench()
  useObservable(offeredCommands)
  if (!isOpen) return []
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const matches = (text: string) => words.every((word) => foldText(text).includes(word))

  const commands = listCommands()
    .filter((command) => command.isDisabled !== true && command.id !== 'app/open-palette' && matches(`${command.group} ${command.label}`))
    .map((command): PaletteItem => ({
      id: command.id,
      label: command.label,
      detail: command.group,
      ...(command.shortcut === undefined ? {} : { shortcut: shortcutLabel(command.shortcut) }),
      run: command.run,
    }))
  if (words.length === 0) return [{ title: 'Commands', items: commands }]

  const take = <T extends { id: string }>(rows: readonly T[] | undefined, text: (row: T) => string, item: (row: T) => Omit<PaletteItem, 'id'>) => {
    const items: PaletteItem[] = []
    for (const row of rows ?? []) {
      if (!matches(text(row))) continue
      items.push({ id: row.id, ...item(row) })
      if (items.length === MAX_EACH) break
    }
    return items
  }
  return [
    { title: 'Commands', items: commands.slice(0, MAX_EACH) },
    {
      title: 'Articles',
      items: take(
        session.articles.rows.get(),
        (article) => `${article.title} ${article.publisher ?? ''}`,
        (article) => ({
          label: article.title,
          detail: article.publisher ?? '',
          run: () => navigation.go({ view: 'reader', articleId: article.id }),
        }),
      ),
    },
    {
      title: 'Events',
      items: take(
        session.events.rows.get(),
        (event) => `${event.title} ${event.place}`,
        (event) => ({ label: event.title, detail: event.date ?? '', run: () => navigation.go({ view: 'event', eventId: event.id }) }),
      ),
    },
    {
      title: 'Sources',
      items: take(
        session.sources.rows.get(),
        (source) => source.name,
        (source) => ({ label: source.name, run: () => navigation.go({ view: 'sources', sourceId: source.id }) }),
      ),
    },
  ].filter((section) => section.items.length > 0)
}
