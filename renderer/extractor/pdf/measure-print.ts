/**
 * Measures that a print has besides those of a page saved as HTML: how its type is set, and which heading a block stands under. They stand in
 * for the names of classes, which tell comments and teasers from the article where there are any.
 */
import { furniturePhrases } from '../html/furniture-phrases.ts'
import type { PageBlock } from '../html/page-outline.ts'
import { median } from './columns.ts'
import type { PrintedBlock } from './printed-outline.ts'

export const printMeasureNames = [
  'commentsAbove',
  'sinceComments',
  'stampsAround',
  'size',
  'fromLeft',
  'width',
  'lines',
  'isUnderTeasers',
  'isUnderComments',
  'sinceHeading',
  'proseBefore',
  'isTagged',
] as const

/** What opens a thread of comments, or each of them, in the languages that news is mostly written in. */
const COMMENTS =
  /\b(?:comments?|responses? to|replies|reply|says:|said:|wrote:|kommentar[ei]?n?|kommentarer|commentaires?|répondre|comentarios?|comentários?|commenti|reacties|reageer|komentar(?:ze|z|i|e|íře)?|kommentit|yorum(?:lar)?|bình luận|diskussion|hozzászólás)\b|комментари|коментар|تعليق|التعليقات|دیدگاه|نظرات|تبصر|תגובות|评论|評論|留言|コメント|댓글|ความคิดเห็น|मन्तव्य|टिप्पणी|মন্তব্য/iu
/** A date or a time of day, as stands with each comment and each teaser. */
const STAMP =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|\d\s?(?:min|hour|day|week|month|year|std|stunde|tag|heure|jour|hora|día|giorn|or[ae]|час|дн|시간|分|時間|小时)/iu

const SHORT_WORDS = 12
const NEAR = 4
const FAR = 60

export function measurePrint(printed: readonly PrintedBlock[], outline: readonly PageBlock[]): number[][] {
  const prose = outline.map(({ words, linkedShare }) => words >= 12 && linkedShare < 0.3)
  const main = printed.filter((_, index) => prose[index]).map(({ block }) => block.lines[0]!)
  const [size, left] = [median(main.map((line) => line.size)) || 12, median(main.map((line) => line.left))]
  const width = median(main.map((line) => line.right - line.left)) || 400
  const isShort = outline.map(({ words }) => words <= SHORT_WORDS)
  const stamps = printed.map(({ part }, index) => Number(isShort[index]! && STAMP.test(part.text)))
  const all = outline.reduce((sum, { words }, index) => sum + (prose[index]! ? words : 0), 0)
  let done = 0
  let comments = 0
  let firstComment = -1
  let heading = -1
  let kind = { teasers: 0, comments: 0 }
  return printed.map(({ block, part }, index) => {
    const line = block.lines[0]!
    const saysComments = isShort[index]! && COMMENTS.test(part.text)
    // Before any prose it is a link to the comments.
    if (saysComments && done > 0) {
      comments++
      if (firstComment < 0) firstComment = index
    }
    if (part.kind === 'heading') {
      heading = index
      kind = { teasers: Number(furniturePhrases.readOn.test(part.text)), comments: Number(saysComments) }
    }
    const values = [
      Math.min(9, comments),
      firstComment < 0 ? 0 : Math.min(FAR, index - firstComment + 1),
      sum(stamps.slice(Math.max(0, index - NEAR), index + NEAR + 1)),
      line.size / size,
      (line.left - left) / size,
      (line.right - line.left) / width,
      Math.min(20, block.lines.length),
      kind.teasers,
      kind.comments,
      heading < 0 ? FAR : Math.min(FAR, index - heading),
      done / Math.max(1, all),
      Number(block.path !== null),
    ]
    if (prose[index]!) done += outline[index]!.words
    return values
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
