/** An article's text from the desk. The last few are kept, so that going back and forth between articles does not read them again. */
import { useEffect, useState } from 'react'
import { readArticleBody } from '../../desktop/bulk-client.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import { describeError } from '../app/describe-error.ts'

type LoadedBody =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly body: ArticleBody }
  | { readonly state: 'failed'; readonly message: string }

/** Bodies are immutable and named by their hash; a handful costs a few megabytes at most. */
const KEPT = 8
const kept = new Map<string, ArticleBody>()

export function useArticleBody(bodySha256: string | undefined): LoadedBody {
  const [loaded, setLoaded] = useState<LoadedBody & { readonly sha256?: string }>({ state: 'loading' })
  useEffect(() => {
    if (bodySha256 === undefined || kept.has(bodySha256)) return
    let isCurrent = true
    readArticleBody(bodySha256).then(
      (body) => {
        keep(bodySha256, body)
        if (isCurrent) setLoaded({ state: 'ready', body, sha256: bodySha256 })
      },
      (error: unknown) => {
        if (isCurrent)
          setLoaded({ state: 'failed', message: describeError(error).message, sha256: bodySha256 })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [bodySha256])
  if (bodySha256 === undefined) return { state: 'loading' }
  const body = kept.get(bodySha256)
  if (body !== undefined) return { state: 'ready', body }
  return loaded.sha256 === bodySha256 ? loaded : { state: 'loading' }
}

function keep(sha256: string, body: ArticleBody): void {
  kept.set(sha256, body)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}
