/**
 * The extractor's only script. It lives in a frame of opaque origin that may connect to nothing and store nothing; all it has is this
 * loop: a file in, blocks out, or what is to be looked at of it. It answers nobody but the window that holds it.
 */
import { extractFile } from './extract-file.ts'
import {
  READY,
  type ExtractAnswer,
  type ExtractRequest,
  type PackedExtraction,
  type PackedRefusal,
  type Started,
  type ViewAnswer,
  type ViewRequest,
} from './messages.ts'
import { packExtraction } from './pack-extraction.ts'
import { showOriginal } from './views/show-original.ts'

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === parent && isRequest(event.data)) void answer(event.data)
})

// The origin of the window is not known here and need not be: nothing secret is in an answer, and only the window holds this frame.
const send = (message: unknown, transfer: Transferable[] = []) => parent.postMessage(message, '*', transfer)

async function answer(request: ExtractRequest | ViewRequest): Promise<void> {
  const { id } = request
  send({ startedId: id } satisfies Started)
  // A message to another process leaves in a task of its own, and reading would keep that one waiting (seen in Chromium 156).
  await new Promise((resolve) => setTimeout(resolve, 0))
  if ('view' in request) await show(request)
  else send({ id, extraction: await extract(request) } satisfies ExtractAnswer)
}

async function extract({ file, name, options }: ExtractRequest): Promise<PackedExtraction> {
  const bytes = await readBytes(file)
  if (bytes === null) return unreadable
  const declaredType = file.type === '' ? null : file.type
  const extraction = await extractFile({ bytes, name, declaredType, ...(options === undefined ? {} : { options }) })
  try {
    return packExtraction(extraction)
  } catch {
    // The one thing that can go wrong here: a text that is longer as JSON than a string may be.
    return { ok: false, code: 'too-large', reason: 'The text is too long to be stored.' }
  }
}

async function show({ id, file, view }: ViewRequest): Promise<void> {
  const bytes = await readBytes(file)
  const shown = bytes === null ? unreadable : await showOriginal(bytes, view)
  const image = shown.ok && shown.view.kind === 'page' ? [shown.view.image] : []
  send({ id, shown } satisfies ViewAnswer, image)
}

const unreadable: PackedRefusal = { ok: false, code: 'unreadable-file', reason: '' }

async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

function isRequest(data: unknown): data is ExtractRequest | ViewRequest {
  if (typeof data !== 'object' || data === null) return false
  const { id, file, name, view } = data as Partial<ExtractRequest & ViewRequest>
  return typeof id === 'number' && file instanceof Blob && (typeof name === 'string' || typeof view === 'object')
}

send(READY)
