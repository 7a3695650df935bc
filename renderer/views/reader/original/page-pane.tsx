/** The pages of an original as they are printed, one at a time, with the words of the active excerpt marked. Opens where they stand. */
import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import type { OpenOriginal } from '../../../workflows/read-original.ts'
import { Failed, Waiting } from './looking-at.tsx'
import { PageCanvas } from './page-canvas.tsx'
import type { MarksByPage } from './place-on-pages.ts'
import { presentView, useView } from './use-view.ts'
import styles from './original.module.css'

interface PagePaneProps {
  original: OpenOriginal
  name: string
  marks: MarksByPage
}

/** Of the pane's width. */
const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const

export function PagePane({ original, name, marks }: PagePaneProps) {
  const [page, setPage] = useState(() => [...marks.keys()][0] ?? 1)
  const [isTurned, setTurned] = useState(false)
  const [foundOn, setFoundOn] = useState<number | null>(null)
  const [zoom, setZoom] = useState(zooms.indexOf(1))
  const looked = useView(
    useCallback(
      () => original.show({ kind: 'page', page, marks: marks.get(page) ?? [] }),
      [original, page, marks],
    ),
  )
  const view = presentView(looked)
  const pageCount = view?.pageCount ?? null

  // A block may begin on one page and its quoted words stand on the next.
  useEffect(() => {
    if (looked.state !== 'shown') return
    if (looked.view.markedCount > 0) return setFoundOn((was) => was ?? looked.view.page)
    const next = [...marks.keys()].find((each) => each > looked.view.page)
    if (!isTurned && next !== undefined) setPage(next)
  }, [looked, marks, isTurned])

  const turnTo = (wantedPage: number) => {
    if (pageCount === null || !Number.isInteger(wantedPage)) return
    setTurned(true)
    setPage(Math.min(Math.max(1, wantedPage), pageCount))
  }
  const zoomBy = (by: 1 | -1) => setZoom((was) => Math.min(Math.max(0, was + by), zooms.length - 1))
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => turnTo(page + 1),
    PageUp: () => turnTo(page - 1),
    Home: () => turnTo(1),
    End: () => turnTo(pageCount ?? 1),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key]
    if (act === undefined || (isTyping && !event.key.startsWith('Page'))) return
    event.preventDefault()
    act()
  }

  return (
    <div className={styles.pages} onKeyDown={onKeyDown}>
      <div className={styles.tools} role="toolbar" aria-label="Page and zoom">
        <Button
          variant="icon"
          aria-label="Previous page"
          aria-keyshortcuts="PageUp"
          isDisabled={page <= 1}
          onPress={() => turnTo(page - 1)}
        >
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <div className={styles.pageNumber}>
          <TextField
            label="Page"
            isLabelHidden
            direction="ltr"
            value={String(page)}
            onCommit={(value) => turnTo(Number(value))}
          />
        </div>
        <span>of {pageCount ?? '…'}</span>
        <Button
          variant="icon"
          aria-label="Next page"
          aria-keyshortcuts="PageDown"
          isDisabled={pageCount === null || page >= pageCount}
          onPress={() => turnTo(page + 1)}
        >
          <ChevronRight size={16} aria-hidden />
        </Button>
        <span className={styles.toolGap} />
        <Button
          variant="icon"
          aria-label="Smaller"
          aria-keyshortcuts="-"
          isDisabled={zoom === 0}
          onPress={() => zoomBy(-1)}
        >
          <Minus size={16} aria-hidden />
        </Button>
        <span className={styles.zoom}>{Math.round(zooms[zoom]! * 100)} %</span>
        <Button
          variant="icon"
          aria-label="Larger"
          aria-keyshortcuts="+"
          isDisabled={zoom === zooms.length - 1}
          onPress={() => zoomBy(1)}
        >
          <Plus size={16} aria-hidden />
        </Button>
      </div>
      {marks.size > 0 && view !== null && (
        <p className={styles.about} role="status">
          {describeMarks(view.markedCount, foundOn)}
        </p>
      )}
      {looked.state === 'failed' && <Failed {...looked} />}
      {looked.state === 'looking' && view === null && <Waiting label="Drawing the page" />}
      {view !== null && <PageCanvas view={view} name={name} zoom={zooms[zoom]!} />}
    </div>
  )
}

function describeMarks(markedCount: number, foundOn: number | null): string {
  if (markedCount > 0) return 'The words of the excerpt are marked.'
  if (foundOn !== null) return `The words of the excerpt stand on page ${foundOn}.`
  return 'The words of the excerpt were not found on this page.'
}
