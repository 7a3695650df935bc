/** Answers `/case/briefings/<id>/preview`: the page as it would be printed, on one sheet; or the reason why there is none yet. */
import { MAX_SLICE_BYTES } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import {
  renderBriefingHtml,
  renderBriefingRefusal,
} from '../../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import type { DeskContext } from '../desk-context.ts'
import type { ComposedBriefing, ComposeOrder } from './compose-from-case.ts'
import { pageAnswer } from './page-answer.ts'
import { runInThread } from './run-in-thread.ts'

export async function previewBriefing(context: DeskContext, briefingId: string): Promise<Response> {
  try {
    const { document } = await composeInThread(context, briefingId)
    const page = renderBriefingHtml(document, 'preview')
    if (Buffer.byteLength(page) <= MAX_SLICE_BYTES) return pageAnswer(page)
    return pageAnswer(
      renderBriefingRefusal(
        'It is too long to be shown on one sheet. Choose fewer events, or export it as JSON.',
      ),
    )
  } catch (error) {
    // A briefing that can't be composed yet is nothing unusual while it is being written: the sheet says what is missing.
    if (error instanceof AttestError && error.code !== 'no-case-open')
      return pageAnswer(renderBriefingRefusal(error.message))
    throw error
  }
}

/** The briefing of the open case as it stands now. */
export function composeInThread(context: DeskContext, briefingId: string): Promise<ComposedBriefing> {
  const { folder } = context.cases.get()
  const order: ComposeOrder = { folder, briefingId, now: new Date(), version: context.about.version }
  return runInThread('compose-worker', order)
}
