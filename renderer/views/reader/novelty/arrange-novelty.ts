/** The desk's answer as the page needs it: what is dimmed, what stands out, where the keys stop, and the sentence in the head. */
import type { Novelty } from '../../../../shared/bridge/novelty-calls.ts'
import { firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'
import type { Stretch } from '../../../../shared/anchoring/layer-intervals.ts'

export interface ArrangedNovelty {
  /** Words that were read before: known sentences, and changed ones but for what changed. In text order, as all of these. */
  readonly dimmed: readonly Stretch[]
  /** Words of changed sentences that were not read before. */
  readonly changed: readonly Stretch[]
  /** Sentences with something new in them, for the keys. */
  readonly fresh: readonly Stretch[]
  /** Sentences that stood before, changed or not. */
  readonly stoodBefore: readonly Stretch[]
  /** "3 new sentences of 41"; null when there is nothing to say. */
  readonly summary: string | null
}

export function arrangeNovelty({ isWhole, sentences, changes }: Novelty): ArrangedNovelty {
  const stretches = sentences.map(([start, end, kind]) => ({ start, end, kind }))
  const changed = changes.map(([start, end]) => ({ start, end }))
  const changedIn = Map.groupBy(changed, ({ start }) => stretches[firstStretchAfter(stretches, start)]?.start)
  const count = (kind: string) => stretches.filter((each) => each.kind === kind).length
  const known = count('known')
  const stoodBefore = stretches.filter(({ kind }) => kind !== 'new')
  return {
    dimmed: stoodBefore.flatMap((each) => leaveOut(each, changedIn.get(each.start) ?? [])),
    changed,
    fresh: stretches.filter(({ kind }) => kind === 'new' || kind === 'changed'),
    stoodBefore,
    summary:
      known + count('changed') === 0
        ? null
        : summarize({ fresh: count('new'), changed: count('changed'), known, isWhole }),
  }
}

interface Counts {
  readonly fresh: number
  readonly changed: number
  readonly known: number
  readonly isWhole: boolean
}

function summarize({ fresh, changed, known, isWhole }: Counts): string {
  const total = fresh + changed + known
  const parts = [
    ...(fresh > 0 || changed === 0 ? [`${fresh === 0 ? 'no' : fresh.toLocaleString('en')} new`] : []),
    ...(changed > 0 ? [`${changed.toLocaleString('en')} changed`] : []),
  ].join(', ')
  const isOne = (changed === 0 ? fresh : changed) === 1
  const summary = `${parts} ${isOne ? 'sentence' : 'sentences'} of ${total.toLocaleString('en')}`
  return isWhole ? summary : `${summary} so far`
}

/** What is left of a stretch without those inside it. */
function leaveOut({ start, end }: Stretch, inside: readonly Stretch[]): Stretch[] {
  const starts = [start, ...inside.map((each) => each.end)]
  const ends = [...inside.map((each) => each.start), end]
  return starts.map((from, at) => ({ start: from, end: ends[at]! })).filter((each) => each.start < each.end)
}
