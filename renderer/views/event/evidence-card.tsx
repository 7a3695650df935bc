/** One piece of evidence: the quote, who says it and who carries it, its grade, the analyst's note, and the way to the article. */
import { BookOpen, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { GradeBadge } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Menu } from '../../components/menu/menu.tsx'
import type { EvidenceItem } from '../../database/repositories/evidence.ts'
import { editEvidence } from '../../workflows/edit-evidence.ts'
import { removeEvidence } from '../../workflows/remove-evidence.ts'
import {
  gradeLabel,
  informationCredibilityMeaning,
  sourceReliabilityMeaning,
} from '../../../shared/domain/admiralty.ts'
import { channelLabel, directnessLabel } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { stances } from './ledger.ts'
import { StanceBadge } from './stance-badge.tsx'
import styles from './evidence-card.module.css'

const menuTrigger = <Ellipsis size={15} aria-hidden />

export function EvidenceCard({ item, isCompact = false }: { item: EvidenceItem; isCompact?: boolean }) {
  const { session, navigation } = useWorkbench()
  const { evidence, excerpt, article } = item
  const [isNoting, setNoting] = useState(false)
  const originator = excerpt.originatorId === null ? undefined : session.sources.get(excerpt.originatorId)
  const carrier = excerpt.carrierId === null ? undefined : session.sources.get(excerpt.carrierId)
  const grade = gradeLabel(originator?.sourceReliability ?? null, excerpt.informationCredibility)
  const says = [
    ...new Set([
      excerpt.directness === null ? '' : directnessLabel[excerpt.directness],
      excerpt.channel === null ? '' : channelLabel[excerpt.channel],
    ]),
  ].filter((part) => part !== '')
  const open = () => navigation.go({ view: 'reader', articleId: article.id, excerptId: excerpt.id })
  const saveNote = (note: string) => {
    setNoting(false)
    void runAct(session, () => editEvidence(session, evidence, { note: note.trim() }))
  }

  return (
    <article className={styles.card} data-stance={evidence.stance}>
      <blockquote className={styles.quote} dir={article.direction} lang={article.language ?? undefined}>
        {excerpt.quote.exact}
      </blockquote>
      {isCompact && (
        <p>
          <StanceBadge stance={evidence.stance} />
        </p>
      )}
      <p className={styles.origin}>
        <b dir="auto">{originator === undefined ? 'Originator not set' : originator.name}</b>
        {originator?.kind === 'unnamed' && ' (unnamed)'}
        {carrier !== undefined && carrier.id !== originator?.id && (
          <>
            {' → '}
            <span dir="auto">{carrier.name}</span>
          </>
        )}
        {grade !== null && (
          <>
            {' '}
            <GradeBadge
              title={[
                originator?.sourceReliability && sourceReliabilityMeaning[originator.sourceReliability],
                excerpt.informationCredibility &&
                  informationCredibilityMeaning[excerpt.informationCredibility],
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {grade}
            </GradeBadge>
          </>
        )}
      </p>
      <p className={styles.report}>
        <span dir="auto">{article.publisher ?? article.title}</span>
        {article.issued !== null && `, ${article.issued.slice(0, 10)}`}
        {says.length > 0 && ` · ${says.join(', ')}`}
      </p>
      {isNoting ? (
        <TextField
          label="Note"
          isLabelHidden
          value={evidence.note}
          onCommit={saveNote}
          isMultiline
          autoFocus
          maxLength={4000}
        />
      ) : (
        evidence.note !== '' && (
          <p className={styles.note} dir="auto">
            {evidence.note}
          </p>
        )
      )}
      {!isCompact && (
        <div className={styles.acts}>
          <Button variant="quiet" onPress={open}>
            <BookOpen size={14} aria-hidden /> Open in reader
          </Button>
          <Menu
            label="More for this evidence"
            trigger={menuTrigger}
            sections={[
              {
                title: 'Stance',
                entries: stances.map((stance) => ({
                  id: stance,
                  label: `${stance.charAt(0).toUpperCase()}${stance.slice(1)}`,
                  isSelected: stance === evidence.stance,
                  run: () =>
                    void runAct(session, () => editEvidence(session, evidence, { stance }), {
                      done: `Now ${stance} the claim.`,
                    }),
                })),
              },
              {
                entries: [
                  {
                    id: 'note',
                    label: evidence.note === '' ? 'Write a note' : 'Edit the note',
                    run: () => setNoting(true),
                  },
                  {
                    id: 'remove',
                    label: 'Remove evidence',
                    run: () =>
                      void runAct(session, () => removeEvidence(session, evidence), {
                        done: 'Evidence removed.',
                      }),
                  },
                ],
              },
            ]}
          />
        </div>
      )}
    </article>
  )
}
