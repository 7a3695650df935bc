/** The window's selection as a stretch of the article's text, and a stretch of the text as the window's selection. */
import { trimStretch } from '../../shared/anchoring/describe-quote.ts'
import type { BlockMap } from './block-map.ts'
import { offsetAtPoint } from './offset-at-point.ts'

export interface TextStretch {
  readonly start: number
  readonly end: number
}

/** Null when nothing of the article is selected. White space at the ends is no part of it. */
export function readSelection(map: BlockMap, text: string): TextStretch | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(map.root)) return null
  const start = offsetAtPoint(map, range.startContainer, range.startOffset)
  const end = offsetAtPoint(map, range.endContainer, range.endOffset)
  const trimmed = trimStretch(text, start, end)
  return trimmed.start < trimmed.end ? trimmed : null
}

/** Selects a stretch. With `isBackward` the caret is at its start, so that Shift and an arrow go on from there. */
export function selectStretch(map: BlockMap, { start, end }: TextStretch, isBackward = false): void {
  const [from, to] = [map.pointAt(start, 'start'), map.pointAt(end, 'end')]
  if (from === null || to === null) return
  const [anchor, focus] = isBackward ? [to, from] : [from, to]
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
}

/** The end of the selection that moves: true when it is the start. */
export function isSelectionBackward(): boolean {
  return document.getSelection()?.direction === 'backward'
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges()
}
