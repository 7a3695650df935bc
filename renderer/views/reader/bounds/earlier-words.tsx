/** That an excerpt quoted other words before, and on demand which: bounds were edited, or it was carried to another text. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import styles from './bounds.module.css'

export function EarlierWords({ excerpt, language }: { excerpt: Excerpt; language: string | null }) {
  const [isOpen, setOpen] = useState(false)
  const anchors = [...(excerpt.earlierAnchors ?? []), excerpt]
  const earlier = anchors
    .slice(0, -1)
    .map((anchor, at) => ({ ...anchor, isOfBounds: anchor.revisionId === anchors[at + 1]!.revisionId }))
    .filter(({ isOfBounds, quote }, at) => isOfBounds || quote.exact !== anchors[at + 1]!.quote.exact)
  if (earlier.length === 0) return null
  const areBoundsEdited = earlier.some(({ isOfBounds }) => isOfBounds)
  return (
    <div className={styles.earlier}>
      <Button className={styles.toggle!} aria-expanded={isOpen} onPress={() => setOpen((was) => !was)}>
        {areBoundsEdited ? 'bounds edited' : 'worded otherwise before'}
      </Button>
      {isOpen && (
        <ol className={styles.list}>
          {earlier.map(({ quote, isOfBounds }, at) => (
            <li key={at}>
              <span className={styles.why}>{isOfBounds ? 'Quoted before:' : 'In an earlier text:'}</span>
              <q dir="auto" lang={language ?? undefined}>
                {quote.exact}
              </q>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
