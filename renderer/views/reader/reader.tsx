/** An article on its page with its excerpts beside it: what is active, what is being edited, and who tells whom. */
import { useCallback, useMemo, useRef, useState } from 'react'
import '../../anchoring/highlights.css'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { TextStretch } from '../../anchoring/read-selection.ts'
import { scrollToStretch } from '../../anchoring/scroll-to-stretch.ts'
import type { RevisionRecords } from '../../database/repositories/articles.ts'
import { setReadingState } from '../../workflows/set-reading-state.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { useCommands } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import type { Annotations } from './annotations.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleHead, copyHash } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { ExcerptMargin, type MarginHandle } from './excerpt-margin.tsx'
import { useOriginal } from './original/use-original.tsx'
import { listReaderCommands } from './reader-commands.ts'
import { RevisionNotices } from './revision-notices.tsx'
import { TextTips } from './text-tips.tsx'
import { useActiveExcerpt } from './use-active-excerpt.ts'
import { useArticleWalk } from './use-article-walk.ts'
import { useExcerptActs } from './use-excerpt-acts.ts'
import { useHighlights } from './use-highlights.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useSentenceKeys } from './use-sentence-keys.ts'
import { useTextPointer } from './use-text-pointer.ts'
import { useWantedExcerpt } from './use-wanted-excerpt.ts'
import styles from './reader.module.css'

interface ReaderProps extends RevisionRecords {
  article: Article
  body: ArticleBody
  annotations: Annotations
  excerptId: ExcerptId | undefined
  /** Of this article, the first one first. */
  revisions: readonly ArticleRevision[]
  onChooseRevision: (id: RevisionId) => void
}

const nextState = { unread: 'to-do', 'to-do': 'read', read: 'unread' } as const

export function Reader(props: ReaderProps) {
  const { article, revision, sourceFile, body, annotations, excerptId } = props
  const { session } = useWorkbench()
  const scroller = useRef<HTMLDivElement>(null)
  const margin = useRef<MarginHandle>(null)
  const [map, setMap] = useState<BlockMap | null>(null)
  const [isFactsOpen, setFactsOpen] = useState(false)

  const { excerpts, links } = annotations
  const shown = useMemo(
    () => excerpts.filter((each) => each.revisionId === revision.id),
    [excerpts, revision.id],
  )
  const place = useReadingPlace({ articleId: article.id, map, scroller, margin })

  const { hold } = place
  const reveal = useCallback(
    (stretch: TextStretch) => {
      hold()
      if (map !== null && scroller.current !== null) scrollToStretch(map, scroller.current, stretch)
    },
    [map, hold],
  )
  const work = useActiveExcerpt(shown, hold, reveal)
  const { activeId, latest, activate, edit, link } = work
  useWantedExcerpt(excerptId, map, shown, activate)
  const active = shown.find((each) => each.id === activeId)
  const original = useOriginal({ article, revision, sourceFile, body, active })
  const index = useHighlights(map, scroller, shown, active)
  const keys = useSentenceKeys({ map, body, language: article.language, scroller, reveal })
  const acts = useExcerptActs({ session, revision, text: body.text, excerpts, latest, keys, activate })
  const activateFromText = useCallback(
    (id: ExcerptId | null) => activate(id, { isTextShown: false }),
    [activate],
  )
  const pointer = useTextPointer({ map, index, scroller, activeId, activate: activateFromText })
  const stepArticle = useArticleWalk(article.id)
  const toggleReadingState = useCallback(
    () => void runAct(session, () => setReadingState(session, [article], nextState[article.readingState])),
    [session, article],
  )

  const commands = useMemo(
    () =>
      listReaderCommands(
        {
          stepSentence: (direction) => keys.step(direction),
          extendSentence: (direction) => keys.extend(direction),
          capture: acts.capture,
          stepExcerpt: acts.step,
          edit: (part) => latest.current !== null && edit(latest.current, part),
          link: () => latest.current !== null && link(latest.current),
          remove: acts.remove,
          leave: () => {
            const selected = keys.read()
            if (selected === null) activate(null, { isTextShown: false })
            else keys.restAt(selected)
          },
          toggleReadingState,
          toggleFacts: () => setFactsOpen((was) => !was),
          stepArticle,
          copyHash: () => copyHash(sourceFile.sha256),
        },
        activeId !== null,
      ),
    [keys, acts, activeId, latest, edit, link, activate, toggleReadingState, stepArticle, sourceFile.sha256],
  )
  useCommands(commands)

  const linkCount = useMemo(() => [...links.values()].reduce((sum, list) => sum + list.length, 0), [links])
  return (
    <div className={styles.reader}>
      <div
        ref={scroller}
        className={styles.page}
        tabIndex={0}
        role="region"
        aria-label="Article"
        onScroll={place.onScroll}
        onPointerUp={pointer.onPointerUp}
      >
        <article className={styles.sheet} dir={article.direction}>
          <ArticleHead
            article={article}
            revision={revision}
            revisions={props.revisions}
            onChooseRevision={props.onChooseRevision}
            sha256={sourceFile.sha256}
            excerptCount={excerpts.length}
            linkCount={linkCount}
            isFactsOpen={isFactsOpen}
            onToggleFacts={() => setFactsOpen((was) => !was)}
            onToggleReadingState={toggleReadingState}
            onStepArticle={stepArticle}
          />
          <RevisionNotices
            article={article}
            revision={revision}
            revisions={props.revisions}
            excerpts={excerpts}
            onChoose={props.onChooseRevision}
          />
          {isFactsOpen && (
            <ArticleFacts
              article={article}
              revision={revision}
              sourceFile={sourceFile}
              body={body}
              original={original.acts}
            />
          )}
          <div lang={article.language ?? undefined} {...pointer.overText}>
            <ArticleText body={body} onDrawn={setMap} />
          </div>
        </article>
        <TextTips selectionEnd={pointer.selectionEnd} stack={pointer.stack} onCapture={acts.capture} />
      </div>
      <ExcerptMargin
        ref={margin}
        article={article}
        annotations={annotations}
        revisionId={revision.id}
        activeId={activeId}
        editing={work.editing}
        onActivate={activate}
        onEdit={edit}
        onLink={link}
        onDelete={acts.remove}
      />
      {activeId !== null && work.isLinking && (
        <LinkDialog excerptId={activeId} isOpen onClose={work.endLinking} />
      )}
      {original.dialogs}
    </div>
  )
}
