/**
 * The original of an article as it was received: read from the case, held against the hash that was taken when it was imported, and shown by
 * the extractor. Nothing of it is shown before the hash agrees.
 */
import { readBytes } from '../desktop/bulk-client.ts'
import {
  createExtractor,
  type PackedRefusal,
  type ShownOriginal,
  type ViewKind,
  type WantedView,
} from '../extraction/extractor-client.ts'
import { createHasher } from '../extraction/hasher.ts'
import { bulkRoutes } from '../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { SourceFile } from '../../shared/domain/source-file.ts'

export type StoredOriginal = Pick<SourceFile, 'sha256' | 'encodingFormat' | 'originalName'>

export interface OpenOriginal {
  show<K extends ViewKind>(view: Extract<WantedView, { kind: K }>): Promise<ShownOriginal<K>>
  /** The beginning of the text that is made of it in a charset. */
  readAs(
    charset: string,
  ): Promise<{ readonly ok: true; readonly view: { readonly text: string } } | PackedRefusal>
  close(): void
}

/** Bytes of a text that are enough to judge its letters by. */
const BEGINNING_BYTES = 64 * 1024

/** Rejects when the bytes are gone or are not those that were imported. */
export async function openOriginal(file: StoredOriginal): Promise<OpenOriginal> {
  const bytes = await readOriginal(file)
  // One frame: an analyst looks at one thing at a time.
  const extractor = createExtractor({ slots: 1 })
  return {
    show: (view) => extractor.show(bytes, view),
    async readAs(charset) {
      const extraction = await extractor.extract(bytes, file.originalName, { charset })
      if (!extraction.ok) return extraction
      const beginnings = extraction.articles
        .slice(0, 3)
        .map(({ text }) => text.slice(0, BEGINNING_BYTES).text())
      return { ok: true, view: { text: (await Promise.all(beginnings)).join('\n') } }
    },
    close: () => extractor.close(),
  }
}

/** The bytes, as a file of the type that they were found to be. */
export async function readOriginal({ sha256, encodingFormat }: StoredOriginal): Promise<Blob> {
  const bytes = await readBytes(bulkRoutes.file(sha256))
  const hasher = createHasher()
  try {
    if ((await hasher.hash(bytes)) === sha256) return new Blob([bytes], { type: encodingFormat })
  } finally {
    hasher.close()
  }
  throw new AttestError(
    'hash-mismatch',
    'The original in the case folder is not the file that was imported: its SHA-256 differs.',
  )
}
