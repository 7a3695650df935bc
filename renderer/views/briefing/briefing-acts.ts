/** What the parts of the composer share: the briefing and a way to change a part of it. */
import type { BriefingFields } from '../../workflows/compose-briefing.ts'
import type { LiveBriefing } from './use-briefing.ts'

export interface PartProps {
  readonly live: LiveBriefing
  /** Saves at once; `what` names the part for undo. True when it was saved. */
  readonly change: (fields: BriefingFields, what: string) => Promise<boolean>
}
