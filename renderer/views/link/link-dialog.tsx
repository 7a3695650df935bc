/**
 * Links an excerpt, or several with one stance, to an event as evidence for or against a claim. Made for the keyboard: type the event, Enter, arrows to the claim (or
 * write a new one), a digit for the stance, Enter. Whatever is new is written together with the link in one entry.
 */
import { useState, type KeyboardEvent } from 'react'
import { Kbd } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { CaseSession } from '../../session/case-session.ts'
import { counted, quoted } from '../../workflows/act-label.ts'
import { linkEvidence } from '../../workflows/link-evidence.ts'
import { linkExcerpts } from '../../workflows/link-excerpts.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { afterLinking, completeDraft, EMPTY_DRAFT, withEvent, type LinkDraft } from './link-draft.ts'
import { LinkFields } from './link-fields.tsx'
import { placeOf, readLinkKey } from './link-keys.ts'
import { LinkedList } from './linked-list.tsx'
import { QuoteHead } from './quote-head.tsx'
import { useLinkRecords } from './use-link-records.ts'
import styles from './link-dialog.module.css'

/** Excerpts of one article mostly go to one event, so the last one is offered first. */
const lastEvent = new WeakMap<CaseSession, EventId>()

interface LinkDialogProps {
  excerptId: ExcerptId
  /** Linked together with it. */
  alsoIds?: readonly ExcerptId[]
  isOpen: boolean
  onClose: () => void
}

/** Each opening starts from nothing, so what is inside lives only while it is open. */
export function LinkDialog({ isOpen, ...props }: LinkDialogProps) {
  return isOpen ? <OpenLinkDialog key={props.excerptId} {...props} /> : null
}

function OpenLinkDialog({ excerptId, alsoIds = [], onClose }: Omit<LinkDialogProps, 'isOpen'>) {
  const { session } = useWorkbench()
  const [draft, setDraft] = useState<LinkDraft>(() =>
    withEvent(EMPTY_DRAFT, session.events.get(lastEvent.get(session) ?? '') ?? null, false),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const records = useLinkRecords(excerptId, draft.event === null || draft.isNewEvent ? null : draft.event.id)
  const claims = records?.claims
  const isSingle = alsoIds.length === 0
  const what = counted(1 + alsoIds.length, 'excerpt')
  // An event without claims gets its first one at once.
  const claimId = draft.event !== null && claims?.length === 0 ? 'new' : draft.claimId

  const change = (next: LinkDraft) => {
    setDraft(next)
    setProblem(null)
  }
  const link = async (isStaying: boolean) => {
    const complete = completeDraft({ ...draft, claimId }, claims ?? [])
    if ('missing' in complete) return setProblem(complete.missing)
    const { event, claim } = complete
    const { stance, note } = draft
    const isDone = await runAct(
      session,
      () =>
        isSingle
          ? linkEvidence(session, { excerptId, event, claim, stance, note })
          : linkExcerpts(session, { excerptIds: [excerptId, ...alsoIds], event, claim, stance, note }),
      {
        done: `${isSingle ? 'Linked' : `${what} linked`} to ${quoted(event.title)}: ${stance} ${quoted(claim.value)}.`,
      },
    )
    if (!isDone) return
    lastEvent.set(session, event.id)
    if (isStaying) change(afterLinking(draft))
    else onClose()
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element)) return
    const key = readLinkKey(event, placeOf(event.target))
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    if (key.act === 'stance') change({ ...draft, stance: key.stance })
    else void link(key.isStaying)
  }

  return (
    <Dialog
      title={isSingle ? 'Link excerpt' : `Link ${what}`}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <span className={styles.keys}>
            <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> stance <Kbd>Enter</Kbd> link <Kbd>Shift Enter</Kbd> link
            and stay
          </span>
          <Button onPress={onClose}>Close</Button>
          <Button onPress={() => void link(true)}>Link and stay</Button>
          <Button variant="primary" onPress={() => void link(false)}>
            Link
          </Button>
        </>
      }
    >
      {records !== undefined && (
        <div className={styles.body} onKeyDownCapture={onKeyDownCapture}>
          <QuoteHead excerpt={records.excerpt} article={session.articles.get(records.excerpt.articleId)} />
          {isSingle ? (
            <LinkedList links={records.links} />
          ) : (
            <p>and {counted(alsoIds.length, 'more excerpt')}</p>
          )}
          <LinkFields
            draft={{ ...draft, claimId }}
            records={isSingle ? records : { ...records, links: [] }}
            onChange={change}
            onLink={() => void link(false)}
          />
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
