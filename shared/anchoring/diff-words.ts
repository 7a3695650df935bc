/** Two wordings of a quote as pieces to be shown: what stayed, what is gone, what is new. Joined again they give both wordings, spaces included. */
import { alignTexts } from './align-texts.ts'
import { tokenize } from './tokens.ts'

export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const vocabulary = new Map<string, number>()
  const [old, now] = [tokenize(before, vocabulary), tokenize(after, vocabulary)]
  const alignment = alignTexts(old, now)
  const pieces: DiffPiece[] = []
  const add = (kind: DiffPiece['kind'], text: string) => {
    if (text === '') return
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  /** What stands between two words that stayed: the spaces at its edges stayed, too. */
  const addBoth = (gone: string, added: string) => {
    const lead = sharedSpace(gone, added, 'start')
    const [goneRest, addedRest] = [gone.slice(lead.length), added.slice(lead.length)]
    const tail = sharedSpace(goneRest, addedRest, 'end')
    add('same', lead)
    add('gone', goneRest.slice(0, goneRest.length - tail.length))
    add('new', addedRest.slice(0, addedRest.length - tail.length))
    add('same', tail)
  }
  let [oldAt, newAt] = [0, 0]
  for (const [token, match] of alignment.entries()) {
    if (match < 0) continue
    addBoth(before.slice(oldAt, old.starts[token]), after.slice(newAt, now.starts[match]))
    add('same', after.slice(now.starts[match], now.ends[match]))
    ;[oldAt, newAt] = [old.ends[token]!, now.ends[match]!]
  }
  addBoth(before.slice(oldAt), after.slice(newAt))
  return pieces
}

/** White space that both begin or end with; all of one of them at most. */
function sharedSpace(a: string, b: string, side: 'start' | 'end'): string {
  const spaceOf = side === 'start' ? /^\s*/ : /\s*$/
  const [one, other] = [spaceOf.exec(a)![0], spaceOf.exec(b)![0]]
  return one === other ? one : ''
}
