/**
 * Articles as they come to a desk, of which it is known what stands in which: sentences of real articles with every second word exchanged (so
 * that no two are alike, but runs of words are as common as in real news), a fifth of the articles copies of others, and new ones made of
 * copied, slightly changed and new sentences.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findSentences } from '../../shared/anchoring/sentences.ts'
import type { NoveltyKind } from '../../shared/bridge/novelty-calls.ts'
import { createArticleBody, type ArticleBody } from '../../shared/domain/article-body.ts'
import { createRandom } from './revise-text.ts'

export interface PlantedSentence {
  readonly text: string
  readonly kind: Extract<NoveltyKind, 'known' | 'changed' | 'new'>
}

export interface ArticleMaker {
  /** The next article of the case. */
  next(): ArticleBody
  /** An article made from one that is in the case: six of ten sentences copied, two changed in a word or two, two new. */
  makeCopy(of: ArticleBody): { readonly body: ArticleBody; readonly sentences: readonly PlantedSentence[] }
}

const SENTENCES_PER_ARTICLE = 40
const SENTENCES_PER_PARAGRAPH = 3

export function createArticleMaker(corpora: string): ArticleMaker {
  const real = readSentences(corpora)
  const stock = real.flat()
  const random = createRandom(20310304)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const made: ArticleBody[] = []

  const makeSentence = () => join(pick(real).map((word, at) => (at % 2 === 0 ? word : pick(stock))))
  const change = (words: readonly string[]) => {
    const at = 1 + Math.floor(random() * (words.length - 2))
    const other = `${pick(stock)}${pick(stock)}`
    // Another word, one more, or one less.
    const kind = Math.floor(random() * 3)
    return words.toSpliced(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [other]))
  }
  return {
    next() {
      const source = made.length > 10 && random() < 0.2 ? pick(made) : null
      const sentences =
        source === null
          ? Array.from({ length: SENTENCES_PER_ARTICLE }, makeSentence)
          : [
              ...sentencesOf(source).slice(0, SENTENCES_PER_ARTICLE - 4),
              ...Array.from({ length: 4 }, makeSentence),
            ]
      const body = bodyOf(sentences)
      made.push(body)
      return body
    },
    makeCopy(of) {
      const sentences = sentencesOf(of).map((text): PlantedSentence => {
        const lot = random()
        if (lot < 0.6) return { text, kind: 'known' }
        return lot < 0.8
          ? { text: join(change(text.slice(0, -1).split(' '))), kind: 'changed' }
          : { text: makeSentence(), kind: 'new' }
      })
      return { body: bodyOf(sentences.map(({ text }) => text)), sentences }
    },
  }
}

function sentencesOf({ text, blocks }: ArticleBody): string[] {
  return blocks.flatMap(({ start, end }) => text.slice(start, end).split(/(?<=\.) /))
}

function bodyOf(sentences: readonly string[]): ArticleBody {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / SENTENCES_PER_PARAGRAPH) }, (_, at) =>
    sentences.slice(at * SENTENCES_PER_PARAGRAPH, (at + 1) * SENTENCES_PER_PARAGRAPH).join(' '),
  )
  return createArticleBody(paragraphs.map((text) => ({ kind: 'paragraph' as const, text })))
}

const join = (words: readonly string[]) => `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`

/** The sentences as words of letters alone: where they end must not be a question here. */
function readSentences(corpora: string): string[][] {
  const truth = path.join(corpora, 'html', 'aeb', 'ground-truth.json.gz')
  if (!existsSync(truth))
    throw new Error(`There are no articles under ${corpora}; ATTEST_CORPORA may name another place.`)
  const articles = JSON.parse(gunzipSync(readFileSync(truth)).toString()) as Record<string, { body: string }>
  return Object.values(articles)
    .flatMap(({ body }) => findSentences(body).map(({ start, end }) => body.slice(start, end)))
    .map((sentence) => sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length >= 10 && words.length <= 40)
}
