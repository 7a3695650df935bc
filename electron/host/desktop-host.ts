/**
 * The port: all that the desk and the entries may ask of whatever shows the window. Two thin adapters answer it,
 * electron/ and chromium/, and one contract suite (tests/contract/desktop-host-contract.ts) holds both to it.
 */
import type { DesktopEvent } from '../../shared/bridge/desktop-events.ts'
import type { Result } from '../../shared/bridge/result.ts'

/** The desk as a host sees it: two doors, one for calls and one for bytes. */
export interface DeskDoors {
  invoke(key: string, input: unknown): Promise<Result<unknown>>
  /** Answers the routes of shared/bridge/bulk-routes.ts. */
  serve(request: Request): Promise<Response>
}

/** An absolute path, or null when the analyst cancelled; 'no-native-dialog' tells the window to show its own. */
export type PickAnswer = { readonly path: string } | { readonly path: null } | 'no-native-dialog'

export interface FolderQuestion {
  readonly title: string
  readonly startAt?: string
}

export interface SaveQuestion {
  readonly suggestedPath: string
  /** File name extension without the dot. */
  readonly extension: string
}

/** A page of our own origin to be printed, with its script switched off. */
export interface PrintOrder {
  /** Path on the workbench's origin, as shared/bridge/bulk-routes.ts makes it. */
  readonly path: string
  /** Markup for every page's head and foot; the page's own styles don't reach it, so sizes and fonts stand inline. */
  readonly headerTemplate: string
  readonly footerTemplate: string
  /** Used when the page's own `@page` rule names no size. */
  readonly pageSize?: 'A4' | 'Letter'
}

export interface DesktopHost {
  readonly name: 'electron' | 'chromium'
  /** "Chromium 156.0.8078.79" */
  readonly engine: string
  readonly hasNativeDialogs: boolean
  /** Shows the workbench and joins it to the desk. Called once. */
  openWindow(desk: DeskDoors): Promise<void>
  pickFolder(question: FolderQuestion): Promise<PickAnswer>
  pickSaveTarget(question: SaveQuestion): Promise<PickAnswer>
  printToPdf(order: PrintOrder): Promise<Uint8Array>
  showInFolder(file: string): Promise<void>
  /** Tells the window something. Lost when no window is open: events say what is, never what must be done. */
  emit(event: DesktopEvent): void
  /** How many connections were tried and refused since start. */
  countBlockedConnections(): number
  /** Closes the window and everything that belongs to it. */
  close(): Promise<void>
  /** Settles when the window is gone. `crashed` is the browser's doing, not the analyst's: it should be opened again. */
  readonly closed: Promise<CloseReason>
}

export type CloseReason = 'closed' | 'crashed'
