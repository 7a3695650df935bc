/** First measures of a block: its words by themselves, and beside what is known of the article. */
import { countOf, foldWords, SENTENCE_END } from './block-words.ts'
import { furniturePhrases } from './furniture-phrases.ts'
import type { PageBlock } from './page-outline.ts'

/** What the page says of its article elsewhere. */
export interface KnownFacts {
  readonly title: string | null
  readonly byline: string | null
  /** The summary in its meta tags. */
  readonly description: string | null
  /** The whole text, as its JSON-LD repeats it. */
  readonly statedText: string | null
}

/** Facts made ready for comparing. */
export interface FoldedFacts {
  readonly title: string
  readonly titleWords: ReadonlySet<string>
  readonly byline: string
  readonly description: string
  readonly statedText: string | null
}

export function foldFacts({ title, byline, description, statedText }: KnownFacts): FoldedFacts {
  const folded = foldWords(title ?? '')
  return {
    title: folded,
    titleWords: new Set(folded.split(' ').filter((word) => word.length > 3)),
    byline: foldWords(byline ?? ''),
    description: foldWords(description ?? ''),
    statedText: statedText === null ? null : ` ${foldWords(statedText)} `,
  }
}

/** `words` are the block's, folded. */
export function isTitle(words: string, { title }: FoldedFacts): boolean {
  if (title === '') return false
  if (words === title) return true
  if (words.length <= 20) return false
  return title.startsWith(words) || (words.startsWith(title) && words.length < title.length + 30)
}

type WordMeasure = (block: PageBlock, words: string, facts: FoldedFacts) => number

export const wordMeasures: Readonly<Record<string, WordMeasure>> = {
  words: (block) => block.words,
  linkedShare: (block) => block.linkedShare,
  freeWords: (block) => block.words * (1 - block.linkedShare),
  isParagraph: ({ part }) => Number(part.kind === 'paragraph'),
  isHeading: ({ part }) => (part.kind === 'heading' ? (part.level ?? 1) : 0),
  isListItem: ({ part }) => Number(part.kind === 'list-item'),
  isQuote: ({ part }) => Number(part.kind === 'quote'),
  isCaption: ({ part }) => Number(part.kind === 'caption'),
  isTableRow: ({ part }) => Number(part.kind === 'table-row'),
  isPreformatted: ({ part }) => Number(part.kind === 'preformatted'),
  endsSentence: ({ part }) => Number(SENTENCE_END.test(part.text)),
  endsInColon: ({ part }) => Number(/[:：]\s*$/.test(part.text)),
  sentences: ({ part }) => countOf(part.text, /[.!?。！？।؟](?:\s|$|["”»])/gu),
  commas: ({ part }) => countOf(part.text, /[,،、，;]/gu),
  bars: ({ part }) => countOf(part.text, /[|·•/]/gu),
  digitShare: ({ part }) => countOf(part.text, /\d/g) / part.text.length,
  capitalizedShare: ({ part, words }) => countOf(part.text, /(?<!\p{L})\p{Lu}/gu) / Math.max(1, words),
  isInCapitals: ({ part }) => Number(!/\p{Ll}/u.test(part.text) && /\p{Lu}{2}/u.test(part.text)),
  isStrong: ({ part }) => Number(isWhole(part, 'strong')),
  isEmphasis: ({ part }) => Number(isWhole(part, 'emphasis')),
  isLink: ({ part }) => Number(isWhole(part, 'link')),
  saysTime: ({ part }) =>
    Number(
      /\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20)\d\d\b|\d[日月]|\b\d+ (?:min|hour|day|ago|Stund|hora|heure)/iu.test(
        part.text,
      ),
    ),
  saysAddress: ({ part }) => Number(/@\w|https?:|www\./i.test(part.text)),
  saysReadOn: ({ part }) => Number(furniturePhrases.readOn.test(part.text)),
  asks: ({ part, words }) => (words < 60 && furniturePhrases.asks.test(part.text) ? 1 : 0),
  credits: ({ part, words }) => (words < 60 && furniturePhrases.credits.test(part.text) ? 1 : 0),
  saysRights: ({ part, words }) => (words < 80 && furniturePhrases.rights.test(part.text) ? 1 : 0),
  namesAuthor: ({ part, words }) => (words < 60 && furniturePhrases.namesAuthor.test(part.text) ? 1 : 0),
  isTitle: (_, words, facts) => Number(isTitle(words, facts)),
  titleOverlap: (_, words, { titleWords }) => {
    if (titleWords.size === 0) return 0
    const own = words.split(' ').slice(0, 40)
    return own.filter((word) => titleWords.has(word)).length / Math.max(3, own.length)
  },
  isByline: (_, words, { byline }) =>
    Number(byline !== '' && words.length < byline.length + 25 && words.includes(byline)),
  isDescription: (_, words, { description }) =>
    Number(
      description.length > 30 &&
        words.length > 20 &&
        (words.startsWith(description.slice(0, 60)) || description.startsWith(words)),
    ),
  isStated: ({ words: count }, words, { statedText }) => {
    if (statedText === null || count < 4) return 0
    const isIn =
      statedText.includes(` ${words} `) || (words.length > 60 && statedText.includes(words.slice(5, 50)))
    return isIn ? 1 : -1
  },
}

function isWhole({ text, spans }: PageBlock['part'], kind: 'strong' | 'emphasis' | 'link'): boolean {
  return spans?.some((span) => span.kind === kind && span.end - span.start >= text.length - 1) ?? false
}
