/** Files and folders dropped anywhere on the window. Nothing dropped is ever opened as a page. */
import { useEffect, useRef, useState } from 'react'
import { itemsFromDrop, type ImportItem } from '../../workflows/import-items.ts'
import styles from './import.module.css'

export function DropTarget({ onDrop }: { onDrop: (items: Promise<readonly ImportItem[]>) => void }) {
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current = Math.max(0, depth.current - 1)
      if (depth.current === 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      onDrop(itemsFromDrop(event.dataTransfer))
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop }
    for (const [type, listener] of Object.entries(listeners)) addEventListener(type as 'drop', listener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type as 'drop', listener)
    }
  }, [onDrop])
  if (!isOver) return null
  return (
    <div className={styles.drop}>
      <p>Drop to import into this case</p>
    </div>
  )
}
