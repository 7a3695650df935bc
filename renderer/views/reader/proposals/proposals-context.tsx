/** What the program proposes about the active excerpt, for its card and for the attribution editor in it. */
import { createContext, useContext } from 'react'
import type { Proposal } from '../../../../shared/attribution/proposal.ts'
import type { ExcerptId } from '../../../../shared/domain/excerpt.ts'

export interface Proposals {
  readonly excerptId: ExcerptId | null
  /** Everything that was read from the words. */
  readonly all: readonly Proposal[]
  /** What is neither filled in nor dismissed, in the order in which the key takes it. */
  readonly open: readonly Proposal[]
  readonly accept: (proposals: readonly Proposal[]) => void
  readonly dismiss: (proposal: Proposal) => void
  /** Marks the words of a proposal in the text; null takes the mark away. */
  readonly point: (proposal: Proposal | null) => void
}

const none: Proposals = { excerptId: null, all: [], open: [], accept() {}, dismiss() {}, point() {} }

const ProposalsContext = createContext(none)

export const ProposalsProvider = ProposalsContext.Provider

export function useProposalsOf(excerptId: ExcerptId): Proposals {
  const proposals = useContext(ProposalsContext)
  return proposals.excerptId === excerptId ? proposals : none
}
