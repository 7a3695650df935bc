/** One packed file: what is in it is handed on to be imported as a file of its own. Packed web archives don't come here. */
import { inflate } from '../archive/inflate.ts'
import { latin1 } from '../signatures.ts'
import { MAX_SOURCE_FILE_BYTES } from '../../../shared/domain/extraction.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const gzipReader: Reader = {
  name: 'gzip',
  version: '1',
  read: readGzip,
}

async function readGzip({ bytes, name }: ReceivedFile): Promise<Reading> {
  const content = await inflate(bytes, 'gzip', MAX_SOURCE_FILE_BYTES)
  const inside = nameInside(bytes) ?? (name.replace(/\.gz$/i, '') || 'unnamed')
  return {
    articles: [],
    contained: [
      { name: inside, path: inside, mediaType: null, collectedAt: null, collectedFrom: null, bytes: content },
    ],
  }
}

/** The name that the packing program wrote into the head (RFC 1952), without folders. */
function nameInside(bytes: Uint8Array): string | null {
  const flags = bytes[3] ?? 0
  // Only where nothing else stands between the fixed head and the name.
  if ((flags & 0x0c) !== 0x08) return null
  const end = bytes.indexOf(0, 10)
  if (end < 11 || end > 300) return null
  return (
    latin1(bytes.subarray(10, end))
      .replace(/^.*[\\/]/, '')
      .replace(/\p{Cc}/gu, '') || null
  )
}
