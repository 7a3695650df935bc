/**
 * The extractor's only script. It lives in a frame of opaque origin that may connect to nothing and store nothing; all it has is this
 * loop: bytes in, blocks out. It answers nobody but the window that holds it.
 */
import { extractFile } from './extract-file.ts'
import { READY, type ExtractAnswer, type ExtractRequest, type Started } from './messages.ts'
import { buffersOf, packExtraction } from './pack-extraction.ts'

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === parent && isRequest(event.data)) void answer(event.data)
})

// The origin of the window is not known here and need not be: nothing secret is in an answer, and only the window holds this frame.
const send = (message: unknown, transfer: Transferable[] = []) =>
  parent.postMessage(message, { targetOrigin: '*', transfer })

async function answer({ id, bytes, name, declaredType }: ExtractRequest): Promise<void> {
  send({ startedId: id } satisfies Started)
  // A message to another process leaves in a task of its own, and reading would keep that one waiting (seen in Chromium 156).
  await new Promise((resolve) => setTimeout(resolve, 0))
  const extraction = await extractFile(new Uint8Array(bytes), name, declaredType)
  try {
    const packed = packExtraction(extraction)
    send({ id, extraction: packed } satisfies ExtractAnswer, buffersOf(packed))
  } catch {
    // The one thing that can go wrong here: a text that is longer as JSON than a string may be.
    const refusal = { ok: false, code: 'too-large', reason: 'The text is too long to be stored.' } as const
    send({ id, extraction: refusal } satisfies ExtractAnswer)
  }
}

function isRequest(data: unknown): data is ExtractRequest {
  if (typeof data !== 'object' || data === null) return false
  const { id, bytes, name } = data as Partial<ExtractRequest>
  return typeof id === 'number' && bytes instanceof ArrayBuffer && typeof name === 'string'
}

send(READY)
