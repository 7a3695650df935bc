/**
 * Which stretch of the text is near the screen: the chunks of the article (children of the map's root, in text order) that are at most
 * some screens away. Chunks that the browser skips cost nothing, and neither should what is painted on them.
 */
import { BLOCK_ATTRIBUTE, type BlockMap } from './block-map.ts'
import type { TextStretch } from './read-selection.ts'

/** Screens above and below. Far enough that scrolling never shows text before its highlights. */
const SCREENS = 2

/** Tells at once, and whenever it changes. Returns the function that ends it. */
export function watchNearText(
  map: BlockMap,
  scroller: HTMLElement,
  onChange: (near: TextStretch) => void,
): () => void {
  const chunks = [...map.root.children].map((element) => ({
    element,
    ...stretchOf(map, element),
    isNear: false,
  }))
  const byElement = new Map<Element, (typeof chunks)[number]>(chunks.map((chunk) => [chunk.element, chunk]))
  const tell = () => {
    const first = chunks.find(({ isNear }) => isNear)
    const last = chunks.findLast(({ isNear }) => isNear)
    if (first !== undefined && last !== undefined) onChange({ start: first.start, end: last.end })
  }
  const page = scroller.getBoundingClientRect()
  for (const chunk of chunks) {
    const box = chunk.element.getBoundingClientRect()
    chunk.isNear =
      box.bottom > page.top - SCREENS * page.height && box.top < page.bottom + SCREENS * page.height
  }
  tell()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) byElement.get(target)!.isNear = isIntersecting
      tell()
    },
    { root: scroller, rootMargin: `${SCREENS * 100}% 0px` },
  )
  for (const { element } of chunks) observer.observe(element)
  return () => observer.disconnect()
}

function stretchOf(map: BlockMap, chunk: Element): TextStretch {
  const blocks = chunk.querySelectorAll(`[${BLOCK_ATTRIBUTE}]`)
  const index = (element: Element | undefined) => Number(element?.getAttribute(BLOCK_ATTRIBUTE) ?? 0)
  return { start: map.blocks[index(blocks[0])]!.start, end: map.blocks[index([...blocks].at(-1))]!.end }
}
