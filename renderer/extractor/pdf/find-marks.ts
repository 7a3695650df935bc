/**
 * Words of an article found again on the page they came from. Bodies keep no places, so the page is read once more in the same order, and words
 * are compared by their letters and digits alone: spaces, hyphens and styles were made when lines were joined.
 */
import { groupLines } from './line-groups.ts'
import { turnBack, type Box, type Layer, type Run } from './layers.ts'
import type { PageContent } from './read-page.ts'
import { layRuns, type TextLine } from './text-line.ts'

/** Four corners on the page as it is looked at, in points. */
export type Quad = readonly (readonly [x: number, y: number])[]

/** The boxes of one mark; none when its words are not on this page. */
export function findMarks(
  content: PageContent,
  sheet: { width: number; height: number },
  marks: readonly string[],
): Quad[][] {
  const layers = content.layers.map((layer) => ({ layer, ...spellOut(layer, content) }))
  return marks.map((mark) => {
    // A line feed parts blocks, and between blocks a page may have anything.
    const parts = mark
      .split('\n')
      .map(fold)
      .filter((part) => part.length > 0)
    return parts.flatMap((part) => {
      for (const { layer, letters, places } of layers) {
        const found = findPart(letters, part)
        if (found === null) continue
        const back = turnBack(sheet.width, sheet.height, layer.turn)
        return joinBoxes(places.slice(found.start, found.end)).map(({ left, top, right, bottom }): Quad => [
          back(left, top),
          back(right, top),
          back(right, bottom),
          back(left, bottom),
        ])
      }
      return []
    })
  })
}

/** Fewer letters than this, at the end or the beginning of a page, may be anybody's; and so may more of them in its midst. */
const FEWEST_LETTERS = 8
const FEWEST_IN_MIDST = 40

/** Letters of running heads and feet, or of short notes, between a text that goes on and the edge of its page. */
const EDGE_LETTERS = 300

/** All of a part, or as much of its beginning or end as this page has: text goes on from page to page. */
export function findPart(
  letters: string,
  part: string,
): { readonly start: number; readonly end: number } | null {
  const whole = letters.indexOf(part)
  if (whole >= 0) return { start: whole, end: whole + part.length }
  const head = longest((length) => letters.lastIndexOf(part.slice(0, length)), part.length)
  const tail = longest((length) => letters.indexOf(part.slice(part.length - length)), part.length)
  const better = head.length >= tail.length ? head : tail
  const isAtEdge =
    better === head ? letters.length - head.at - head.length <= EDGE_LETTERS : tail.at <= EDGE_LETTERS
  return better.length < (isAtEdge ? FEWEST_LETTERS : FEWEST_IN_MIDST)
    ? null
    : { start: better.at, end: better.at + better.length }
}

/** What is found at some length is found at every shorter one. */
function longest(
  find: (length: number) => number,
  limit: number,
): { readonly at: number; readonly length: number } {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (find(middle) >= 0) low = middle
    else high = middle - 1
  }
  return { at: low === 0 ? -1 : find(low), length: low }
}

const KEPT = /[\p{L}\p{N}\p{M}]/u

function fold(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].filter((sign) => KEPT.test(sign)).join('')
}

interface Spelling {
  readonly letters: string
  /** For each UTF-16 unit of `letters`, where it stands in the layer. */
  readonly places: readonly Box[]
}

/** The page's letters in the order of reading, each with its place. */
function spellOut(layer: Layer, content: PageContent): Spelling {
  const groups = groupLines({ ...content, layers: [layer] }, { onlyTagged: false })
  const places: Box[] = []
  let letters = ''
  for (const line of groups.flatMap(({ lines }) => lines))
    for (const run of layRuns(runsOf(line, layer.runs), layer).runs) {
      const signs = [...run.text]
      const isRtl = line.direction === 'rtl' && !/[\p{Script=Latin}\p{N}]/u.test(run.text)
      for (const [index, sign] of signs.entries()) {
        const folded = fold(sign)
        const step = run.width / signs.length
        const left = isRtl ? run.x + run.width - step * (index + 1) : run.x + step * index
        const box = {
          left,
          right: left + step,
          top: run.y - run.size * 0.85,
          bottom: run.y + run.size * 0.25,
        }
        letters += folded
        for (let unit = 0; unit < folded.length; unit++) places.push(box)
      }
    }
  return { letters, places }
}

function runsOf({ left, right, y, size }: TextLine, runs: readonly Run[]): Run[] {
  return runs.filter(
    (run) => run.x >= left - 0.5 && run.x + run.width <= right + 0.5 && Math.abs(run.y - y) < size * 0.5,
  )
}

/** Neighbours in a line as one box. */
function joinBoxes(boxes: readonly Box[]): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const last = joined.at(-1)
    const isSameLine = last !== undefined && Math.abs(last.bottom - box.bottom) < (box.bottom - box.top) * 0.4
    const gap = last === undefined ? Infinity : Math.max(box.left - last.right, last.left - box.right)
    if (isSameLine && gap < (box.bottom - box.top) * 2)
      joined[joined.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      }
    else joined.push(box)
  }
  return joined
}
