/** The excerpts and links of one article, for as long as its reader is on the screen. */
import { useEffect, useState } from 'react'
import type { CaseSession } from '../../session/case-session.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { openAnnotations, type Annotations } from './annotations.ts'

/** Undefined until read from the working store. */
export function useAnnotations(session: CaseSession, articleId: ArticleId): Annotations | undefined {
  const [annotations, setAnnotations] = useState<Annotations>()
  useEffect(() => {
    const opened = openAnnotations(session, articleId)
    const stop = opened.present.subscribe(() => setAnnotations(opened.present.get()))
    return () => {
      stop()
      opened.close()
    }
  }, [session, articleId])
  return annotations
}
