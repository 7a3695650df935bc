/** The source of an article as it was received: characters only, whatever they say. Opens where the active excerpt's words stand in it. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { SourceView } from '../../../extraction/extractor-client.ts'
import type { OpenOriginal } from '../../../workflows/read-original.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { charsetLabel } from './charset-names.ts'
import { chunkSource, type SourceChunk } from './chunk-source.ts'
import { findQuote } from './find-quote.ts'
import { LookingAt } from './looking-at.tsx'
import { useFirstFocus } from './use-first-focus.ts'
import { useView } from './use-view.ts'
import styles from './original.module.css'

interface SourcePaneProps {
  original: OpenOriginal
  charset: string | null
  excerpt: Excerpt | undefined
}

/** Pixels; original.module.css sets the lines so. */
const LINE_HEIGHT = 18

export function SourcePane({ original, charset, excerpt }: SourcePaneProps) {
  const looked = useView(useCallback(() => original.show({ kind: 'source', charset }), [original, charset]))
  return (
    <LookingAt looked={looked} what="the source text">
      {(view) => <SourceText view={view} excerpt={excerpt} />}
    </LookingAt>
  )
}

function SourceText({ view, excerpt }: { view: SourceView; excerpt: Excerpt | undefined }) {
  const { text, charset, isCut } = view
  const mark = useMemo(() => (excerpt === undefined ? null : findQuote(text, excerpt.quote)), [text, excerpt])
  const chunks = useMemo(() => chunkSource(text, mark), [text, mark])
  const scroller = useRef<HTMLPreElement>(null)
  useFirstFocus(scroller)
  useEffect(() => {
    const marked = scroller.current?.querySelector('mark')
    marked?.scrollIntoView({ block: 'center' })
    // What lies above had an estimated height until now.
    const frame = requestAnimationFrame(() => marked?.scrollIntoView({ block: 'center' }))
    return () => cancelAnimationFrame(frame)
  }, [chunks])
  return (
    <>
      <p className={styles.about}>
        {text.length.toLocaleString('en')} characters, decoded as {charsetLabel(charset)}.
        {isCut && ' Only the beginning of the file is shown.'}
        {excerpt !== undefined && ` ${describeMark(mark !== null)}`}
      </p>
      <pre
        ref={scroller}
        className={styles.source}
        tabIndex={0}
        role="region"
        aria-label="Source text"
        dir="ltr"
      >
        {chunks.map((chunk) => (
          <SourceLines key={chunk.start} chunk={chunk} />
        ))}
      </pre>
    </>
  )
}

function SourceLines({ chunk: { text, mark, estimatedLines } }: { chunk: SourceChunk }) {
  return (
    <div
      className={styles.lines}
      style={{ containIntrinsicBlockSize: `auto ${estimatedLines * LINE_HEIGHT}px` }}
    >
      {mark === null ? (
        text
      ) : (
        <>
          {text.slice(0, mark.start)}
          <mark>{text.slice(mark.start, mark.end)}</mark>
          {text.slice(mark.end)}
        </>
      )}
    </div>
  )
}

function describeMark(isFound: boolean): string {
  return isFound
    ? 'The words of the excerpt are marked.'
    : 'The words of the excerpt do not stand here letter by letter: markup or an encoding parts them.'
}
