/** The bytes of an exported briefing in one format. Printing is the caller's: a window's host, or a browser without one. */
import type { ExportFormat } from '../../../shared/bridge/export-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { renderBriefingHtml } from '../../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import { serializeBriefing } from '../../../shared/formats/briefing/serialize-briefing.ts'
import type { ComposedBriefing } from './compose-from-case.ts'
import type { FinishOrder } from './finish-pdf.ts'
import { runInThread } from './run-in-thread.ts'

export async function makeBriefingFile(
  { document, findings }: ComposedBriefing,
  format: ExportFormat,
  print: (page: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const stop = findings.find((finding) => finding.severity === 'stop')
  if (stop !== undefined)
    throw new AttestError(
      stop.code === 'marking-too-weak' ? 'marking-too-weak' : 'quote-not-in-text',
      stop.message,
      { id: stop.at.id },
    )
  if (format === 'json') return new TextEncoder().encode(serializeBriefing(document))
  const order: FinishOrder = { bytes: await print(renderBriefingHtml(document, 'print')), document }
  return runInThread('finish-pdf-worker', order)
}
