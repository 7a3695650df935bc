/**
 * The window's way to have files read: a few frames side by side, each used again after a success and thrown away after a failure, a
 * time-out or some hundreds of files (whatever a file may have left behind goes with it). `extract` never rejects: a file that cannot be
 * read is an answer, too.
 */
import {
  EXTRACTION_TIME_LIMIT_MS,
  MAX_SOURCE_FILE_BYTES,
  type RefusalCode,
} from '../../shared/domain/extraction.ts'
import type { PackedExtraction } from '../../shared/domain/packed-extraction.ts'
import { FrameFailure, openFrame, type ExtractorFrame } from './extractor-frame.ts'

export interface ExtractorOptions {
  /** Files read at the same time. */
  readonly slots?: number
  readonly timeLimitMs?: number
  readonly filesPerFrame?: number
  /** Where the frames are put; they show nothing. */
  readonly container?: HTMLElement
}

export interface Extractor {
  readonly slots: number
  /** Reads one file. Waits for a free frame first; the time limit counts from when the frame has the file. */
  extract(file: Blob, name: string): Promise<PackedExtraction>
  /** Like `extract`, for bytes that are in memory already. They are transferred: the caller has them no longer. */
  extractBytes(bytes: ArrayBuffer, name: string, declaredType: string | null): Promise<PackedExtraction>
  /** Removes all frames. What is being read ends as refused. */
  close(): void
}

interface Slot {
  frame: ExtractorFrame | null
  files: number
}

export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { slots: slotCount = 2, timeLimitMs = EXTRACTION_TIME_LIMIT_MS, filesPerFrame = 200 } = options
  const container = options.container ?? createContainer()
  const free: Slot[] = Array.from({ length: slotCount }, () => ({ frame: null, files: 0 }))
  const all = [...free]
  const queue: ((slot: Slot) => void)[] = []
  let isClosed = false

  const take = () =>
    new Promise<Slot>((resolve) => {
      const slot = free.pop()
      if (slot === undefined) queue.push(resolve)
      else resolve(slot)
    })

  function giveBack(slot: Slot): void {
    const next = queue.shift()
    if (next === undefined) free.push(slot)
    else next(slot)
  }

  function throwAway(slot: Slot): void {
    slot.frame?.remove()
    slot.frame = null
    slot.files = 0
  }

  async function extractBytes(
    bytes: ArrayBuffer,
    name: string,
    declaredType: string | null,
  ): Promise<PackedExtraction> {
    if (bytes.byteLength > MAX_SOURCE_FILE_BYTES)
      return refused('too-large', `The file has ${bytes.byteLength} bytes.`)
    const slot = await take()
    try {
      if (isClosed) return refused('reader-failed', 'The import was ended.')
      slot.frame ??= await openFrame(container)
      const extraction = await slot.frame.ask({ bytes, name, declaredType }, timeLimitMs)
      slot.files++
      // A reader that failed by an error of its own may have left anything behind.
      const isSpent = slot.files >= filesPerFrame || (!extraction.ok && extraction.code === 'reader-failed')
      if (isSpent) throwAway(slot)
      return extraction
    } catch (error) {
      throwAway(slot)
      return describeFailure(error, timeLimitMs)
    } finally {
      giveBack(slot)
    }
  }

  return {
    slots: slotCount,
    extractBytes,
    async extract(file, name) {
      if (file.size > MAX_SOURCE_FILE_BYTES) return refused('too-large', `The file has ${file.size} bytes.`)
      let bytes: ArrayBuffer
      try {
        bytes = await file.arrayBuffer()
      } catch {
        return refused('unreadable-file', 'The file could not be read from the disk.')
      }
      return extractBytes(bytes, name, file.type === '' ? null : file.type)
    },
    close() {
      isClosed = true
      all.forEach(throwAway)
      if (options.container === undefined) container.remove()
    },
  }
}

function describeFailure(error: unknown, timeLimitMs: number): PackedExtraction {
  if (!(error instanceof FrameFailure)) return refused('reader-failed', 'The reader could not be started.')
  switch (error.cause) {
    case 'time-limit':
      return refused(
        'time-limit',
        `Reading took longer than ${Math.round(timeLimitMs / 1000)} seconds and was stopped.`,
      )
    case 'broken-answer':
      return refused('reader-failed', 'The reader gave an answer that does not hold.')
    case 'did-not-load':
      return refused('reader-failed', 'The reader did not start.')
    case 'closed':
      return refused('reader-failed', 'The import was ended.')
  }
}

function refused(code: RefusalCode, reason: string): PackedExtraction {
  return { ok: false, code, reason }
}

/** Out of the layout and of the accessibility tree; frames in it run all the same. */
function createContainer(): HTMLElement {
  const container = document.createElement('div')
  container.hidden = true
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  return container
}
