/** A briefing: composed on the left, read on the right as it will be printed, looked over by the linter, and exported. */
import { FileJson, FileText } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, type FocusEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { composeBriefing, type BriefingFields } from '../../workflows/compose-briefing.ts'
import { deleteBriefing } from '../../workflows/delete-briefing.ts'
import { quoted } from '../../workflows/act-label.ts'
import type { ExportFormat } from '../../../shared/bridge/export-calls.ts'
import type { BriefingId } from '../../../shared/domain/briefing.ts'
import type { Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { EventsPart } from './events-part.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FindingsBar } from './findings-bar.tsx'
import { HeadPart } from './head-part.tsx'
import { JudgementsPart } from './judgements-part.tsx'
import { LinesPart } from './lines-part.tsx'
import { MarkingBadge } from './marking-badge.tsx'
import { placeOfFinding } from './place-of-finding.ts'
import { PreviewFrame } from './preview-frame.tsx'
import { useBriefing, type LiveBriefing } from './use-briefing.ts'
import styles from './briefing.module.css'

export function BriefingView({ briefingId }: { briefingId: BriefingId }) {
  const { navigation } = useWorkbench()
  const live = useBriefing(briefingId)
  if (live === undefined) return null
  if (live === null)
    return (
      <EmptyState
        title="This briefing is not in the case any more"
        actions={<Button onPress={() => navigation.go({ view: 'briefings' })}>All briefings</Button>}
      >
        It was deleted, or the act that started it was undone. Undo and redo bring it back.
      </EmptyState>
    )
  return <Composer live={live} />
}

function Composer({ live }: { live: LiveBriefing }) {
  const { session, navigation } = useWorkbench()
  const { briefing, findings } = live
  const [asked, setAsked] = useState<ExportFormat | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const composer = useRef<HTMLDivElement>(null)
  const change = useCallback(
    (fields: BriefingFields, what: string) =>
      runAct(session, () => composeBriefing(session, briefing, fields, what)),
    [session, briefing],
  )
  const remove = useCallback(async () => {
    const isDone = await runAct(session, () => deleteBriefing(session, briefing), {
      done: `Deleted briefing ${quoted(briefing.title)}.`,
    })
    if (isDone) navigation.go({ view: 'briefings' })
  }, [session, navigation, briefing])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'briefing/export-pdf',
        label: 'Export as PDF',
        group: 'Briefing',
        shortcut: 'Ctrl+P',
        isHinted: true,
        run: () => setAsked('pdf'),
      },
      {
        id: 'briefing/export-json',
        label: 'Export as JSON',
        group: 'Briefing',
        shortcut: 'Ctrl+Shift+J',
        isHinted: true,
        run: () => setAsked('json'),
      },
      { id: 'briefing/delete', label: 'Delete briefing', group: 'Briefing', run: () => void remove() },
      {
        id: 'briefing/list',
        label: 'All briefings',
        group: 'Briefing',
        run: () => navigation.go({ view: 'briefings' }),
      },
    ],
    [navigation, remove],
  )
  useCommands(commands)

  /** The preview goes to the part that has the focus. */
  const follow = (event: FocusEvent) => {
    const part = event.target.closest('[data-anchor]')
    if (part instanceof HTMLElement) setAnchor(part.dataset['anchor'] ?? null)
  }
  const open = (finding: Finding) => {
    const place = placeOfFinding(finding, live)
    if (place !== null) return navigation.go(place)
    const number = live.judgements.findIndex((judgement) => judgement.id === finding.at.id) + 1
    composer.current?.querySelector<HTMLElement>(`[data-anchor="judgement-${number}"] textarea`)?.focus()
  }
  return (
    <div className={styles.page}>
      <div ref={composer} className={styles.composer} onFocus={follow}>
        <div className={styles.head}>
          <h1>Compose</h1>
          <MarkingBadge marking={briefing.marking} />
          <Button onPress={() => setAsked('json')}>
            <FileJson size={14} aria-hidden /> JSON…
          </Button>
          <Button variant="primary" onPress={() => setAsked('pdf')}>
            <FileText size={14} aria-hidden /> Export PDF…
          </Button>
        </div>
        <HeadPart live={live} change={change} />
        <JudgementsPart live={live} />
        <EventsPart live={live} change={change} />
        <LinesPart
          title="Gaps"
          noun="gap"
          hint="What is not known, why it matters, how it could be found out."
          lines={briefing.gaps}
          onChange={(gaps) => void change({ gaps }, 'gaps')}
        />
        <LinesPart
          title="Assumptions"
          noun="assumption"
          hint="What is taken for granted; supported, caveated or unsupported."
          lines={briefing.assumptions}
          onChange={(assumptions) => void change({ assumptions }, 'assumptions')}
        />
        <Button variant="quiet" onPress={() => void remove()}>
          Delete briefing
        </Button>
      </div>
      <div className={styles.reading}>
        <FindingsBar findings={findings} onOpen={open} />
        <PreviewFrame briefingId={briefing.id} anchor={anchor} />
      </div>
      <ExportDialog briefing={briefing} findings={findings} asked={asked} onClose={() => setAsked(null)} />
    </div>
  )
}
