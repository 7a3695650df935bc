/** Which editor writes which part of an excerpt. */
import type { ExcerptPart } from '../../../workflows/edit-excerpt.ts'
import type { Article } from '../../../../shared/domain/article.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { AttributionEditor } from './attribution-editor.tsx'
import { GradeEditor } from './grade-editor.tsx'
import { NoteEditor } from './note-editor.tsx'
import { TranslationEditor } from '../translation/translation-editor.tsx'
import { TagsEditor } from './tags-editor.tsx'

export interface EditorProps {
  excerpt: Excerpt
  onClose: () => void
}

export function PartEditor({
  part,
  article,
  ...props
}: EditorProps & { part: ExcerptPart; article: Article }) {
  switch (part) {
    case 'note':
      return <NoteEditor {...props} />
    case 'tags':
      return <TagsEditor {...props} />
    case 'grade':
      return <GradeEditor {...props} />
    case 'translation':
      return <TranslationEditor {...props} />
    case 'attribution':
      return <AttributionEditor {...props} article={article} />
  }
}
