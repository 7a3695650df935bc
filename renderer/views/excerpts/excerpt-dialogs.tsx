/** The dialogs over the excerpts table: what is asked before an act on the selected excerpts, or before an export. */
import { showNotice } from '../../components/notices/notices.tsx'
import { counted } from '../../workflows/act-label.ts'
import { makeExcerptsCsv } from '../../workflows/export-excerpts.ts'
import { gradeExcerpts } from '../../workflows/grade-excerpts.ts'
import { tagExcerpts } from '../../workflows/tag-excerpts.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import { SaveTextDialog, type MakingText } from '../app/save-text-dialog.tsx'
import { useCaseRecord } from '../app/use-case-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import { textStateOf, type ExcerptRow } from './excerpt-row.ts'
import { GradeDialog } from './grade-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'
import type { ExcerptDialog } from './use-excerpt-commands.ts'

interface ExcerptDialogsProps {
  asked: ExcerptDialog | null
  /** What the act is about. */
  selected: readonly ExcerptRow[]
  /** What the table shows, in its order, for an export of all of it. */
  listShown: () => readonly ExcerptRow[]
  onClose: () => void
}

export function ExcerptDialogs({ asked, selected, listShown, onClose }: ExcerptDialogsProps) {
  const { session } = useWorkbench()
  const ids = selected.map(({ excerpt }) => excerpt.id)
  const what = counted(ids.length, 'excerpt')
  if (asked !== 'export' && ids.length === 0) return null
  switch (asked) {
    case null:
      return null
    case 'tag':
      return (
        <TagDialog
          rows={selected}
          onClose={onClose}
          onDone={(tagging) => {
            onClose()
            void runAct(session, () => tagExcerpts(session, ids, tagging), {
              done: `Tags of ${what} changed`,
            })
          }}
        />
      )
    case 'grade':
      return (
        <GradeDialog
          rows={selected}
          onClose={onClose}
          onDone={(grade) => {
            onClose()
            const done =
              grade.informationCredibility === null
                ? 'no longer graded'
                : `graded ${grade.informationCredibility}`
            void runAct(session, () => gradeExcerpts(session, ids, grade), { done: `${what} ${done}` })
          }}
        />
      )
    case 'link': {
      const [first, ...others] = ids as [ExcerptId, ...ExcerptId[]]
      return <LinkDialog excerptId={first} alsoIds={others} isOpen onClose={onClose} />
    }
    case 'export':
      // A selection of one is only where the keyboard stands.
      return (
        <ExportDialog
          rows={selected.length > 1 ? selected : listShown()}
          isSelection={selected.length > 1}
          onClose={onClose}
        />
      )
  }
}

interface ExportDialogProps {
  rows: readonly ExcerptRow[]
  isSelection: boolean
  onClose: () => void
}

function ExportDialog({ rows, isSelection, onClose }: ExportDialogProps) {
  const { session } = useWorkbench()
  const caseRecord = useCaseRecord()
  if (caseRecord === undefined) return null
  const { title, defaultMarking } = caseRecord
  const isProtected = session.sources.rows.get()?.some((source) => source.isProtected) === true
  const makeText = async (making: MakingText) => {
    const items = rows.map((row) => ({ ...row, textState: textStateOf(row) }))
    const { text, unreadCount } = await makeExcerptsCsv(session, items, defaultMarking, making)
    if (unreadCount > 0)
      showNotice({
        message: `${counted(unreadCount, 'article')} could not be read.`,
        detail: 'Their excerpts have only the nearest words around them, and no page.',
        tone: 'problem',
      })
    return text
  }
  return (
    <SaveTextDialog
      title="Export excerpts as CSV"
      name={`${title} - excerpts ${defaultMarking}`}
      format="csv"
      makeText={makeText}
      onClose={onClose}
    >
      <p>
        {isSelection
          ? `The ${counted(rows.length, 'selected excerpt')}`
          : `The ${counted(rows.length, 'excerpt')} that the table shows`}
        , with page, the sentences around each quote, source, grades, tags and what it is held against. Opens
        in any spreadsheet.
      </p>
      <p>
        Marked {defaultMarking}, in the file’s name and in every line.
        {isProtected && ' The names of protected sources are withheld.'}
      </p>
    </SaveTextDialog>
  )
}
