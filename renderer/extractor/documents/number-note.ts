/** A footnote or an endnote as blocks. It begins with the number that stands in the text where it belongs: "[3] Interview, Herat." */
import type { BlockPart } from '../../../shared/domain/article-body.ts'

export function numberNote(parts: readonly BlockPart[], number: number): BlockPart[] {
  const mark = `[${number}] `
  return parts.map(({ level: _level, ...part }, index): BlockPart => {
    if (index > 0) return { ...part, kind: 'footnote' }
    const spans = part.spans?.map((span) => ({
      ...span,
      start: span.start + mark.length,
      end: span.end + mark.length,
    }))
    return { ...part, kind: 'footnote', text: mark + part.text, ...(spans === undefined ? {} : { spans }) }
  })
}
