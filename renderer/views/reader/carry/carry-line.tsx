/** One excerpt of the queue: what became of its words, and the places where it may go. */
import { ToneBadge, type Tone } from '../../../components/badge/badge.tsx'
import { Button } from '../../../components/button/button.tsx'
import type { CarryCandidate } from '../../../workflows/carry-excerpts.ts'
import { diffWords } from '../../../../shared/anchoring/diff-words.ts'
import type { TextPositionSelector } from '../../../../shared/domain/excerpt.ts'
import { placesOf } from './use-carry-keys.ts'
import styles from './carry.module.css'

const states: Readonly<Record<CarryCandidate['result']['state'], { readonly label: string; readonly tone: Tone }>> = {
  exact: { label: 'kept', tone: 'supports' },
  moved: { label: 'kept, moved', tone: 'supports' },
  approximate: { label: 'reworded', tone: 'warn' },
  ambiguous: { label: 'several places', tone: 'warn' },
  orphan: { label: 'gone', tone: 'contradicts' },
}

interface CarryLineProps {
  candidate: CarryCandidate
  /** Of the current revision. */
  text: string
  isReachable: boolean
  onFocus: () => void
  onTake: (place: TextPositionSelector) => void
  onLeave: () => void
}

export function CarryLine({ candidate, text, isReachable, onFocus, onTake, onLeave }: CarryLineProps) {
  const { excerpt, result } = candidate
  const { label, tone } = describeState(candidate, text)
  const places = placesOf(result)
  return (
    <li
      className={styles.line}
      data-state={result.state}
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${label}: ${excerpt.quote.exact}`}
      onFocus={onFocus}
    >
      <ToneBadge tone={tone}>{label}</ToneBadge>
      <div dir="auto" className={styles.wordings}>
        {result.state === 'approximate' ? (
          <>
            <Wording before={excerpt.quote.exact} after={text.slice(result.start, result.end)} />
            <Surroundings text={text} place={result} />
          </>
        ) : (
          <q>{excerpt.quote.exact}</q>
        )}
        {result.state === 'orphan' && (
          <p className={styles.note}>These words are not in the current text. The excerpt stays where it is.</p>
        )}
        {result.state === 'ambiguous' && (
          <ol className={styles.places}>
            {places.map((place, index) => (
              <li key={place.start}>
                <kbd aria-hidden>{index + 1}</kbd>
                <Surroundings text={text} place={place} />
                <Button onPress={() => onTake(place)}>Here</Button>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className={styles.acts}>
        {result.state !== 'ambiguous' && places.length > 0 && (
          <Button onPress={() => onTake(places[0]!)}>
            {label === 'reworded' ? 'Take the new wording' : 'Take'}
          </Button>
        )}
        <Button onPress={onLeave}>Leave</Button>
      </div>
    </li>
  )
}

/** The very words at a place where they may be another sentence are no new wording. */
function describeState({ excerpt, result }: CarryCandidate, text: string) {
  const isSame = result.state === 'approximate' && text.slice(result.start, result.end) === excerpt.quote.exact
  return isSame ? { label: 'elsewhere', tone: 'warn' as const } : states[result.state]
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

/** Units of the text on each side. */
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
