/** One drawn page. The pixels come from the extractor; the window only puts them on a canvas. */
import { useLayoutEffect, useRef } from 'react'
import type { PageView } from '../../../extraction/extractor-client.ts'
import { useFirstFocus } from './use-first-focus.ts'
import styles from './original.module.css'

interface PageCanvasProps {
  view: PageView
  name: string
  /** Of the pane's width. */
  zoom: number
}

/** What stays visible above the marked words, of the pane's height. */
const ROOM_ABOVE = 0.3

export function PageCanvas({ view, name, zoom }: PageCanvasProps) {
  const { image, page, pageCount, markedCount, markTop } = view
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const { current } = canvas
    if (current === null) return
    current.width = image.width
    current.height = image.height
    current.getContext('2d')?.drawImage(image, 0, 0)
    return () => image.close()
  }, [image])
  // A page begins at its top, one with marked words where they are; a larger page is still the same place of it.
  useLayoutEffect(() => {
    const pane = scroller.current
    if (pane === null || canvas.current === null) return
    const markAt = (markTop ?? 0) * canvas.current.getBoundingClientRect().height
    pane.scrollTo({ top: markTop === null ? 0 : markAt - ROOM_ABOVE * pane.clientHeight })
  }, [image, markTop, zoom])
  useFirstFocus(scroller)
  const marked = markedCount > 0 ? ', with the words of the excerpt marked' : ''
  return (
    <div ref={scroller} className={styles.pageScroller} tabIndex={0} role="region" aria-label="Page">
      <canvas
        ref={canvas}
        className={styles.page}
        style={{ width: `${zoom * 100}%` }}
        role="img"
        aria-label={`Page ${page} of ${pageCount} of ${name}${marked}`}
      />
    </div>
  )
}
