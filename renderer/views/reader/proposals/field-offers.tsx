/** What is proposed for one field of the attribution editor, where it differs from what the field says. Pressing it fills the field, no more. */
import { Button } from 'react-aria-components'
import { addSource } from '../../../workflows/add-source.ts'
import type { ExcerptParts } from '../../../workflows/edit-excerpt.ts'
import { proposalKey, quoteWords, valueLabel } from '../../../../shared/attribution/describe-proposal.ts'
import { ruleWords, type Proposal, type ProposalField } from '../../../../shared/attribution/proposal.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { createSource } from '../../../../shared/domain/source.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { useProposalsOf } from './proposals-context.tsx'
import styles from './proposals.module.css'

type Draft = ExcerptParts['attribution']

interface FieldOffersProps {
  excerpt: Excerpt
  draft: Draft
  field: Exclude<ProposalField, 'detail'>
  onTake: (fields: Partial<Draft>) => void
}

export function FieldOffers({ excerpt, draft, field, onTake }: FieldOffersProps) {
  const { session } = useWorkbench()
  const { all, point } = useProposalsOf(excerpt.id)
  const offers = all.filter((proposal) => proposal.field === field && !isInDraft(proposal, draft))
  if (offers.length === 0) return null

  const take = async (proposal: Proposal) => {
    point(null)
    if (proposal.field !== 'originator') return onTake({ [proposal.field]: proposal.value })
    const { name, kind, sourceId } = proposal.value
    if (sourceId !== null) return onTake({ originatorId: sourceId })
    const source = createSource({ name, kind })
    const isDone = await runAct(session, () => addSource(session, source), {
      done: `Added “${name}” to the sources.`,
    })
    if (isDone) onTake({ originatorId: source.id })
  }
  return (
    <ul className={styles.offers} aria-label={`Proposed ${field}`}>
      {offers.map((proposal) => (
        <li
          key={proposalKey(proposal)}
          onPointerEnter={() => point(proposal)}
          onPointerLeave={() => point(null)}
        >
          <Button
            className={styles.offer!}
            aria-label={`Fill in ${valueLabel(proposal)}, from ${quoteWords(proposal.words)}: ${ruleWords[proposal.rule]}`}
            onPress={() => void take(proposal)}
          >
            <bdi className={styles.value}>{valueLabel(proposal)}</bdi>
            <span className={styles.receipt}>
              <bdi>{quoteWords(proposal.words)}</bdi>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function isInDraft(proposal: Proposal, draft: Draft): boolean {
  switch (proposal.field) {
    case 'originator':
      return proposal.value.sourceId !== null && proposal.value.sourceId === draft.originatorId
    case 'audience':
      return proposal.value === draft.audience
    case 'detail':
      return true
    default:
      return proposal.value === draft[proposal.field]
  }
}
