/** How an act names the things it touches: undo, notices and the journal read better with the first words of a title in them. */

/** Longer names are cut at a word; a label of the journal takes 200 characters. */
const MAX_NAME = 64

/** “The garrison left the harbour…” */
export function quoted(name: string): string {
  // A quote within a quote takes single marks.
  const text = name.replace(/\s+/gu, ' ').replace(/“/gu, '‘').replace(/”/gu, '’').trim()
  if (text.length <= MAX_NAME) return `“${text}”`
  const cut = text.slice(0, MAX_NAME)
  const end = cut.lastIndexOf(' ')
  return `“${cut.slice(0, end > MAX_NAME / 2 ? end : MAX_NAME).replace(/[\s,;:.–-]+$/u, '')}…”`
}

/** "1 claim", "3 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
