/**
 * The desk: what needs the disk, behind two doors. `invoke` answers the calls of the contract, `serve` the bulk routes. It knows neither the
 * window nor which host shows it; whoever starts the program gives it a host and two folders.
 */
import type { CallHandlers } from '../../shared/bridge/contract.ts'
import type { Result } from '../../shared/bridge/result.ts'
import { createAppHandlers } from './calls/app-handlers.ts'
import { createCaseHandlers } from './calls/case-handlers.ts'
import { createJournalHandlers } from './calls/journal-handlers.ts'
import { runCall } from './calls/run-call.ts'
import { createCaseSlot } from './case/case-slot.ts'
import type { DeskContext } from './desk-context.ts'
import type { DesktopHostForDesk } from './desk-host.ts'
import { createDeskLog } from './desk-log.ts'
import { createExportHandlers } from './export/export-handlers.ts'
import { createFolderHandlers } from './folders/folder-handlers.ts'
import { createNoveltyHandlers } from './novelty/novelty-handlers.ts'
import { serveBulk } from './routes/serve-bulk.ts'
import { createSettings } from './settings.ts'

export interface DeskOptions {
  readonly host: DesktopHostForDesk
  /** Where new cases are made unless the analyst chooses another place. */
  readonly casesFolder: string
  /** Settings and the log; belongs to this installation. */
  readonly settingsFolder: string
  readonly version: string
  readonly hostName: 'chromium' | 'electron'
  /** "Chromium 156.0.8078.79" */
  readonly engine: string
}

export interface Desk {
  invoke(key: string, input: unknown): Promise<Result<unknown>>
  serve(request: Request): Promise<Response>
  /** Closes the open case and lets others have it. */
  close(): Promise<void>
}

export function createDesk({
  host,
  casesFolder,
  settingsFolder,
  version,
  hostName,
  engine,
}: DeskOptions): Desk {
  const log = createDeskLog(settingsFolder)
  const context: DeskContext = {
    host,
    log,
    settings: createSettings(settingsFolder, log),
    cases: createCaseSlot(log),
    folders: new Map(),
    casesFolder,
    about: { version, hostName, engine },
    writtenExports: new Set(),
  }
  const handlers = {
    ...createAppHandlers(context),
    ...createCaseHandlers(context),
    ...createJournalHandlers(context),
    ...createExportHandlers(context),
    ...createFolderHandlers(context),
    ...createNoveltyHandlers(context),
  } satisfies CallHandlers

  return {
    invoke: (key, input) => runCall(handlers, key, input, log),
    serve: (request) => serveBulk(context, request),
    close: () => context.cases.clear(),
  }
}
