/**
 * The queue of excerpts that stand on an older text: what is word for word goes over together, each other one is looked at, with its old and its
 * new wording, and taken or left.
 */
import { useEffect, useRef, useState } from 'react'
import { ToneBadge, type Tone } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { counted } from '../../workflows/act-label.ts'
import {
  carryTo,
  carryWordForWord,
  isWordForWord,
  planCarry,
  type CarryCandidate,
  type CarryPlan,
} from '../../workflows/carry-excerpts.ts'
import { diffWords } from '../../../shared/anchoring/diff-words.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Excerpt, TextPositionSelector } from '../../../shared/domain/excerpt.ts'
import { describeError } from '../app/describe-error.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './carry.module.css'

interface CarryDialogProps {
  article: Article
  /** Those of the article, on whatever revision. */
  excerpts: readonly Excerpt[]
  isOpen: boolean
  onClose: () => void
}

export function CarryDialog({ article, excerpts, isOpen, onClose }: CarryDialogProps) {
  const { session } = useWorkbench()
  const [plan, setPlan] = useState<CarryPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const present = useRef(excerpts)
  present.current = excerpts
  useEffect(() => {
    if (!isOpen) return setPlan(null)
    let isCurrent = true
    planCarry(session, article, present.current).then(
      (made) => isCurrent && setPlan(made),
      (error: unknown) => isCurrent && setProblem(describeError(error).message),
    )
    return () => {
      isCurrent = false
    }
  }, [session, article, isOpen])

  // Those that were carried over meanwhile, by their line or together, are done.
  const waiting = plan?.candidates.filter(({ excerpt }) =>
    excerpts.some((each) => each.id === excerpt.id && each.revisionId === excerpt.revisionId),
  )
  const wordForWord = waiting?.filter(isWordForWord) ?? []
  const carryAll = () =>
    plan !== null &&
    runAct(session, () => carryWordForWord(session, article, { ...plan, candidates: wordForWord }), {
      done: `${counted(wordForWord.length, 'excerpt')} carried over`,
    })
  return (
    <Dialog
      title="Carry excerpts over to the current text"
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {wordForWord.length > 0 && (
            <Button variant="primary" onPress={() => void carryAll()}>
              Carry over {wordForWord.length.toLocaleString('en')} that {wordForWord.length === 1 ? 'is' : 'are'} word for word
            </Button>
          )}
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      {problem !== null && <p role="alert">{problem}</p>}
      {plan === null && problem === null && <p role="status">Comparing the texts…</p>}
      {waiting?.length === 0 && <p>All excerpts stand on the current text.</p>}
      <ul className={styles.queue} aria-label="Excerpts on an older text">
        {waiting?.map((candidate) => (
          <CarryLine key={candidate.excerpt.id} article={article} plan={plan!} candidate={candidate} />
        ))}
      </ul>
    </Dialog>
  )
}

const states: Readonly<Record<CarryCandidate['result']['state'], { readonly label: string; readonly tone: Tone }>> = {
  exact: { label: 'kept', tone: 'supports' },
  moved: { label: 'kept, moved', tone: 'supports' },
  approximate: { label: 'reworded', tone: 'warn' },
  ambiguous: { label: 'several places', tone: 'warn' },
  orphan: { label: 'gone', tone: 'contradicts' },
}

interface CarryLineProps {
  article: Article
  plan: CarryPlan
  candidate: CarryCandidate
}

function CarryLine({ article, plan: { body }, candidate: { excerpt, result } }: CarryLineProps) {
  const { session } = useWorkbench()
  const { label, tone } = states[result.state]
  const take = (place: TextPositionSelector) => void runAct(session, () => carryTo(session, article, body, excerpt, place))
  return (
    <li className={styles.line} data-state={result.state}>
      <ToneBadge tone={tone}>{label}</ToneBadge>
      <div dir="auto" className={styles.wordings}>
        {result.state === 'approximate' ? (
          <Wording before={excerpt.quote.exact} after={body.text.slice(result.start, result.end)} />
        ) : (
          <q>{excerpt.quote.exact}</q>
        )}
        {result.state === 'orphan' && <p className={styles.note}>These words are not in the current text. The excerpt stays where it is.</p>}
        {result.state === 'ambiguous' && (
          <ol className={styles.places}>
            {result.places.slice(0, 8).map((place) => (
              <li key={place.start}>
                <Surroundings text={body.text} place={place} />
                <Button onPress={() => take(place)}>Here</Button>
              </li>
            ))}
          </ol>
        )}
      </div>
      {'start' in result && <Button onPress={() => take(result)}>{result.state === 'approximate' ? 'Take the new wording' : 'Take'}</Button>}
    </li>
  )
}

/** Both wordings in one: colour never says it alone. */
function Wording({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.wording}>
      {diffWords(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'gone' ? (
          <del key={index}>{text}</del>
        ) : (
          <ins key={index}>{text}</ins>
        ),
      )}
    </p>
  )
}

const AROUND = 48

function Surroundings({ text, place: { start, end } }: { text: string; place: TextPositionSelector }) {
  return (
    <span className={styles.surroundings}>
      …{text.slice(Math.max(0, start - AROUND), start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, end + AROUND)}…
    </span>
  )
}
