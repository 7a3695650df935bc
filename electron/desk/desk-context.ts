/** What the handlers of all areas share. One per desk; nothing here is global, so that a test can have two. */
import type { DesktopHostForDesk } from './desk-host.ts'
import type { CaseSlot } from './case/case-slot.ts'
import type { DeskLog } from './desk-log.ts'
import type { Settings } from './settings.ts'
import type { GivenFolders } from './folders/folder-handlers.ts'

export interface DeskContext {
  readonly host: DesktopHostForDesk
  readonly log: DeskLog
  readonly settings: Settings
  readonly cases: CaseSlot
  readonly folders: GivenFolders
  /** Where new cases are made unless another place is chosen. */
  readonly casesFolder: string
  readonly about: {
    readonly version: string
    readonly hostName: 'chromium' | 'electron'
    readonly engine: string
  }
  /** Files that exports wrote in this run: the only ones outside the case that may be shown in the file manager. Exports add to it. */
  readonly writtenExports: Set<string>
}
