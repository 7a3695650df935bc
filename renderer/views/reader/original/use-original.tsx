/**
 * What an analyst can do with the file behind an article: look at it as it was received, and have it read once more. Offers the commands and
 * draws the dialogs, so that the reader has one line for all of it.
 */
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { showNotice } from '../../../components/notices/notices.tsx'
import type { RevisionRecords } from '../../../database/repositories/articles.ts'
import { extractArticleAgain } from '../../../workflows/extract-again.ts'
import type { Article } from '../../../../shared/domain/article.ts'
import type { ArticleBody } from '../../../../shared/domain/article-body.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import type { ExtractionOptions } from '../../../../shared/domain/extraction.ts'
import { useCommands } from '../../app/commands.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { DecodeDialog } from './decode-dialog.tsx'
import { pageFormats } from './file-formats.ts'
import { listOriginalCommands } from './original-commands.ts'
import { OriginalDialog } from './original-dialog.tsx'

interface ReadArticle extends RevisionRecords {
  readonly article: Article
  readonly body: ArticleBody
  readonly active: Excerpt | undefined
}

export interface OriginalActs {
  readonly show: () => void
  readonly extractAgain: () => void
  /** Null where there is no charset to choose: the file is not text. */
  readonly decodeAgain: (() => void) | null
  /** Null where the article is not one part of a page. */
  readonly takeWholePage: (() => void) | null
}

/** Reading takes a moment at most; only what takes longer is announced. */
const SLOW_READING_MS = 500

export function useOriginal({ article, revision, sourceFile, body, active }: ReadArticle): {
  readonly acts: OriginalActs
  readonly dialogs: ReactNode
} {
  const { session, navigation } = useWorkbench()
  const [open, setOpen] = useState<'original' | 'decode' | null>(null)
  const isReading = useRef(false)

  const readAgain = useCallback(
    async (options: ExtractionOptions) => {
      if (isReading.current) return
      isReading.current = true
      let endNotice = () => {}
      const slow = setTimeout(() => {
        endNotice = showNotice({ message: `Reading ${sourceFile.originalName} again…` })
      }, SLOW_READING_MS)
      await runAct(
        session,
        async () => {
          const result = await extractArticleAgain(session, { article, revision, sourceFile }, options)
          if (result.outcome === 'new-revision') {
            const { id, articleId } = result.revision
            const isCurrent = session.articles.get(articleId)?.currentRevisionId === id
            navigation.go({ view: 'reader', articleId, ...(isCurrent ? {} : { revisionId: id }) })
            return result.entry
          }
          if (result.outcome === 'same-text')
            showNotice({
              message: 'Nothing was written: the text is the same.',
              detail: `Revision ${result.revision.revisionNumber} has it, word for word.`,
            })
          else showNotice({ message: result.reason, detail: result.nextStep, tone: 'problem' })
          return null
        },
        { done: 'Read again: the text is a new revision. The one before and its excerpts stay as they are.' },
      )
      clearTimeout(slow)
      endNotice()
      isReading.current = false
    },
    [session, navigation, article, revision, sourceFile],
  )

  const { charset, options } = revision.extraction
  const isPage = pageFormats.has(sourceFile.encodingFormat)
  const acts = useMemo<OriginalActs>(
    () => ({
      show: () => setOpen('original'),
      extractAgain: () => void readAgain({}),
      decodeAgain: charset === null ? null : () => setOpen('decode'),
      takeWholePage: isPage ? () => void readAgain({ ...options, wholePage: true }) : null,
    }),
    [readAgain, charset, isPage, options],
  )
  useCommands(useMemo(() => listOriginalCommands(acts), [acts]))

  const close = () => setOpen(null)
  const records = { revision, sourceFile, onClose: close }
  const dialogs = (
    <>
      {open === 'original' && <OriginalDialog {...records} body={body} excerpt={active} />}
      {open === 'decode' && (
        <DecodeDialog {...records} onChoose={(chosen) => void readAgain({ ...options, charset: chosen })} />
      )}
    </>
  )
  return { acts, dialogs }
}
