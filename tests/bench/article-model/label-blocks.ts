/**
 * Which blocks of a page are the article's by the truth of a corpus: those whose runs of four words the true text has, too. Where the truth is only
 * snippets that must or must not be there, only the blocks that hold one count, and little.
 */
import { foldWords } from '../../../renderer/extractor/html/block-words.ts'
import type { PageBlock } from '../../../renderer/extractor/html/page-outline.ts'
import type { Truth } from '../extraction-corpora.ts'

export interface Label {
  /** Share of the block that is the article's. */
  readonly truth: number
  readonly weight: number
}

const RUN = 4
const SNIPPET_WEIGHT = 0.15
/** A page's furniture may weigh as much as this many articles, or link lists would be all that is learnt. */
const MAX_FURNITURE = 3
const NEIGHBOURHOOD = 6

/** Scripts without spaces: each character is a word here. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

export function labelBlocks(blocks: readonly PageBlock[], truth: Truth): readonly Label[] {
  const words = blocks.map(({ part }) => wordsOf(part.text))
  if (truth.body === undefined) return labelBySnippets(words, truth)
  const trueWords = wordsOf(truth.body)
  const trueText = ` ${trueWords.join(' ')} `
  const trueLines = new Set(truth.body.split(/\n+/).map((line) => wordsOf(line).join(' ')))
  const runs = new Set(runsOf(trueWords))
  const shares = words.map((own) => {
    if (own.length === 0) return 0
    if (own.length >= RUN) {
      const ownRuns = runsOf(own)
      return ownRuns.filter((run) => runs.has(run)).length / ownRuns.length
    }
    const line = own.join(' ')
    if (trueLines.has(line)) return 1
    return own.length > 1 && trueText.includes(` ${line} `) ? 0.5 : 0
  })
  dropCopies(shares, words, trueText)
  // Two words that stand somewhere in the text say little; among its paragraphs they are likely a part of it.
  for (const [index, share] of shares.entries())
    if (share === 0.5 && words[index]!.length < RUN)
      shares[index] =
        [-2, -1, 1, 2].filter((offset) => (shares[index + offset] ?? 0) > 0.5).length >= 2 ? 1 : 0
  return weigh(shares, words, Math.max(60, trueWords.length))
}

function labelBySnippets(words: readonly string[][], truth: Truth): Label[] {
  const prepare = (snippets: readonly string[] = []) =>
    snippets.map((snippet) => ` ${wordsOf(snippet).join(' ')} `).filter((snippet) => snippet.trim() !== '')
  const [wanted, unwanted] = [prepare(truth.with), prepare(truth.without)]
  return words.map((own) => {
    const text = ` ${own.join(' ')} `
    const isWanted = wanted.some((snippet) => text.includes(snippet))
    const isUnwanted = unwanted.some((snippet) => text.includes(snippet))
    return { truth: Number(isWanted), weight: isWanted === isUnwanted ? 0 : SNIPPET_WEIGHT }
  })
}

/** Of equal blocks as many are the article's as the true text has; those in the thick of it first. */
function dropCopies(shares: number[], words: readonly string[][], trueText: string): void {
  const copies = new Map<string, number[]>()
  for (const [index, share] of shares.entries()) {
    if (share <= 0.5) continue
    const line = words[index]!.join(' ')
    copies.set(line, [...(copies.get(line) ?? []), index])
  }
  const support = (index: number) => {
    let sum = 0
    for (let offset = -NEIGHBOURHOOD; offset <= NEIGHBOURHOOD; offset++)
      if (offset !== 0)
        sum +=
          ((shares[index + offset] ?? 0) * Math.min(30, words[index + offset]?.length ?? 0)) /
          (1 + Math.abs(offset))
    return sum
  }
  for (const [line, indices] of copies) {
    if (indices.length < 2) continue
    const times = Math.max(1, trueText.split(` ${line} `).length - 1)
    for (const index of indices.toSorted((a, b) => support(b) - support(a)).slice(times)) shares[index] = 0
  }
}

function weigh(shares: readonly number[], words: readonly string[][], length: number): Label[] {
  const labels = shares.map((truth, index) => ({ truth, weight: (words[index]!.length + 2) / length }))
  const furniture = labels.reduce((sum, { truth, weight }) => sum + (truth < 0.5 ? weight : 0), 0)
  const scale = Math.min(1, MAX_FURNITURE / furniture)
  return labels.map(({ truth, weight }) => ({ truth, weight: truth < 0.5 ? weight * scale : weight }))
}

function wordsOf(text: string): string[] {
  const folded = foldWords(text.replace(UNSPACED, ' $& '))
  return folded === '' ? [] : folded.split(' ')
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}
