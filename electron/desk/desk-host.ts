/**
 * What the desk asks of whatever shows the window. A part of the port in electron/host/, declared here because the desk does not
 * know its hosts: any object of this shape will do, and tests give it a plain one.
 */
import type { DesktopEvent } from '../../shared/bridge/desktop-events.ts'

/** An absolute path, null when the analyst cancelled; `no-native-dialog` tells the window to show its own. */
export type PickAnswer = { readonly path: string } | { readonly path: null } | 'no-native-dialog'

export interface DesktopHostForDesk {
  readonly hasNativeDialogs: boolean
  pickFolder(question: { readonly title: string; readonly startAt?: string }): Promise<PickAnswer>
  pickSaveTarget(question: {
    readonly suggestedPath: string
    readonly extension: string
  }): Promise<PickAnswer>
  showInFolder(path: string): Promise<void>
  /** Prints a page of our own origin, with its script switched off. `path` is one of shared/bridge/bulk-routes.ts. */
  printToPdf(order: {
    readonly path: string
    readonly headerTemplate: string
    readonly footerTemplate: string
    readonly pageSize?: 'A4' | 'Letter'
  }): Promise<Uint8Array>
  emit(event: DesktopEvent): void
}
