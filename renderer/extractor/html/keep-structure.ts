/**
 * What is set apart in an article stays with it: a table is taken whole or not at all, a list beside its paragraphs is whole, and a summary above its paragraphs, quotes, code and
 * captions between them and a correction below need less than a paragraph does to be taken for its own. By themselves they look like furniture,
 * and an analyst would miss them.
 */
import { isCorrection } from '../corrections.ts'
import { nameGroups } from './name-groups.ts'
import type { PageBlock, Place } from './page-outline.ts'

const PROSE_WORDS = 12

/** A summary right above the text, or one that is called so further up, is not yet like the text and needs less, too. */
const OPENING = { likely: 0.3, linkedShare: 0.3, blocks: 3, words: 10, namedBlocks: 15, namedWords: 6 }

/** Something set apart may begin or end an article. */
const MARGIN = 3

/** What a whole table must be likely by in the article, and elsewhere. */
const TABLE_INSIDE = 0.1
const TABLE_OUTSIDE = 0.5

const TABLES = new Set(['table'])

/** What a whole list beside the article's paragraphs must be likely by. */
const LIST = 0.4
const LISTS = new Set(['ul', 'ol'])

/** The same for single blocks of these kinds, in the article. */
const SET_APART: Readonly<Record<string, number>> = { preformatted: 0.1, quote: 0.15, caption: 0.1 }

/** Elements that set something apart; beside the article's paragraphs, in the same element as they, such a one is the article's unless it surely isn't. */
const SETTING_APART = new Set(['table', 'blockquote', 'figure', 'pre'])
const AMONG_PARAGRAPHS = 0.02

/** A heading among the paragraphs, with something of the article right below it. */
const HEADING = 0.15

/** How far below the text a note that puts it right may stand, and what it must be likely by. */
const FOOT = 8
const CORRECTION = 0.02

/** A caption of less is a credit or a name. */
const CAPTION_WORDS = 5

/** `chosen` says for each block whether it is taken; gives back the same with what belongs to it. */
export function keepStructure(
  blocks: readonly PageBlock[],
  likely: readonly number[],
  chosen: readonly boolean[],
): readonly boolean[] {
  const isPillar = chosen.map((isChosen, index) => isChosen && blocks[index]!.words >= PROSE_WORDS)
  const [first, last] = [isPillar.indexOf(true), isPillar.lastIndexOf(true)]
  if (first < 0) return chosen
  const home = findHome(blocks, isPillar)
  const kept = chosen.map((isChosen, index) => {
    const { part, place } = blocks[index]!
    if (index > last && index <= last + FOOT && likely[index]! > CORRECTION && isCorrection(part.text))
      return true
    if (index < first && likely[index]! > OPENING.likely && isOpening(blocks[index]!, first - index))
      return true
    let bound = SET_APART[part.kind]
    if (isChosen || bound === undefined) return isChosen
    if (part.kind === 'caption' && !isSentence(blocks[index]!)) return false
    if (isAmongParagraphs(place, home)) bound = AMONG_PARAGRAPHS
    else if (index < first || index > last + MARGIN) return false
    return likely[index]! > bound
  })
  for (const [index, { part, place }] of blocks.entries())
    if (part.kind === 'heading' && place.around === home && kept[index + 1] === true)
      kept[index] ||= likely[index]! > HEADING
  for (const [list, items] of findGroups(blocks, 'list-item', LISTS))
    // A list with gaps misleads; one with many links is often none of the article's.
    if (list.around === home && meanOf(items, blocks, likely) > LIST)
      for (const item of items) kept[item] = true
  for (const [table, rows] of findGroups(blocks, 'table-row', TABLES)) {
    const isInside = rows[0]! >= first - MARGIN && rows.at(-1)! <= last + MARGIN
    const bound = isInside ? TABLE_INSIDE : TABLE_OUTSIDE
    const isKept = meanOf(rows, blocks, likely) > (isAmongParagraphs(table, home) ? AMONG_PARAGRAPHS : bound)
    for (const row of rows) kept[row] = isKept
  }
  return kept
}

/** The element that directly holds most of the article's paragraphs. */
function findHome(blocks: readonly PageBlock[], isPillar: readonly boolean[]): Place | null {
  const words = new Map<Place, number>()
  for (const [index, block] of blocks.entries()) {
    const { around } = block.place
    if (isPillar[index] && around !== null) words.set(around, (words.get(around) ?? 0) + block.words)
  }
  return [...words].reduce<[Place | null, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [null, 0],
  )[0]
}

function isAmongParagraphs(place: Place, home: Place | null): boolean {
  if (home === null) return false
  let at: Place = place
  while (at.around !== null && at.around !== home) at = at.around
  return at.around === home && SETTING_APART.has(at.tag)
}

const leadGroup = nameGroups.indexOf('lead')

function isOpening({ words, linkedShare, place }: PageBlock, blocksBefore: number): boolean {
  if (linkedShare >= OPENING.linkedShare) return false
  if (words >= OPENING.words && blocksBefore <= OPENING.blocks) return true
  return words >= OPENING.namedWords && blocksBefore < OPENING.namedBlocks && place.namedAt[leadGroup]! <= 1
}

function isSentence({ part, words }: PageBlock): boolean {
  return words >= CAPTION_WORDS && /[.!?。।؟]["”»)]?\s*$/u.test(part.text)
}

/** Blocks of a kind by the element of these tags around them, and where they stand among the blocks. */
function findGroups(
  blocks: readonly PageBlock[],
  kind: PageBlock['part']['kind'],
  tags: ReadonlySet<string>,
): Iterable<readonly [whole: Place, members: readonly number[]]> {
  const groups = new Map<Place, number[]>()
  for (const [index, { part, place }] of blocks.entries()) {
    if (part.kind !== kind) continue
    let whole: Place | null = null
    for (let at: Place | null = place; at !== null; at = at.around) {
      if (!tags.has(at.tag)) continue
      whole = at
      // Around a data table there may be one that only places it; a list in a list is a part of it.
      if (kind === 'table-row') break
    }
    if (whole === null) continue
    const members = groups.get(whole)
    if (members === undefined) groups.set(whole, [index])
    else members.push(index)
  }
  return groups
}

/** By words, because a row of one number says little. */
function meanOf(rows: readonly number[], blocks: readonly PageBlock[], likely: readonly number[]): number {
  let words = 0
  let sum = 0
  for (const row of rows) {
    words += blocks[row]!.words + 1
    sum += likely[row]! * (blocks[row]!.words + 1)
  }
  return sum / words
}
