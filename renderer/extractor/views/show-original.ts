/** A file shown as it was received: no article is looked for. What draws a page or reads a message is loaded when it is first asked for. */
import { toRefusal } from '../refusal.ts'
import { readSourceText } from '../source-text.ts'
import { takeAnimationFramesFromTimer } from './animation-frames.ts'
import {
  MAX_HEADER_LENGTH,
  MAX_HEADERS,
  type OriginalView,
  type PackedView,
  type WantedView,
} from './view-messages.ts'

export async function showOriginal(bytes: Uint8Array<ArrayBuffer>, wanted: WantedView): Promise<PackedView> {
  try {
    return { ok: true, view: await show(bytes, wanted) }
  } catch (error) {
    return { ok: false, ...toRefusal(error) }
  }
}

async function show(bytes: Uint8Array<ArrayBuffer>, wanted: WantedView): Promise<OriginalView> {
  switch (wanted.kind) {
    case 'source':
      return { kind: 'source', ...readSourceText(bytes, wanted.charset) }
    case 'headers': {
      const { readMessageHeaders } = await import('../mail/headers.ts')
      const headers = readMessageHeaders(bytes).slice(0, MAX_HEADERS)
      return {
        kind: 'headers',
        headers: headers.map(({ name, value }) => ({
          name,
          value: value.slice(0, MAX_HEADER_LENGTH).toWellFormed(),
        })),
      }
    }
    case 'codebook': {
      const { readCodebook } = await import('./read-codebook.ts')
      return { kind: 'codebook', codebook: readCodebook(bytes) }
    }
    case 'page': {
      const { renderPage } = await import('../pdf/render-page.ts')
      takeAnimationFramesFromTimer()
      return { kind: 'page', ...(await renderPage(bytes, wanted)) }
    }
  }
}
