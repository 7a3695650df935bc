/** Which keys stand on the sheet, and in which order. */
import { shortcutLabel, type Command } from './commands.ts'

export interface KeyGroup {
  readonly name: Command['group']
  readonly commands: readonly Command[]
}

/** What one works on before what is there everywhere. */
const order: readonly Command['group'][] = [
  'Selection',
  'Excerpt',
  'Reader',
  'Library',
  'Event',
  'Source',
  'Briefing',
  'Edit',
  'View',
  'Go to',
  'Case',
  'Help',
]

/** Commands that have a key, by group. A query is met by what a command does, by its group and by its key. */
export function listKeys(commands: readonly Command[], query: string): KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const isWanted = ({ group, label, shortcut }: Command) => {
    if (shortcut === undefined) return false
    const told = `${group} ${label} ${shortcutLabel(shortcut)}`.toLowerCase()
    return words.every((word) => told.includes(word))
  }
  const wanted = commands.filter(isWanted)
  return order
    .map((name) => ({ name, commands: wanted.filter((command) => command.group === name) }))
    .filter((group) => group.commands.length > 0)
}
