/**
 * The proposals of a card, each with its value, the words it was read from and the rule that read them. Pressing one accepts it; pointing at one
 * marks its words in the text.
 */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { Kbd } from '../../../components/badge/badge.tsx'
import {
  fieldLabel,
  proposalKey,
  quoteWords,
  valueLabel,
} from '../../../../shared/attribution/describe-proposal.ts'
import { ruleWords, type Proposal } from '../../../../shared/attribution/proposal.ts'
import type { ExcerptId } from '../../../../shared/domain/excerpt.ts'
import { useProposalsOf } from './proposals-context.tsx'
import styles from './proposals.module.css'

/** Longer receipts are cut at their end; their words are marked in the text whole. */
const MAX_WORDS = 60

export function ProposalList({ excerptId }: { excerptId: ExcerptId }) {
  const { open, accept, dismiss, point } = useProposalsOf(excerptId)
  const list = useRef<HTMLUListElement>(null)
  const hadFocus = useRef(false)
  // An accepted proposal takes its button away; the keyboard goes on to the next one.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [open])
  // A card that loses its list (an editor opens, another excerpt is active) leaves no words marked.
  useEffect(() => () => point(null), [point])
  if (open.length === 0) return null
  return (
    <div className={styles.proposals}>
      <p className={styles.head} id={`proposals-${excerptId}`}>
        Proposed
        <span className={styles.hint}>
          <Kbd>Q</Kbd> accept <Kbd>Shift Q</Kbd> all
        </span>
      </p>
      <ul
        ref={list}
        className={styles.list}
        aria-labelledby={`proposals-${excerptId}`}
        onFocus={() => (hadFocus.current = true)}
        onBlur={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}
        onPointerLeave={() => point(null)}
      >
        {open.map((proposal) => (
          <ProposalRow
            key={proposalKey(proposal)}
            proposal={proposal}
            onAccept={() => accept([proposal])}
            onDismiss={() => dismiss(proposal)}
            onPoint={point}
          />
        ))}
      </ul>
    </div>
  )
}

interface ProposalRowProps {
  proposal: Proposal
  onAccept: () => void
  onDismiss: () => void
  onPoint: (proposal: Proposal | null) => void
}

function ProposalRow({ proposal, onAccept, onDismiss, onPoint }: ProposalRowProps) {
  const { words, rule } = proposal
  const shown = words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).trimEnd()}…` : words
  const value = valueLabel(proposal)
  return (
    <li className={styles.row} onPointerEnter={() => onPoint(proposal)}>
      <Button
        className={styles.accept!}
        aria-label={`Accept ${fieldLabel(proposal)} ${value}, from ${quoteWords(shown)}: ${ruleWords[rule]}`}
        onPress={onAccept}
        onFocus={() => onPoint(proposal)}
        onBlur={() => onPoint(null)}
      >
        <span className={styles.field}>{fieldLabel(proposal)}</span>
        <bdi className={styles.value}>{value}</bdi>
        <span className={styles.words}>
          <bdi>{quoteWords(shown)}</bdi> · {ruleWords[rule]}
        </span>
      </Button>
      <Button
        className={styles.dismiss!}
        aria-label={`Dismiss ${fieldLabel(proposal)} ${value}`}
        onPress={onDismiss}
      >
        <X size={13} aria-hidden />
      </Button>
    </li>
  )
}
