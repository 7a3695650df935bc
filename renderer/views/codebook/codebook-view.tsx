/** The case's codebook: its tags as a tree with how often each is used, and beside it the tag that is chosen. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { useObservable } from '../../session/observable.ts'
import { isWithin, pathOf } from '../../../shared/domain/tag-tree.ts'
import type { TagId } from '../../../shared/domain/tag.ts'
import { useCommands } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { useShowExcerpts } from '../excerpts/excerpt-filter.ts'
import { listCodebookCommands } from './codebook-commands.ts'
import { listCodebookRows } from './codebook-rows.ts'
import { CodebookTree, WORDS_KEY } from './codebook-tree.tsx'
import { SeveralPane } from './several-pane.tsx'
import { TagPane } from './tag-pane.tsx'
import { useCodebookFile } from './use-codebook-file.tsx'
import { useCodebookActs } from './use-codebook-acts.tsx'
import { useCodebook } from './use-codebook.ts'
import { useFocusRow } from './use-focus-row.ts'
import { useTagUses } from './use-tag-uses.ts'
import styles from './codebook.module.css'

const NOTHING: ReadonlySet<string> = new Set()

export function CodebookView() {
  const { session, navigation } = useWorkbench()
  const isLoaded = useObservable(session.tags.rows) !== undefined
  const codebook = useCodebook()
  const uses = useTagUses()
  const [filter, setFilter] = useState('')
  const [selected, setSelected] = useState(NOTHING)
  const [closed, setClosed] = useState(NOTHING)
  const filterField = useRef<HTMLInputElement>(null)
  const pane = useRef<HTMLElement>(null)
  const screen = useRef<HTMLDivElement>(null)

  const rows = useMemo(() => listCodebookRows(codebook, uses, filter), [codebook, uses, filter])
  const chosen = useMemo(() => [...selected].flatMap((key) => rows.byKey.get(key) ?? []), [selected, rows])
  const focusRow = useFocusRow(screen, rows)
  /** Opens what is shut over it; one that was just made is known by the tag that it stands under. */
  const choose = (key: string | null, under: TagId | null = null) => {
    const above = [key, under].flatMap((id) => codebook.get(id as TagId) ?? []).flatMap(pathOf)
    const opened = new Set<string>([WORDS_KEY, ...above.map(({ tag }) => tag.id)])
    setSelected(key === null ? NOTHING : new Set([key]))
    setClosed((was) => new Set([...was].filter((each) => !opened.has(each))))
    if (key !== null) focusRow(key)
  }
  const acts = useCodebookActs({ chosen, uses, choose })
  const codebookFile = useCodebookFile()
  const showExcerpts = useShowExcerpts()
  const focusName = () => {
    const field = pane.current?.querySelector('input')
    field?.focus()
    field?.select()
  }

  const latest = useRef({ acts, chosen, codebookFile })
  useEffect(() => {
    latest.current = { acts, chosen, codebookFile }
  })
  const hasRecord = chosen.some(({ tag }) => tag !== null)
  const hasWord = chosen.some(({ tag }) => tag === null)
  const isEmpty = codebook.nodes.length === 0
  const commands = useMemo(
    () =>
      listCodebookCommands(
        {
          create: (isBelow) => {
            const [first] = latest.current.chosen
            latest.current.acts.create((isBelow ? first?.tag?.id : first?.tag?.parentId) ?? null)
          },
          rename: focusName,
          merge: () => latest.current.acts.merge(),
          move: () => latest.current.acts.move(),
          indent: (by) => latest.current.acts.indent(by),
          addWords: () => latest.current.acts.addWords(),
          remove: () => latest.current.acts.remove(),
          showExcerpts: () => showExcerpts('tag', latest.current.chosen[0]!.name),
          filter: () => filterField.current?.focus(),
          importFile: () => latest.current.codebookFile.chooseImport(),
          exportFile: () => latest.current.codebookFile.startExport(),
        },
        { count: chosen.length, hasRecord, hasWord, isEmpty },
      ),
    [chosen.length, hasRecord, hasWord, isEmpty, showExcerpts],
  )
  useCommands(commands)

  if (!isLoaded) return null
  if (isEmpty && uses?.own.size === 0)
    return (
      <>
        <EmptyState
          title="No tags yet"
          actions={
            <>
              <Button variant="primary" onPress={() => acts.create(null)}>
                New tag…
              </Button>
              <Button onPress={codebookFile.chooseImport}>Import a codebook…</Button>
              <Button onPress={() => navigation.go({ view: 'library' })}>Go to the library</Button>
            </>
          }
        >
          A tag says what an excerpt is about. Tags come into being while you read, by typing them on an excerpt; here
          they are put in order, with a colour, a key and a definition.
        </EmptyState>
        {acts.dialogs}
        {codebookFile.dialogs}
      </>
    )
  return (
    <>
      <div className={styles.toolbar}>
        <h1>Codebook</h1>
        <span className={styles.count} role="status">
          {rows.shownCount.toLocaleString('en')}
        </span>
        <input
          ref={filterField}
          type="search"
          aria-label="Filter tags"
          placeholder="Filter"
          className={styles.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <div className={styles.toolbarEnd}>
          <Button variant="quiet" onPress={codebookFile.chooseImport}>
            Import…
          </Button>
          <Button variant="quiet" isDisabled={isEmpty} onPress={codebookFile.startExport}>
            Export…
          </Button>
          <Button onPress={() => acts.create(chosen[0]?.tag?.parentId ?? null)}>New tag…</Button>
        </div>
      </div>
      <div ref={screen} className={styles.split}>
        <CodebookTree
          rows={rows}
          selected={selected}
          onSelect={setSelected}
          closed={filter === '' ? closed : NOTHING}
          onClose={setClosed}
          onOpen={focusName}
          onMove={(keys, under) => acts.moveTo(keys as readonly TagId[], under as TagId | null)}
          mayMove={(keys, under) => {
            const place = under === null ? null : (codebook.get(under as TagId) ?? null)
            return keys.every((key) => {
              const node = codebook.get(key as TagId)
              return node !== undefined && !isWithin(place, node)
            })
          }}
        />
        {chosen.length === 1 && <TagPane row={chosen[0]!} acts={acts} paneRef={pane} onShowExcerpts={(name) => showExcerpts('tag', name)} />}
        {chosen.length > 1 && <SeveralPane rows={chosen} acts={acts} />}
      </div>
      {acts.dialogs}
      {codebookFile.dialogs}
    </>
  )
}
