/**
 * Which words of a sentence differ from another wording of it, as stretches of the sentence. Where words were only taken out ("did not deny",
 * "did deny"), the words on both sides of the gap are named: what is missing must not be overlooked.
 */
import { alignTexts } from '../anchoring/align-texts.ts'
import { tokenize, type Tokens, type Vocabulary } from '../anchoring/tokens.ts'
import type { Sentence } from '../anchoring/sentences.ts'
import { foldSentence } from './fold-sentence.ts'

export function findChangedWords(before: string, after: string): Sentence[] {
  const vocabulary: Vocabulary = new Map()
  const [old, now] = [foldTokens(before, vocabulary), foldTokens(after, vocabulary)]
  const isChanged = new Uint8Array(now.ids.length).fill(1)
  let [lastOld, lastNow] = [-1, -1]
  const closeGap = (oldAt: number, nowAt: number) => {
    if (oldAt - lastOld > 1 && nowAt - lastNow === 1) {
      if (lastNow >= 0) isChanged[lastNow] = 1
      if (nowAt < isChanged.length) isChanged[nowAt] = 1
    }
    ;[lastOld, lastNow] = [oldAt, nowAt]
  }
  const alignment = alignTexts(old, now)
  for (const match of alignment) if (match >= 0) isChanged[match] = 0
  for (const [oldAt, match] of alignment.entries()) if (match >= 0) closeGap(oldAt, match)
  closeGap(old.ids.length, now.ids.length)

  const stretches: Sentence[] = []
  for (let at = 0; at < isChanged.length; at++) {
    if (isChanged[at] === 0) continue
    const start = now.starts[at]!
    while (isChanged[at + 1] === 1) at++
    stretches.push({ start, end: now.ends[at]! })
  }
  return stretches
}

/** Tokens whose numbers say what they are once folded: a straight quotation mark is no change of a curved one. */
function foldTokens(text: string, vocabulary: Vocabulary): Tokens {
  const tokens = tokenize(text, new Map())
  const ids = tokens.ids.map((_, at) => {
    const folded = foldSentence(text.slice(tokens.starts[at], tokens.ends[at]))
    const known = vocabulary.get(folded) ?? vocabulary.size
    vocabulary.set(folded, known)
    return known
  })
  return { ...tokens, ids }
}
