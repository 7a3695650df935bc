/**
 * The window's way to have files read: a few frames side by side, each used again after a success, all thrown away after a failure or a
 * time-out, each after some hundreds of files (whatever a file may have left behind goes with it). All of them, because frames may share
 * a process, and a process that is stuck ends only with its last frame; files that were in hand elsewhere are read again.
 * `extract` never rejects: a file that cannot be read is an answer, too.
 */
import {
  EXTRACTION_TIME_LIMIT_MS,
  MAX_SOURCE_FILE_BYTES,
  type ExtractionOptions,
  type RefusalCode,
} from '../../shared/domain/extraction.ts'
import type { PackedExtraction } from '../extractor/messages.ts'
import { FrameFailure, openFrame, type ExtractorFrame } from './extractor-frame.ts'

export type { PackedArticle, PackedContainedFile, PackedExtraction } from '../extractor/messages.ts'

export interface ExtractorOptions {
  /** Files in hand at the same time. */
  readonly slots?: number
  readonly timeLimitMs?: number
  readonly filesPerFrame?: number
}

export interface Extractor {
  readonly slots: number
  /** Reads one file. The time limit counts from when a frame begins to read it. */
  extract(file: Blob, name: string, options?: ExtractionOptions): Promise<PackedExtraction>
  /** Removes all frames. What is being read ends as refused. */
  close(): void
}

type FrameRequest = Parameters<ExtractorFrame['ask']>[0]

interface Slot {
  frame: ExtractorFrame | null
  files: number
}

/** How often a file is read again when its frame was taken away by another file, or did not come to work. */
const MAX_ATTEMPTS = 3

export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { slots: slotCount = 2, timeLimitMs = EXTRACTION_TIME_LIMIT_MS, filesPerFrame = 200 } = options
  const container = createContainer()
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

  async function read(slot: Slot, request: FrameRequest): Promise<PackedExtraction> {
    // Before it can begin, a file may have to wait for those that the process has in hand.
    const patienceMs = timeLimitMs * slotCount + 5_000
    slot.frame ??= openFrame(container, patienceMs)
    const { frame } = slot
    await frame.isReady
    const extraction = await frame.ask(request, { readMs: timeLimitMs, beginMs: patienceMs })
    slot.files++
    // A reader that failed by an error of its own may have left anything behind.
    const isSpent = slot.files >= filesPerFrame || (!extraction.ok && extraction.code === 'reader-failed')
    if (isSpent) throwAway(slot)
    return extraction
  }

  return {
    slots: slotCount,
    async extract(file, name, options) {
      if (file.size > MAX_SOURCE_FILE_BYTES) return refused('too-large', `The file has ${file.size} bytes.`)
      for (let attempt = 1; ; attempt++) {
        const slot = await take()
        try {
          if (isClosed) return refused('reader-failed', ENDED)
          return await read(slot, { file, name, ...(options === undefined ? {} : { options }) })
        } catch (error) {
          const isGuilty = isTheFilesDoing(error)
          if (isGuilty) all.forEach(throwAway)
          else throwAway(slot)
          if (isGuilty || isClosed || attempt === MAX_ATTEMPTS) return describeFailure(error, timeLimitMs)
        } finally {
          giveBack(slot)
        }
      }
    },
    close() {
      isClosed = true
      all.forEach(throwAway)
      container.remove()
    },
  }
}

const ENDED = 'The import was ended.'

function isTheFilesDoing(error: unknown): boolean {
  return !(error instanceof FrameFailure) || error.why === 'time-limit' || error.why === 'broken-answer'
}

function describeFailure(error: unknown, timeLimitMs: number): PackedExtraction {
  if (!(error instanceof FrameFailure)) return refused('reader-failed', 'The reader could not be started.')
  switch (error.why) {
    case 'time-limit':
      return refused('time-limit', `The limit is ${Math.round(timeLimitMs / 1000)} seconds.`)
    case 'broken-answer':
      return refused('reader-failed', 'The reader gave an answer that does not hold.')
    case 'did-not-load':
    case 'did-not-begin':
      return refused('reader-failed', 'The reader did not start.')
    case 'closed':
      return refused('reader-failed', ENDED)
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
