/** Which keys stand on the sheet, and in which order. */
import { shortcutLabel, type Command } from './commands.ts'

export interface KeyGroup {
  readonly name: Command['group']
  readonly commands: readonly Command[]
}

/** What one works on before what is there everywhere. A record, so that a new group has to say its place. */
const rank: Readonly<Record<Command['group'], number>> = {
  Compare: 0,
  Selection: 1,
  Excerpt: 2,
  Reader: 3,
  Codebook: 4,
  Library: 5,
  Event: 6,
  Source: 7,
  Briefing: 8,
  Edit: 9,
  View: 10,
  'Go to': 11,
  Case: 12,
  Help: 13,
}

/** Commands that have a key, by group. A query is met by what a command does, by its group and by its key. */
export function listKeys(commands: readonly Command[], query: string): KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const isWanted = ({ group, label, shortcut }: Command) => {
    if (shortcut === undefined) return false
    const told = `${group} ${label} ${shortcutLabel(shortcut)}`.toLowerCase()
    return words.every((word) => told.includes(word))
  }
  return [...Map.groupBy(commands.filter(isWanted), ({ group }) => group)]
    .map(([name, ofGroup]) => ({ name, commands: ofGroup }))
    .sort((a, b) => rank[a.name] - rank[b.name])
}
