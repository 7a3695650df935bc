/**
 * The text of a page as runs: stretches in one font on one line, with their place. Lines may be turned or written downwards; each manner
 * of writing is a layer of its own, laid upright, so that everything after this sees lines that run from left to right.
 */
import type { FontTraits } from './font-traits.ts'
import { normalizeCharacters } from './normalize.ts'
import { directionOf } from './rtl-text.ts'

/** Lengths are points (1/72 inch); y grows downwards. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
  readonly font: FontTraits
  /** White space stands before it, by the file's own account. */
  readonly isSpaced: boolean
  /** The marked content that it belongs to, in a tagged file. */
  readonly mark: string | null
  /** Where the link points that lies on it. */
  readonly link: string | null
  /** Its number in the order of drawing. */
  readonly order: number
}

export interface Layer {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly turn: Turn
  /** Of most of its text. */
  readonly direction: 'ltr' | 'rtl'
}

/** From the page as it is looked at to the upright layer. */
export interface Turn {
  /** Clockwise, in radians. */
  readonly angle: number
  /** Lines run downwards and follow each other from right to left. */
  readonly isVertical: boolean
}

/** A piece of text as drawn, on the page as it is looked at. */
export interface DrawnText {
  readonly text: string
  /** [a, b, c, d, e, f], already with y downwards. */
  readonly matrix: Matrix
  /** Along the line of writing. */
  readonly length: number
  readonly isVertical: boolean
  readonly font: FontTraits
  readonly isSpaced: boolean
  readonly mark: string | null
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface LinkBox extends Box {
  readonly target: string
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly drawn: readonly DrawnText[]
  readonly links: readonly LinkBox[]
}

/** The layers of a page, the one with most of the text first; none when the page has no text. */
export function layOut({ width, height, drawn, links }: Sheet): readonly Layer[] {
  const groups = new Map<string, Group>()
  for (const [order, text] of drawn.entries()) {
    const turn = turnOf(text)
    const key = `${turn.angle.toFixed(2)} ${turn.isVertical}`
    const group = groups.get(key) ?? { turn, texts: [], length: 0 }
    group.texts.push({ text, order })
    group.length += text.text.length
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map(standUp)
    .map(({ turn, texts }) => {
      const { box, move } = turnSheet(width, height, turn)
      const placed = links.map((link) => ({ ...turnBox(link, move), target: link.target }))
      const runs = texts.flatMap(({ text, order }) => toRuns(text, order, move, placed))
      return {
        ...{ width: box.right - box.left, height: box.bottom - box.top, runs, turn },
        direction: directionOf(runs.map((run) => run.text).join(' ')),
      }
    })
}

interface Group {
  readonly turn: Turn
  readonly texts: { readonly text: DrawnText; readonly order: number }[]
  length: number
}

/** Browsers and others draw vertical lines sign by sign, each upright: what goes down steadily is such a line. */
function standUp(group: Group): Group {
  const { turn, texts } = group
  if (turn.isVertical || turn.angle !== 0) return group
  const sizeOf = ({ matrix: [, , c, d] }: DrawnText) => Math.hypot(c, d)
  const isBelow = ({ text }: Group['texts'][number], index: number) => {
    const before = texts[index - 1]?.text
    if (before === undefined || text.text.trim().length > 2) return false
    const size = sizeOf(text)
    const [across, down] = [text.matrix[4] - before.matrix[4], text.matrix[5] - before.matrix[5]]
    return Math.abs(across) < size * 0.3 && down > size * 0.6 && down < size * 1.6
  }
  if (texts.length < FEWEST_STACKED || texts.filter(isBelow).length < texts.length * 0.6) return group
  const stacked = texts.map(({ text, order }) => {
    const size = sizeOf(text)
    const [a, b, c, d, e, f] = text.matrix
    // A vertical line begins above its first sign, and hangs on the middle of it.
    const matrix: Matrix = [a, b, c, d, e + text.length / 2, f - size * 0.88]
    return { order, text: { ...text, matrix, length: size * [...text.text].length, isVertical: true } }
  })
  return { ...group, turn: { ...turn, isVertical: true }, texts: stacked }
}

const FEWEST_STACKED = 12

function turnOf({ matrix: [a, b], isVertical }: DrawnText): Turn {
  // A hand that scanned a page is never quite level: what is nearly a quarter turn is one.
  const angle = Math.atan2(b, a)
  const quarter = Math.PI / 2
  const near = Math.round(angle / quarter) * quarter
  const level = Math.abs(angle - near) < 0.12 ? near : Math.round(angle * 10) / 10
  return { angle: level === -Math.PI ? Math.PI : level + 0, isVertical }
}

export type Move = (x: number, y: number) => readonly [x: number, y: number]

function turnSheet(width: number, height: number, turn: Turn): { readonly box: Box; readonly move: Move } {
  // Columns of vertical writing become lines by a quarter turn against the clock.
  const angle = turn.angle + (turn.isVertical ? Math.PI / 2 : 0)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const rotate: Move = (x, y) => [x * cos + y * sin, y * cos - x * sin]
  const corner = turnBox({ left: 0, top: 0, right: width, bottom: height }, rotate)
  const move: Move = (x, y) => {
    const [u, v] = rotate(x, y)
    return [u - corner.left, v - corner.top]
  }
  return { box: turnBox({ left: 0, top: 0, right: width, bottom: height }, move), move }
}

/** From a layer back to the page as it is looked at. */
export function turnBack(width: number, height: number, turn: Turn): Move {
  const { move } = turnSheet(width, height, turn)
  const [x0, y0] = move(0, 0)
  const [x1, y1] = move(1, 0)
  // What turned by an angle turns back by its opposite.
  const [cos, sin] = [x1 - x0, y1 - y0]
  return (x, y) => [(x - x0) * cos + (y - y0) * sin, (y - y0) * cos - (x - x0) * sin]
}

function turnBox({ left, top, right, bottom }: Box, move: Move): Box {
  const corners = [move(left, top), move(right, top), move(left, bottom), move(right, bottom)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** One run, or several where a link begins or ends inside. */
function toRuns(drawn: DrawnText, order: number, move: Move, links: readonly LinkBox[]): Run[] {
  const [, , c, d, e, f] = drawn.matrix
  const [x, y] = move(e, f)
  const text = normalizeCharacters(drawn.text)
  if (text === '' || !Number.isFinite(x + y)) return []
  const size = Math.hypot(c, d)
  // What is written downwards hangs on its middle line.
  const baseline = drawn.isVertical ? y + size * 0.35 : y
  const run = {
    ...{ text, x, y: baseline, width: drawn.length, size },
    ...{ font: drawn.font, isSpaced: drawn.isSpaced, mark: drawn.mark, order },
  }
  const middle = baseline - size * 0.3
  const hits = links.filter(
    ({ left, right, top, bottom }) => top < middle && bottom > middle && left < x + drawn.length && right > x,
  )
  const whole = hits.find(({ left, right }) => left < x + size && right > x + drawn.length - size)
  if (hits.length === 0 || whole !== undefined) return [{ ...run, link: whole?.target ?? null }]
  return splitAtLinks(run, hits)
}

/** Where a link ends inside a run is known by its width only; words are not torn. */
function splitAtLinks(run: Omit<Run, 'link'>, links: readonly LinkBox[]): Run[] {
  const perCharacter = run.width / run.text.length
  const pieces: Run[] = []
  for (const [word] of run.text.matchAll(/\s*\S+\s*$|\s*\S+/g)) {
    const done = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    const x = run.x + done * perCharacter
    const width = word.length * perCharacter
    const middle = x + width / 2
    const link = links.find(({ left, right }) => left < middle && right > middle)?.target ?? null
    const last = pieces.at(-1)
    if (last !== undefined && last.link === link)
      pieces[pieces.length - 1] = { ...last, text: last.text + word, width: last.width + width }
    else pieces.push({ ...run, text: word, x, width, link, isSpaced: pieces.length === 0 && run.isSpaced })
  }
  return pieces
}
