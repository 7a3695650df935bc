/** The table of contents: sections as they are nested with the present one marked, and the page to go to. */
import { X } from 'lucide-react'
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import type { ContentsEntry } from './list-contents.ts'
import styles from './contents.module.css'

interface ContentsPanelProps {
  entries: readonly ContentsEntry[]
  /** Index of the present section; -1 before the first. */
  current: number
  /** Null where the original has no pages. */
  lastPage: number | null
  focused: RefObject<'entries' | 'page' | null>
  onGo: (start: number) => void
  onGoToPage: (page: number) => void
  onLeave: () => void
  onClose: () => void
}

export function ContentsPanel({ entries, current, lastPage, focused, ...props }: ContentsPanelProps) {
  const list = useRef<HTMLDivElement>(null)
  const pageField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const part = focused.current
    focused.current = null
    if (part === 'page') pageField.current?.select()
    if (part === 'entries') list.current?.focus()
  })
  useEffect(() => {
    const item = list.current?.querySelector('[data-current]')
    item?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'T' && event.shiftKey && !(event.target instanceof HTMLInputElement)) props.onClose()
    else if (event.key === 'Escape') props.onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const page = Number.parseInt(pageField.current?.value ?? '', 10)
    if (page >= 1) props.onGoToPage(page)
  }
  return (
    <nav className={styles.panel} aria-label="Contents" onKeyDownCapture={onKeyDownCapture}>
      <div className={styles.head}>
        <h2>Contents</h2>
        <Button className={styles.close!} aria-label="Hide the contents" onPress={props.onClose}>
          <X size={14} aria-hidden />
        </Button>
      </div>
      {lastPage !== null && (
        <form className={styles.pages} onSubmit={submit}>
          <label>
            Page{' '}
            <input
              ref={pageField}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={styles.pageField}
            />
          </label>
          <span>of {lastPage.toLocaleString('en')}</span>
          <Button type="submit" className={styles.go!}>
            Go
          </Button>
        </form>
      )}
      {entries.length > 0 && (
        <ListBox
          ref={list}
          aria-label="Sections"
          className={styles.sections!}
          items={entries.map((entry, index) => ({ ...entry, id: index }))}
          dependencies={[current]}
          onAction={(key) => props.onGo(entries[Number(key)]!.start)}
        >
          {({ id, label, depth, page }) => (
            <ListBoxItem
              id={id}
              textValue={label}
              className={styles.section!}
              data-current={id === current ? '' : undefined}
              aria-label={id === current ? `${label}, present section` : label}
              style={{ paddingInlineStart: `${8 + Math.min(depth, 5) * 14}px` }}
            >
              <span className={styles.label} dir="auto">
                {label}
              </span>
              {page !== null && (
                <span className={styles.page} aria-hidden>
                  {page}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </nav>
  )
}
