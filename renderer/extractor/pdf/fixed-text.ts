/**
 * What a web page keeps in its place on the screen (a bar of links, a notice about cookies) is printed on every sheet, at the same place, right
 * across the text. It is taken away before the lines are read, because it tears those that it stands between.
 */
import type { Layer, Run } from './layers.ts'
import type { PageContent } from './read-page.ts'

/** On fewer sheets words may stand at the same place by chance. */
const FEWEST_PAGES = 3
/** Of the sheets: on some it may be covered. */
const SHARE_OF_PAGES = 0.8

export function dropFixedText(pages: readonly PageContent[]): readonly PageContent[] {
  const drawn = pages.map(({ layers }) => layers.map(tellPieces))
  const times = new Map<string, number>()
  for (const layers of drawn)
    for (const piece of new Set(layers.flatMap((pieces) => [...pieces.values()])))
      times.set(piece, (times.get(piece) ?? 0) + 1)
  const needed = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES)
  const isFixed = (piece: string | undefined) => piece !== undefined && times.get(piece)! >= needed
  return pages.map((page, at) => ({
    ...page,
    layers: page.layers.map((layer, index) => {
      const pieces = drawn[at]![index]!
      return { ...layer, runs: layer.runs.filter(({ order }) => !isFixed(pieces.get(order))) }
    }),
  }))
}

/**
 * For each piece of text by its order of drawing: where it stands and what it says. Links part a piece into runs, on one sheet and not on the next, so
 * they are put together again. Bullets and dashes are left out: lists may well have them at the same heights.
 */
function tellPieces({ runs, turn }: Layer): ReadonlyMap<number, string> {
  const pieces = new Map<number, Run[]>()
  for (const run of runs) {
    const piece = pieces.get(run.order)
    if (piece === undefined) pieces.set(run.order, [run])
    else piece.push(run)
  }
  const told = new Map<number, string>()
  for (const [order, parts] of pieces) {
    const [{ x, y, size }] = parts.sort((a, b) => a.x - b.x) as [Run, ...Run[]]
    const words = parts.map(({ text }) => text.trim()).join(' ')
    if (/[\p{L}\p{N}]/u.test(words))
      told.set(order, [turn.angle.toFixed(1), Math.round(x), Math.round(y), size.toFixed(1), words].join(' '))
  }
  return told
}
