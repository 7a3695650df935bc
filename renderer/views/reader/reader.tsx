/**
 * An article on its page with its excerpts beside it. Only the composition is here: what all features stand on is made by useReading, what a
 * feature does is in its own hook, and the places where features draw are the head, the text, what hovers over it, the margin and dialogs.
 */
import { useMemo } from 'react'
import '../../anchoring/highlights.css'
import { LinkDialog } from '../link/link-dialog.tsx'
import { useCompare } from '../compare/use-compare.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { useBounds } from './bounds/use-bounds.tsx'
import { useCopy } from './copy/use-copy.ts'
import { ExcerptMargin } from './excerpt-margin.tsx'
import { useContents } from './contents/use-contents.tsx'
import { useFind } from './find/use-find.tsx'
import { useNovelty } from './novelty/use-novelty.tsx'
import { useOriginal } from './original/use-original.tsx'
import { ProposalsProvider } from './proposals/proposals-context.tsx'
import { useProposals } from './proposals/use-proposals.ts'
import { RevisionNotices } from './revision-notices.tsx'
import { useTagKeys } from './tag-keys/use-tag-keys.ts'
import { useStackList } from './stack/use-stack-list.tsx'
import { TextTips } from './text-tips.tsx'
import { useArticleActs } from './use-article-acts.ts'
import { useExcerptActs } from './use-excerpt-acts.ts'
import { useReading, type ReaderProps } from './use-reading.ts'
import { useSelectionCommands } from './use-selection-commands.ts'
import { useTextPointer } from './use-text-pointer.ts'
import styles from './reader.module.css'

export function Reader(props: ReaderProps) {
  const reading = useReading(props)
  const { article, revision, sourceFile, body, annotations, work } = reading
  const { excerpts, links } = annotations
  // Later hooks win a key and stand first in lists; they keep that order while their commands change.
  const acts = useArticleActs(reading)
  const original = useOriginal(reading)
  const onExcerpts = useExcerptActs(reading)
  useTagKeys(reading)
  const proposals = useProposals(reading)
  useSelectionCommands(reading)
  useCopy(reading)
  const bounds = useBounds(reading)
  const pointer = useTextPointer(reading, bounds)
  const stackDialog = useStackList(reading, pointer.hovered)
  const findBar = useFind(reading)
  const novelty = useNovelty(reading)
  const compare = useCompare(reading)
  const contents = useContents(reading)

  const linkCount = useMemo(() => [...links.values()].reduce((sum, list) => sum + list.length, 0), [links])
  return (
    <div className={styles.reader}>
      {contents.panel}
      {findBar}
      <div
        ref={reading.scroller}
        className={styles.page}
        tabIndex={0}
        role="region"
        aria-label="Article"
        onScroll={reading.onScroll}
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
            isFactsOpen={acts.isFactsOpen}
            onToggleFacts={acts.toggleFacts}
            onToggleReadingState={acts.toggleReadingState}
            walk={acts.walk}
            novelty={novelty.chip}
            tools={
              <>
                {contents.chip}
                {compare.chip}
              </>
            }
          />
          <RevisionNotices
            article={article}
            revision={revision}
            revisions={props.revisions}
            excerpts={excerpts}
            onChoose={props.onChooseRevision}
          />
          {acts.isFactsOpen && (
            <ArticleFacts
              article={article}
              revision={revision}
              sourceFile={sourceFile}
              body={body}
              original={original.acts}
            />
          )}
          <div lang={article.language ?? undefined} {...pointer.overText}>
            <ArticleText body={body} onDrawn={reading.onDrawn} />
          </div>
        </article>
        <TextTips selectionEnd={pointer.selectionEnd} stack={pointer.stack} onCapture={onExcerpts.capture} />
        {bounds.bar}
        {novelty.card}
      </div>
      <ProposalsProvider value={proposals}>
        <ExcerptMargin
          ref={reading.margin}
          article={article}
          annotations={annotations}
          revisionId={revision.id}
          activeId={work.activeId}
          editing={work.editing}
          onActivate={work.activate}
          onEdit={work.edit}
          onLink={work.link}
          onDelete={onExcerpts.remove}
        />
      </ProposalsProvider>
      {work.activeId !== null && work.isLinking && (
        <LinkDialog excerptId={work.activeId} isOpen onClose={work.endLinking} />
      )}
      {original.dialogs}
      {stackDialog}
      {compare.dialog}
    </div>
  )
}
