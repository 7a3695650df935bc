/** Prints a page of our origin to PDF in a hidden window without script: exports are an attack surface like any other. */
import { BrowserWindow } from 'electron'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { PrintOrder } from '../desktop-host.ts'
import { ELECTRON_ORIGIN } from './scheme.ts'
import { jailedPreferences } from './window-preferences.ts'

export function createPrinter() {
  const printing = new Set<number>()

  async function print(order: PrintOrder): Promise<Uint8Array> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...jailedPreferences, javascript: false },
    })
    const { id } = window.webContents
    printing.add(id)
    try {
      // loadURL is content with any answer, a refusal too: the status comes by an event.
      let status = 0
      window.webContents.once('did-navigate', (_event, _url, httpResponseCode) => (status = httpResponseCode))
      await window.loadURL(ELECTRON_ORIGIN + order.path)
      if (status !== 200) throw new Error(`the page answered ${status}`)
      const bytes = await window.webContents.printToPDF({
        pageSize: order.pageSize ?? 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: order.headerTemplate,
        footerTemplate: order.footerTemplate,
      })
      return new Uint8Array(bytes)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
      throw new AttestError('print-failed', `The page could not be printed: ${reason}.`)
    } finally {
      printing.delete(id)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return { print, isPrinter: (contentsId: number) => printing.has(contentsId) }
}
