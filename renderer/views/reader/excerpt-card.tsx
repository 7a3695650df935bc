/** One excerpt as a card: the quote, its grade, who says it and who carried it, tags, note, and what it is evidence for. */
import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import { ToneBadge } from '../../components/badge/badge.tsx'
import type { ExcerptLink } from '../../database/repositories/evidence.ts'
import type { ExcerptPart } from '../../workflows/edit-excerpt.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import { useCodebook } from '../codebook/use-codebook.ts'
import { TagChip } from '../codebook/tag-chip.tsx'
import { AttributionLine } from './attribution-line.tsx'
import { EarlierWords } from './bounds/earlier-words.tsx'
import { CardKeys } from './card-keys.tsx'
import { CardLinks } from './card-links.tsx'
import { PartEditor } from './editors/part-editor.tsx'
import { DetailList } from './proposals/detail-list.tsx'
import { ProposalList } from './proposals/proposal-list.tsx'
import { highlightColour } from './highlight-colour.ts'
import { TranslatedWords } from './translation/translated-words.tsx'
import styles from './margin.module.css'

interface ExcerptCardProps {
  article: Article
  excerpt: Excerpt
  links: readonly ExcerptLink[] | undefined
  isOfRevision: boolean
  isActive: boolean
  /** In the tab order: one card of the margin is. */
  isReachable: boolean
  editing: ExcerptPart | null
  onActivate: (id: ExcerptId, how: { isTextShown: boolean }) => void
  onEdit: (id: ExcerptId, part: ExcerptPart | null) => void
  onLink: (id: ExcerptId) => void
  onDelete: () => void
}

export const ExcerptCard = memo(function ExcerptCard(props: ExcerptCardProps) {
  const { article, excerpt, links, isActive, editing, onActivate, onEdit } = props
  const { exact } = excerpt.quote
  const codebook = useCodebook()
  const card = useRef<HTMLDivElement>(null)
  const wasEditing = useRef(false)
  // An editor that closes leaves the keyboard on its card, unless something else has taken it.
  useEffect(() => {
    if (wasEditing.current && editing === null && document.activeElement === document.body)
      card.current?.focus({ preventScroll: true })
    wasEditing.current = editing !== null
  }, [editing])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return
    event.preventDefault()
    onActivate(excerpt.id, { isTextShown: true })
  }
  return (
    <div
      ref={card}
      role="group"
      aria-label={`Excerpt: ${exact.slice(0, 120)}`}
      aria-current={isActive}
      tabIndex={props.isReachable ? 0 : -1}
      data-excerpt={excerpt.id}
      data-colour={highlightColour(excerpt.tags, codebook)}
      className={styles.card}
      onClick={(event) => {
        const isOnControl =
          event.target instanceof Element && event.target.closest('button, input, textarea, label') !== null
        if (!isOnControl && document.getSelection()?.isCollapsed !== false)
          onActivate(excerpt.id, { isTextShown: true })
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isActive) onActivate(excerpt.id, { isTextShown: false })
      }}
      onKeyDown={onKeyDown}
    >
      <q
        className={styles.quote}
        dir="auto"
        lang={article.language ?? undefined}
        data-marked={/^[“„«"‘「『‹]/.test(exact)}
      >
        {exact}
      </q>
      {editing !== 'translation' && <TranslatedWords excerpt={excerpt} />}
      {editing !== 'attribution' && <AttributionLine article={article} excerpt={excerpt} />}
      <DetailList excerpt={excerpt} />
      {editing !== 'tags' && excerpt.tags.length > 0 && (
        <div className={styles.row}>
          {excerpt.tags.map((tag) => (
            <TagChip key={tag} name={tag} codebook={codebook} />
          ))}
        </div>
      )}
      {editing !== 'note' && excerpt.note !== '' && (
        <p className={styles.note} dir="auto">
          {excerpt.note}
        </p>
      )}
      {!props.isOfRevision && (
        <div className={styles.row}>
          <ToneBadge tone="warn">made on another revision of the text</ToneBadge>
        </div>
      )}
      <EarlierWords excerpt={excerpt} language={article.language} />
      {links !== undefined && <CardLinks links={links} />}
      {editing !== null && (
        <PartEditor
          key={editing}
          part={editing}
          excerpt={excerpt}
          article={article}
          onClose={() => onEdit(excerpt.id, null)}
        />
      )}
      {isActive && editing === null && <ProposalList excerptId={excerpt.id} />}
      {isActive && editing === null && (
        <CardKeys
          onEdit={(part) => onEdit(excerpt.id, part)}
          onLink={() => props.onLink(excerpt.id)}
          onDelete={props.onDelete}
        />
      )}
    </div>
  )
})
