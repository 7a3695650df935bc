/**
 * One key judgement: a proposition with its likelihood, and apart from it the confidence with its reason. Both sentences are shown as they
 * will read, because ICD 203 forbids a likelihood and a confidence in one sentence, and that is seen best in the sentence.
 */
import { ChevronDown, ChevronUp, TriangleAlert, X } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { SelectField } from '../../components/field/select-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import type { JudgementFields } from '../../workflows/write-judgement.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Judgement } from '../../../shared/domain/judgement.ts'
import {
  confidenceSentence,
  findMixedJudgement,
  likelihoodSentence,
  yardsticks,
  type Confidence,
} from '../../../shared/domain/likelihood.ts'
import type { Yardstick } from '../../../shared/domain/case.ts'
import { ClaimsRestedOn } from './claims-rested-on.tsx'
import { useDraftFields } from './use-draft-fields.ts'
import styles from './composer.module.css'

const confidences: readonly { readonly id: Confidence; readonly label: string; readonly title: string }[] = [
  {
    id: 'high',
    label: 'High',
    title: 'High: well corroborated, proven sources, few assumptions, minor gaps',
  },
  {
    id: 'moderate',
    label: 'Moderate',
    title: 'Moderate: partly corroborated, good sources, some assumptions and gaps',
  },
  {
    id: 'low',
    label: 'Low',
    title: 'Low: uncorroborated or marginal sources, many assumptions, glaring gaps',
  },
]

interface JudgementCardProps {
  judgement: Judgement
  number: number
  isFirst: boolean
  isLast: boolean
  yardstick: Yardstick
  claims: readonly Claim[]
  autoFocus: boolean
  onChange: (fields: JudgementFields) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function JudgementCard({
  judgement,
  number,
  isFirst,
  isLast,
  yardstick,
  claims,
  autoFocus,
  onChange,
  onMove,
  onRemove,
}: JudgementCardProps) {
  const { draft, type } = useDraftFields({
    proposition: judgement.proposition,
    confidenceReason: judgement.confidenceReason,
  })
  const mixed = findMixedJudgement(draft)
  const { likelihood, confidence } = judgement
  return (
    <li className={styles.card} data-anchor={`judgement-${number}`}>
      <div className={styles.cardHead}>
        <h3>Judgement {number}</h3>
        <Button
          variant="icon"
          aria-label={`Move judgement ${number} up`}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        >
          <ChevronUp size={15} aria-hidden />
        </Button>
        <Button
          variant="icon"
          aria-label={`Move judgement ${number} down`}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        >
          <ChevronDown size={15} aria-hidden />
        </Button>
        <Button variant="icon" aria-label={`Remove judgement ${number}`} onPress={onRemove}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      <div className={styles.scales}>
        <SelectField
          label="Likelihood"
          value={likelihood ?? ''}
          options={[
            { id: '', label: 'A statement of fact', description: 'No likelihood term' },
            ...yardsticks[yardstick].map(({ term, low, high }) => ({
              id: term,
              label: term,
              description: `${low}–${high} %`,
            })),
          ]}
          onChange={(id) => onChange({ likelihood: id === '' ? null : id })}
        />
        <SegmentedField
          label="Confidence"
          value={confidence}
          options={confidences}
          onChange={(next) => onChange({ confidence: next })}
          isClearable
        />
      </div>
      <TextField
        label={likelihood === null ? 'Statement' : 'Proposition: “… that”'}
        value={judgement.proposition}
        onChange={(proposition) => type({ proposition })}
        onCommit={(proposition) => onChange({ proposition: proposition.trim() })}
        isMultiline
        maxLength={4000}
        placeholder="the garrison had left the harbour by the night of 4 March"
        autoFocus={autoFocus}
      />
      <TextField
        label="Reason for the confidence"
        value={judgement.confidenceReason}
        onChange={(confidenceReason) => type({ confidenceReason })}
        onCommit={(confidenceReason) => onChange({ confidenceReason: confidenceReason.trim() })}
        isMultiline
        maxLength={4000}
        placeholder="both adversaries say so, one of them against its own interest"
      />
      {mixed !== null && (
        <p role="alert" className={styles.warning}>
          <TriangleAlert size={14} aria-hidden /> {mixed}
        </p>
      )}
      {draft.proposition.trim() !== '' && (
        <blockquote className={styles.reads} aria-label="As it will read">
          <p>{likelihoodSentence(likelihood, draft.proposition)}</p>
          {confidence !== null && <p>{confidenceSentence(confidence, draft.confidenceReason)}</p>}
        </blockquote>
      )}
      <ClaimsRestedOn
        claims={claims}
        claimIds={judgement.claimIds}
        onChange={(claimIds) => onChange({ claimIds })}
      />
    </li>
  )
}
