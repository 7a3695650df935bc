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

export function PageCanvas({ view: { image, page, pageCount, markedCount }, name, zoom }: PageCanvasProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const { current } = canvas
    if (current === null) return
    current.width = image.width
    current.height = image.height
    current.getContext('2d')?.drawImage(image, 0, 0)
    scroller.current?.scrollTo({ top: 0 })
    return () => image.close()
  }, [image])
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
