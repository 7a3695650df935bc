/** Lines of code or of typewriter text are paragraphs each to an office program; together they are one block. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'

export function joinCode(parts: readonly BlockPart[]): BlockPart[] {
  const joined: BlockPart[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (part.kind === 'preformatted' && before?.kind === 'preformatted')
      joined[joined.length - 1] = { kind: 'preformatted', text: `${before.text}\n${part.text}` }
    else joined.push(part)
  }
  return joined
}
