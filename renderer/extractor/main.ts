/**
 * The extractor's only script. It lives in a frame of opaque origin that may connect to nothing and store nothing; all it has is this
 * loop: a file in, blocks out. It answers nobody but the window that holds it.
 */
import { extractFile, type Extraction } from './extract-file.ts'
import {
  READY,
  type ExtractAnswer,
  type ExtractRequest,
  type PackedExtraction,
  type Started,
} from './messages.ts'
import { packExtraction } from './pack-extraction.ts'

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === parent && isRequest(event.data)) void answer(event.data)
})

// The origin of the window is not known here and need not be: nothing secret is in an answer, and only the window holds this frame.
const send = (message: unknown) => parent.postMessage(message, '*')

async function answer({ id, file, name, options }: ExtractRequest): Promise<void> {
  send({ startedId: id } satisfies Started)
  // A message to another process leaves in a task of its own, and reading would keep that one waiting (seen in Chromium 156).
  await new Promise((resolve) => setTimeout(resolve, 0))
  send({ id, extraction: pack(await extract({ file, name, ...(options === undefined ? {} : { options }) })) } satisfies ExtractAnswer)
}

async function extract({ file, name, options }: Omit<ExtractRequest, 'id'>): Promise<Extraction> {
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { ok: false, code: 'unreadable-file', reason: '' }
  }
  const declaredType = file.type === '' ? null : file.type
  return extractFile({ bytes: new Uint8Array(bytes), name, declaredType, ...(options === undefined ? {} : { options }) })
}

function pack(extraction: Extraction): PackedExtraction {
  try {
    return packExtraction(extraction)
  } catch {
    // The one thing that can go wrong here: a text that is longer as JSON than a string may be.
    return { ok: false, code: 'too-large', reason: 'The text is too long to be stored.' }
  }
}

function isRequest(data: unknown): data is ExtractRequest {
  if (typeof data !== 'object' || data === null) return false
  const { id, file, name } = data as Partial<ExtractRequest>
  return typeof id === 'number' && file instanceof Blob && typeof name === 'string'
}

send(READY)
