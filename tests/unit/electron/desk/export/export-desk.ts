/**
 * A real desk with the small case of the briefing's tests in it, brought in by the window's own two doors: uploads and one journal entry.
 * The host prints with a real Chromium where the test asks for it, from a folder that holds the bundled faces.
 */
import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { collectBriefingFonts } from '../../../../../build/briefing-fonts.ts'
import { createDesk, type Desk } from '../../../../../electron/desk/desk.ts'
import type { DesktopHostForDesk } from '../../../../../electron/desk/desk-host.ts'
import { findBrowser } from '../../../../../electron/host/chromium/find-browser.mjs'
import { createPrintBrowser } from '../../../../../electron/host/chromium/print-browser.ts'
import { createWorkbenchOrigin } from '../../../../../electron/host/workbench-origin.ts'
import { bulkRoutes, type UploadKind } from '../../../../../shared/bridge/bulk-routes.ts'
import type { OpenCase } from '../../../../../shared/bridge/case-calls.ts'
import type { CallInput, CallKey, CallOutput } from '../../../../../shared/bridge/contract.ts'
import { unwrap, type ErrorCode, type Result } from '../../../../../shared/bridge/result.ts'
import { buildCase, type BuiltCase } from '../../../shared/formats/briefing/build-case.ts'
import { bringCase } from './bring-case.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ORIGIN = 'https://attest.localhost'

export interface ExportDesk {
  readonly built: BuiltCase
  readonly opened: OpenCase
  readonly folder: string
  /** What the host was asked to print. */
  readonly printed: string[]
  ask<K extends CallKey>(key: K, input: CallInput<K>): Promise<CallOutput<K>>
  refused<K extends CallKey>(key: K, input: CallInput<K>): Promise<{ code: ErrorCode; message: string }>
  get(pathname: string): Promise<Response>
  upload(kind: UploadKind, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

export const hasBrowser = findBrowser() !== undefined

/** The built pages as the host finds them, faces only. */
export function layOutFonts(folder: string): string {
  const fonts = path.join(folder, 'renderer', 'fonts')
  fs.mkdirSync(fonts, { recursive: true })
  for (const { name, bytes } of collectBriefingFonts()) fs.writeFileSync(path.join(fonts, name), bytes)
  return path.dirname(fonts)
}

export async function openExportDesk(
  options: { readonly prints: 'for-real' | 'nothing'; readonly change?: (built: BuiltCase) => void } = {
    prints: 'nothing',
  },
): Promise<ExportDesk> {
  const folder = temporaryFolder()
  const printed: string[] = []
  const built = buildCase()
  options.change?.(built)
  /** Host and desk know each other, so one of them comes later. */
  const later: { desk?: Desk } = {}
  const serve = (request: Request) => later.desk!.serve(request)
  const printer =
    options.prints === 'nothing'
      ? null
      : createPrintBrowser({
          executablePath: findBrowser()!,
          origin: ORIGIN,
          answer: createWorkbenchOrigin({
            origin: ORIGIN,
            rendererDir: layOutFonts(folder),
            desk: { serve },
          }),
          onBlocked: () => printed.push('a connection was tried'),
        })
  const host: DesktopHostForDesk = {
    hasNativeDialogs: true,
    pickFolder: async () => ({ path: null }),
    pickSaveTarget: async ({ suggestedPath }) => ({ path: suggestedPath }),
    showInFolder: async () => undefined,
    async printToPdf(order) {
      printed.push(await (await serve(new Request(ORIGIN + order.path))).text())
      return printer === null ? fs.readFileSync(blankPdf(folder)) : printer.print(order)
    },
    emit: () => undefined,
  }
  const desk = createDesk({
    host,
    casesFolder: path.join(folder, 'cases'),
    settingsFolder: path.join(folder, 'settings'),
    version: '0.0.0-test',
    hostName: 'chromium',
    engine: 'test',
  })
  later.desk = desk
  onTestFinished(async () => {
    await desk.close()
    await printer?.close()
  })

  async function ask<K extends CallKey>(key: K, input: CallInput<K>) {
    return unwrap((await desk.invoke(key, input)) as Result<CallOutput<K>>)
  }
  const opened = await ask('cases/create', { title: 'Marenza', question: '', parentFolder: null })
  await bringCase(desk, ORIGIN, built)
  return {
    built,
    opened,
    folder,
    printed,
    ask,
    async refused(key, input) {
      const result = await desk.invoke(key, input)
      if (result.ok) throw new Error(`${key} was answered, not refused`)
      return result.error
    },
    get: (pathname) => desk.serve(new Request(ORIGIN + pathname)),
    async upload(kind, sha256, bytes) {
      const url = ORIGIN + bulkRoutes.upload(kind, sha256, 0, bytes.length)
      const answer = await desk.serve(new Request(url, { method: 'POST', body: bytes }))
      unwrap((await answer.json()) as Result<unknown>)
    },
  }
}

/** The smallest PDF that pdf-lib reads, for tests in which nothing is really printed. */
function blankPdf(folder: string): string {
  const file = path.join(folder, 'blank.pdf')
  const parts = [
    '%PDF-1.4\n',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n',
    'trailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
  ]
  fs.writeFileSync(file, parts.join(''))
  return file
}
