/**
 * The article's blocks out of a page's. The forests say how likely each one is; a few things that are certain, and too rare in any collection of
 * pages to be learnt from it, are said here.
 */
import { judgeBlocks, type ArticleModel } from './judge-blocks.ts'
import { furniturePhrases } from './furniture-phrases.ts'
import { keepStructure } from './keep-structure.ts'
import type { KnownFacts } from './measure-words.ts'
import { nameGroups } from './name-groups.ts'
import type { PageBlock } from './page-outline.ts'

const LIKELY = 0.5

/** A notice of two paragraphs has little around it that speaks for it. */
const SHORT_WORDS = 60
const LIKELY_WHEN_SHORT = 0.3

/** How far up a name makes a block a reader's comment. */
const COMMENT_LEVELS = 6
/** With less than this beside them, the comments are what the page is about. */
const MIN_WORDS_BESIDE_COMMENTS = 40

/** Short lines that come again and again, and lines that send the reader to another page, must be likelier than others. */
const MAX_COPIES = 2
const COPY_WORDS = 12
const LIKELY_COPY = 0.8
const READ_ON_WORDS = 30
const LIKELY_READ_ON = 0.9

const ADVERT_LABEL =
  /^\W*(?:advertisements?|advertising|adverts?|ads?|sponsored|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklama|реклама|annons|annonse|annonce|reklame|reklam|mainos|advertentie|iklan|quảng cáo|広告|广告|廣告|광고|โฆษณา|إعلان|اعلان|विज्ञापन|বিজ্ঞাপন|(?:story|article) continues (?:below|after).{0,30}|scroll to continue.{0,30})\W*$/iu

export function chooseBlocks(
  blocks: readonly PageBlock[],
  known: KnownFacts,
  model: ArticleModel,
): readonly PageBlock[] {
  return chooseLikely(blocks, judgeBlocks(blocks, known, model))
}

/** `likely` says for each block how likely it is, 0–1. */
export function chooseLikely(blocks: readonly PageBlock[], likely: readonly number[]): readonly PageBlock[] {
  const isCopy = findCopies(blocks)
  const above = (bound: number) => {
    const chosen = blocks.map((block, index) => likely[index]! > Math.max(bound, leastFor(block, isCopy)))
    const kept = keepStructure(blocks, likely, chosen)
    return withoutComments(blocks.filter((_, index) => kept[index]!))
  }
  const chosen = above(LIKELY)
  return wordsIn(chosen) >= SHORT_WORDS ? chosen : above(LIKELY_WHEN_SHORT)
}

const commentGroup = nameGroups.indexOf('comment')

/** What readers wrote under an article is not the article. */
function withoutComments(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const rest = blocks.filter(({ place }) => place.namedAt[commentGroup]! >= COMMENT_LEVELS)
  return wordsIn(rest) < MIN_WORDS_BESIDE_COMMENTS ? blocks : rest
}

function findCopies(blocks: readonly PageBlock[]): (block: PageBlock) => boolean {
  const times = new Map<string, number>()
  for (const { part } of blocks) times.set(part.text, (times.get(part.text) ?? 0) + 1)
  return ({ part, words }) => words < COPY_WORDS && times.get(part.text)! > MAX_COPIES
}

/** What a block must be likely by because of what it says; 1 when it can't be the article's. */
function leastFor(block: PageBlock, isCopy: (block: PageBlock) => boolean): number {
  const { part, words, linkedShare } = block
  if (part.kind === 'paragraph' && linkedShare > 0.98 && isShouted(part.text)) return 1
  if (words <= COPY_WORDS && ADVERT_LABEL.test(part.text)) return 1
  if (isCopy(block)) return LIKELY_COPY
  const readsOn = part.kind === 'paragraph' && linkedShare > 0.5 && words < READ_ON_WORDS
  return readsOn && furniturePhrases.readOn.test(part.text) ? LIKELY_READ_ON : 0
}

/** "MORE ON THE BLOCKADE OF MARENZA" leads away when it is a link. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)
}

function wordsIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0)
}
