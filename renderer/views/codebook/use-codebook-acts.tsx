/** What the analyst does with tags on the codebook's screen, and what is asked before it is done. */
import { useState, type ReactNode } from 'react'
import { counted, quoted } from '../../workflows/act-label.ts'
import { addTags } from '../../workflows/create-tag.ts'
import { deleteTags } from '../../workflows/delete-tag.ts'
import { mergeTags } from '../../workflows/merge-tags.ts'
import { moveTags } from '../../workflows/move-tag.ts'
import { renameTag } from '../../workflows/rename-tag.ts'
import { createTag, type TagId } from '../../../shared/domain/tag.ts'
import { subtreeOf, type TagNode } from '../../../shared/domain/tag-tree.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { TagRow } from './codebook-rows.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewTagDialog } from './new-tag-dialog.tsx'
import type { TagUses } from './tag-uses.ts'
import { codebookOf } from './use-codebook.ts'
import { useLongAct } from './use-long-act.tsx'

export interface CodebookActs {
  create(under: TagId | null): void
  /** Of the words among the chosen ones. */
  addWords(): void
  rename(from: string, to: string): void
  /** Of the chosen ones, into each other, or of one into another that is asked for. */
  merge(): void
  move(): void
  moveTo(ids: readonly TagId[], under: TagId | null): void
  /** Under the tag before it, or out of the one above it. */
  indent(by: 1 | -1): void
  remove(): void
  /** Rises when a question was put away, so that a field shows again what is. */
  readonly askedCount: number
  readonly dialogs: ReactNode
}

type Question =
  | { readonly about: 'new'; readonly under: TagId | null }
  | { readonly about: 'merge'; readonly names: readonly string[]; readonly kept: string | null }
  | { readonly about: 'move' }
  | { readonly about: 'delete' }

interface CodebookActsOptions {
  chosen: readonly TagRow[]
  uses: TagUses | undefined
  choose: (key: string | null, under?: TagId | null) => void
}

export function useCodebookActs({ chosen, uses, choose }: CodebookActsOptions): CodebookActs {
  const { session } = useWorkbench()
  const { run, progress } = useLongAct()
  const [question, setQuestion] = useState<Question | null>(null)
  const [askedCount, setAskedCount] = useState(0)
  const endQuestion = () => {
    setQuestion(null)
    setAskedCount((was) => was + 1)
  }
  const tags = chosen.flatMap(({ tag }) => tag ?? [])
  const keyOf = (name: string) => codebookOf(session).named(name)?.tag.id ?? `word:${name}`

  const moveTo = (ids: readonly TagId[], under: TagId | null) => {
    void runAct(session, () => moveTags(session, ids, under))
  }
  const merge = async (kept: string, others: readonly string[]) => {
    endQuestion()
    const what = others.length === 1 ? quoted(others[0]!) : counted(others.length, 'tag')
    const isDone = await run('Merging tags', `Merged ${what} into ${quoted(kept)}.`, (pace) =>
      mergeTags(session, kept, others, pace),
    )
    if (isDone) choose(keyOf(kept))
  }
  const rename = async (from: string, to: string) => {
    const name = to.trim()
    if (name === from) return
    if (codebookOf(session).named(name) !== undefined || uses?.own.has(name) === true)
      return setQuestion({ about: 'merge', names: [from, name], kept: name })
    const isDone = await run('Renaming a tag', `Renamed ${quoted(from)} to ${quoted(name)}.`, (pace) =>
      renameTag(session, from, name, pace),
    )
    if (isDone && codebookOf(session).named(from) === undefined) choose(keyOf(name))
  }
  const remove = async (onExcerpts: 'keep' | 'take-off') => {
    endQuestion()
    const names = chosen.map(({ name }) => name)
    const what = names.length === 1 ? quoted(names[0]!) : counted(names.length, 'tag')
    const isDone = await run('Deleting tags', `Deleted ${what}.`, (pace) => deleteTags(session, names, onExcerpts, pace))
    if (isDone) choose(onExcerpts === 'keep' && names.length === 1 ? `word:${names[0]}` : null)
  }
  const usedCount = uses?.countAny(new Set(chosen.map(({ name }) => name))) ?? 0

  return {
    askedCount,
    create: (under) => setQuestion({ about: 'new', under }),
    rename: (from, to) => void rename(from, to),
    merge: () =>
      chosen.length > 0 &&
      setQuestion({ about: 'merge', names: chosen.map(({ name }) => name), kept: chosen.length > 1 ? chosen[0]!.name : null }),
    move: () => tags.length > 0 && setQuestion({ about: 'move' }),
    moveTo,
    indent(by) {
      const nodes = tags.flatMap(({ id }) => codebookOf(session).get(id) ?? [])
      const under = by === 1 ? placeBelowPrevious(nodes, codebookOf(session).roots) : placeAbove(nodes)
      if (under !== undefined) moveTo(tags.map(({ id }) => id), under)
    },
    addWords() {
      const words = chosen.filter(({ tag }) => tag === null)
      const added = words.map(({ name }) => createTag({ name }))
      const what = added.length === 1 ? quoted(added[0]!.name) : counted(added.length, 'tag')
      void runAct(session, () => addTags(session, added), { done: `Added ${what} to the codebook.` }).then(
        (isDone) => isDone && choose(added[0]?.id ?? null),
      )
    },
    remove() {
      if (chosen.length === 0) return
      if (usedCount > 0) setQuestion({ about: 'delete' })
      else void remove('keep')
    },
    dialogs: (
      <>
        {question?.about === 'new' && (
          <NewTagDialog
            under={question.under}
            onClose={endQuestion}
            onAdd={(tag) => {
              endQuestion()
              void runAct(session, () => addTags(session, [tag])).then((isDone) => isDone && choose(tag.id, tag.parentId))
            }}
          />
        )}
        {question?.about === 'merge' && (
          <MergeDialog
            names={question.names}
            kept={question.kept}
            uses={uses}
            onClose={endQuestion}
            onMerge={(kept, others) => void merge(kept, others)}
          />
        )}
        {question?.about === 'move' && (
          <MoveDialog
            tags={tags}
            onClose={endQuestion}
            onMove={(under) => {
              endQuestion()
              moveTo(tags.map(({ id }) => id), under)
            }}
          />
        )}
        {question?.about === 'delete' && (
          <DeleteDialog rows={chosen} count={usedCount} onClose={endQuestion} onDelete={(how) => void remove(how)} />
        )}
        {progress}
      </>
    ),
  }
}

/** The tag that stands before the first of these under the same one; undefined when there is none. */
function placeBelowPrevious(nodes: readonly TagNode[], roots: readonly TagNode[]): TagId | undefined {
  const [first] = nodes
  if (first === undefined) return undefined
  const siblings = first.parent?.children ?? roots
  const taken = new Set(nodes.flatMap(subtreeOf))
  return siblings
    .slice(0, siblings.indexOf(first))
    .filter((node) => !taken.has(node))
    .at(-1)?.tag.id
}

/** What stands above the tag above the first of these; undefined at the top. */
function placeAbove([first]: readonly TagNode[]): TagId | null | undefined {
  return first === undefined || first.parent === null ? undefined : (first.parent.parent?.tag.id ?? null)
}
