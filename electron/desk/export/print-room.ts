/**
 * Pages that wait to be printed. The host prints only pages of our own origin, so a composed page is laid out here under a ticket that
 * nobody can guess, and taken away when the print is done: what is printed is what was composed, and it is composed once.
 */
import { randomBytes } from 'node:crypto'
import { bulkRoutes, MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { DeskContext } from '../desk-context.ts'
import type { DesktopHostForDesk } from '../desk-host.ts'
import { pageAnswer } from './page-answer.ts'

export interface PrintRoom {
  /** The page as PDF. */
  print(host: Pick<DesktopHostForDesk, 'printToPdf'>, page: string): Promise<Uint8Array>
  /** Answers `/case/prints/<ticket>`; null when nothing lies there. */
  serve(ticket: string): Response | null
}

export function createPrintRoom(): PrintRoom {
  const pages = new Map<string, string>()
  return {
    async print(host, page) {
      if (Buffer.byteLength(page) > MAX_SLICE_BYTES)
        throw new AttestError(
          'too-large',
          'This briefing is too long to be printed at once. Choose fewer events, or export JSON.',
        )
      const ticket = randomBytes(16).toString('hex')
      pages.set(ticket, page)
      try {
        // Marking and page numbers are drawn by the page's own margin boxes; the host's header and footer stay empty.
        return await host.printToPdf({
          path: bulkRoutes.print(ticket),
          headerTemplate: '<span></span>',
          footerTemplate: '<span></span>',
          pageSize: 'A4',
        })
      } finally {
        pages.delete(ticket)
      }
    },
    serve(ticket) {
      const page = pages.get(ticket)
      return page === undefined ? null : pageAnswer(page)
    },
  }
}

const rooms = new WeakMap<DeskContext, PrintRoom>()

/** The print room of a desk. */
export function printRoomOf(context: DeskContext): PrintRoom {
  const room = rooms.get(context) ?? createPrintRoom()
  rooms.set(context, room)
  return room
}
