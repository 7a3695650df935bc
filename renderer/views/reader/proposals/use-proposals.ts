/**
 * Reads the proposals for the active excerpt from its article's text, offers their keys, and marks the words of the one that is pointed at. They
 * are read anew when the excerpt, its bounds or the sources of the case change; nothing is filled in here without a key or a press.
 */
import { useCallback, useMemo, useState } from 'react'
import { acceptProposals } from '../../../workflows/accept-proposal.ts'
import { useObservable } from '../../../session/observable.ts'
import { proposalKey } from '../../../../shared/attribution/describe-proposal.ts'
import { propose } from '../../../../shared/attribution/propose.ts'
import type { ArticleFacts, Proposal } from '../../../../shared/attribution/proposal.ts'
import { listUntaken } from '../../../../shared/attribution/untaken.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import type { Reading } from '../use-reading.ts'
import { dismissedProposals } from './dismissed.ts'
import type { Proposals } from './proposals-context.tsx'
import { usePointedWords } from './use-pointed-words.ts'

const NONE: readonly Proposal[] = []

export function useProposals({ article, body, active, work, map, reveal }: Reading): Proposals {
  const { session } = useWorkbench()
  const sources = useObservable(session.sources.rows)
  const events = useObservable(session.events.rows)
  const dismissals = dismissedProposals(session)
  const dismissed = useObservable(dismissals)
  const [pointed, setPointed] = useState<Proposal | null>(null)
  const excerptId = active?.id ?? null
  const { latest } = work

  const { language, dateline, issued, agency, publisher } = article
  const facts = useMemo<ArticleFacts>(
    () => ({
      ...{ language, dateline, issued, agency, publisher },
      sources: sources ?? [],
      places: [...new Set((events ?? []).map(({ place }) => place.split(',')[0]!.trim()))].filter(Boolean),
    }),
    [language, dateline, issued, agency, publisher, sources, events],
  )
  const [start, end] = [active?.position.start, active?.position.end]
  const all = useMemo(
    () => (start === undefined || end === undefined ? NONE : propose(body.text, { start, end }, facts)),
    [body.text, start, end, facts],
  )
  const open = useMemo(
    () =>
      active === undefined
        ? NONE
        : listUntaken(all, active).filter((each) => !dismissed.has(`${active.id} ${proposalKey(each)}`)),
    [all, active, dismissed],
  )

  const accept = useCallback(
    (proposals: readonly Proposal[]) => {
      // What is drawn may be a moment behind the keyboard: a proposal is never taken for another excerpt.
      if (excerptId === null || latest.current !== excerptId || proposals.length === 0) return
      setPointed(null)
      void runAct(session, () => acceptProposals(session, excerptId, proposals))
    },
    [session, excerptId, latest],
  )
  const dismiss = useCallback(
    (proposal: Proposal) => {
      setPointed(null)
      if (excerptId !== null)
        dismissals.update((was) => new Set(was).add(`${excerptId} ${proposalKey(proposal)}`))
    },
    [excerptId, dismissals],
  )
  const point = useCallback(
    (proposal: Proposal | null) => {
      setPointed(proposal)
      if (proposal !== null) reveal(proposal)
    },
    [reveal],
  )
  // Words stay marked only while their proposal is there.
  usePointedWords(map, pointed !== null && all.includes(pointed) ? pointed : null)

  useCommands(
    useMemo<readonly Command[]>(() => {
      const [first] = open
      const shared = { group: 'Excerpt', isDisabled: first === undefined } as const
      return [
        {
          id: 'excerpt/accept-proposal',
          label: 'Accept the first proposal',
          ...shared,
          shortcut: 'Q',
          isHinted: first !== undefined,
          run: () => accept(open.slice(0, 1)),
        },
        {
          id: 'excerpt/accept-all-proposals',
          label: 'Accept all proposals',
          ...shared,
          shortcut: 'Shift+Q',
          run: () => accept(open),
        },
        {
          id: 'excerpt/dismiss-proposal',
          label: 'Dismiss the first proposal',
          ...shared,
          shortcut: 'Alt+Q',
          run: () => first !== undefined && dismiss(first),
        },
      ]
    }, [open, accept, dismiss]),
  )
  return useMemo(
    () => ({ excerptId, all, open, accept, dismiss, point }),
    [excerptId, all, open, accept, dismiss, point],
  )
}
