/** What the outlet did to a sentence after it was quoted. */
import { describe, expect, it } from 'vitest'
import { findChangedQuotes } from '../../../../shared/anchoring/changed-quotes.ts'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'
import { reanchorQuotes } from '../../../../shared/anchoring/reanchor-quotes.ts'
import type { RevisionId } from '../../../../shared/domain/article-revision.ts'
import { createExcerpt, moveExcerpt, type Anchor, type Excerpt } from '../../../../shared/domain/excerpt.ts'

const lead = 'The harbour was quiet on Wednesday, a pilot said.'
const quoted = 'Forty soldiers were seen at the mole, where a ferry had waited since noon.'
const reworded = 'Some soldiers were seen at the mole, where a ferry had waited since noon.'
const tail = 'The port authority did not answer questions about the order.'

const texts: Record<string, string> = {
  'revision:first': [lead, quoted, tail].join('\n'),
  'revision:reworded': [lead, reworded, tail].join('\n'),
  'revision:cut': [lead, tail].join('\n'),
  'revision:marks': [lead, quoted.replace(',', ' –'), tail].join('\n'),
  'revision:again': [lead, reworded, tail].join('\n'),
}

function anchorIn(revisionId: RevisionId, words: string): Anchor {
  const start = texts[revisionId]!.indexOf(words)
  return { revisionId, ...describeQuote(texts[revisionId]!, start, start + words.length)! }
}

function changesOf(excerpt: Excerpt, currentRevisionId: RevisionId) {
  return findChangedQuotes({
    excerpts: [excerpt],
    article: () => ({ currentRevisionId }),
    // "again" is the first file, read by a later reader.
    revision: (id) => ({ sourceFileId: `file:${id === 'revision:again' ? 'first' : id.slice(9)}` }),
    fate: (quoting, current) => ({
      result: reanchorQuotes(texts[quoting.revisionId]!, texts[current]!, [quoting])[0]!,
      text: texts[current]!,
    }),
  }).map(({ kind, before, after }) => ({ kind, before, after }))
}

const onFirst = createExcerpt({ articleId: 'article:a', ...anchorIn('revision:first', quoted) })

describe('a quoted sentence in a newer file of its article', () => {
  it('is told when it says something else now', () => {
    expect(changesOf(onFirst, 'revision:reworded')).toEqual([{ kind: 'reworded', before: quoted, after: reworded }])
  })

  it('is told when it was taken out', () => {
    expect(changesOf(onFirst, 'revision:cut')).toEqual([{ kind: 'removed', before: quoted, after: null }])
  })

  it('is the same with other marks and other spaces', () => {
    expect(changesOf(onFirst, 'revision:marks')).toEqual([])
  })

  it('is told after the analyst has taken the new wording over', () => {
    const carried = { ...onFirst, ...moveExcerpt(onFirst, anchorIn('revision:reworded', reworded)) }
    expect(changesOf(carried, 'revision:reworded')).toEqual([{ kind: 'reworded', before: quoted, after: reworded }])
  })

  it('is not told for bounds that the analyst edited', () => {
    const shorter = { ...onFirst, ...moveExcerpt(onFirst, anchorIn('revision:first', 'Forty soldiers were seen at the mole')) }
    expect(changesOf(shorter, 'revision:first')).toEqual([])
  })

  it('is not told when only our reading of the same file changed', () => {
    expect(changesOf(onFirst, 'revision:again')).toEqual([])
    const carried = { ...onFirst, ...moveExcerpt(onFirst, anchorIn('revision:again', reworded)) }
    expect(changesOf(carried, 'revision:again')).toEqual([])
  })
})
