/**
 * The codebook as a tree that is walked by arrow keys, and by dragging put in order: a tag is dropped on the one it shall stand under, or between
 * those it shall stand beside. Under the tree stand the words that are not in the codebook.
 */
import { ChevronRight, GripVertical } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import {
  Button,
  Collection,
  DropIndicator,
  DropZone,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  type ItemDropTarget,
  type Key,
  type Selection,
} from 'react-aria-components'
import { Kbd } from '../../components/badge/badge.tsx'
import type { CodebookRows, TagRow } from './codebook-rows.ts'
import { Swatch } from './swatch.tsx'
import styles from './codebook.module.css'

/** The heading over the words without a record. */
export const WORDS_KEY = 'words'

const DRAG_TYPE = 'application/x-attest-tag'

interface CodebookTreeProps {
  rows: CodebookRows
  selected: ReadonlySet<string>
  onSelect: (keys: ReadonlySet<string>) => void
  closed: ReadonlySet<string>
  onClose: (keys: ReadonlySet<string>) => void
  /** Enter, or a double click. */
  onOpen: (key: string) => void
  /** Null is the top. */
  onMove: (keys: readonly string[], under: string | null) => void
  mayMove: (keys: readonly string[], under: string | null) => boolean
}

export function CodebookTree(props: CodebookTreeProps) {
  const { rows, selected, closed, onMove, mayMove } = props
  const items = useMemo<readonly TagRow[]>(
    () => (rows.words.length === 0 ? rows.tree : [...rows.tree, headingOver(rows.words)]),
    [rows],
  )
  const expanded = useMemo(() => listParents(items).filter((key) => !closed.has(key)), [items, closed])
  const dragged = useRef<readonly string[]>([])
  const [isDragging, setDragging] = useState(false)
  const isRecord = (key: Key) => (rows.byKey.get(String(key))?.tag ?? null) !== null
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].filter(isRecord).map((key) => ({ [DRAG_TYPE]: String(key), 'text/plain': nameOf(rows, key) })),
    acceptedDragTypes: [DRAG_TYPE],
    onDragStart: ({ keys }) => {
      dragged.current = [...keys].map(String)
      setDragging(true)
    },
    onDragEnd: () => setDragging(false),
    getDropOperation: (target) => {
      if (target.type === 'root' || (target.dropPosition === 'on' && !isRecord(target.key))) return 'cancel'
      return mayMove(dragged.current, placeOf(rows, target)) ? 'move' : 'cancel'
    },
    onMove: ({ target }) => onMove(dragged.current, placeOf(rows, target)),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.between!} />,
  })
  return (
    <div className={styles.tree}>
      <div className={styles.head} aria-hidden>
        <span>Tag</span>
        <span>Key</span>
        <span>Excerpts</span>
        <span>With those below</span>
      </div>
      <Tree
        aria-label="Codebook"
        className={styles.rows!}
        items={items}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => props.onSelect(keysOf(keys, rows))}
        expandedKeys={expanded}
        onExpandedChange={(keys) => props.onClose(new Set(listParents(items).filter((key) => !keys.has(key))))}
        onAction={(key) => props.onOpen(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.nothing}>No tag passes the filter.</p>}
        {...NO_TYPE_AHEAD}
      >
        {(row: TagRow) => <Row row={row} />}
      </Tree>
      {isDragging && (
        <DropZone
          className={styles.top!}
          aria-label="The top of the codebook"
          getDropOperation={(types) => (types.has(DRAG_TYPE) ? 'move' : 'cancel')}
          onDrop={() => onMove(dragged.current, null)}
        >
          Drop here to put it at the top
        </DropZone>
      )}
    </div>
  )
}

/** Letters are commands here. The tree hands this on to its grid, though its own type does not name it. */
const NO_TYPE_AHEAD = { disallowTypeAhead: true }

function Row({ row }: { row: TagRow }) {
  const isHeading = row.key === WORDS_KEY
  const shortcut = row.tag?.shortcut ?? null
  return (
    <TreeItem id={row.key} textValue={row.name} aria-label={describeRow(row)} className={styles.row!} data-heading={isHeading}>
      <TreeItemContent>
        {({ hasChildItems, allowsDragging }) => (
          <div className={styles.cells}>
            <span className={styles.name}>
              {hasChildItems ? (
                <Button slot="chevron" className={styles.chevron!}>
                  <ChevronRight size={14} aria-hidden />
                </Button>
              ) : (
                <span className={styles.chevron} />
              )}
              {!isHeading && <Swatch colour={row.colour} />}
              <bdi>{row.name}</bdi>
              {allowsDragging && row.tag !== null && (
                <Button slot="drag" className={styles.grip!} aria-label={`Move ${row.name}`}>
                  <GripVertical size={13} aria-hidden />
                </Button>
              )}
            </span>
            <span>{shortcut !== null && <Kbd>{shortcut}</Kbd>}</span>
            <span>{isHeading ? '' : row.own?.toLocaleString('en')}</span>
            <span>{row.rows.length === 0 || isHeading ? '' : row.all?.toLocaleString('en')}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={row.rows}>{(below: TagRow) => <Row row={below} />}</Collection>
    </TreeItem>
  )
}

/** A tag dropped on another one stands under it; dropped between two, beside them, where its name puts it. Beside words is the top. */
function placeOf(rows: CodebookRows, { key, dropPosition }: ItemDropTarget): string | null {
  return dropPosition === 'on' ? String(key) : (rows.byKey.get(String(key))?.tag?.parentId ?? null)
}

function describeRow(row: TagRow): string {
  const { name, tag, own = 0, all = 0, rows } = row
  if (row.key === WORDS_KEY) return `${name}, ${rows.length}`
  const uses = own === 1 ? '1 excerpt' : `${own} excerpts`
  const below = rows.length === 0 ? '' : `, ${all} with those below`
  const key = tag?.shortcut ?? null
  return `${name}, ${uses}${below}${key === null ? '' : `, key ${key}`}`
}

function headingOver(words: readonly TagRow[]): TagRow {
  return { key: WORDS_KEY, name: 'Not in the codebook', tag: null, colour: 'h1', own: undefined, all: undefined, rows: words }
}

function listParents(rows: readonly TagRow[]): string[] {
  return rows.flatMap((row) => (row.rows.length === 0 ? [] : [row.key, ...listParents(row.rows)]))
}

function keysOf(keys: Selection, rows: CodebookRows): ReadonlySet<string> {
  const all = keys === 'all' ? [...rows.byKey.keys()] : [...keys].map(String)
  return new Set(all.filter((key) => rows.byKey.has(key)))
}

function nameOf(rows: CodebookRows, key: Key): string {
  return rows.byKey.get(String(key))?.name ?? ''
}
