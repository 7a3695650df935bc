/**
 * Unpacks with the browser's own inflater, and never more than was asked for: what comes out is counted as it comes, so that a bomb ends
 * at its limit and not in memory.
 */
import { Refusal } from '../refusal.ts'

/** Everything that `packed` unpacks to. Throws a `Refusal`: `damaged`, or `unsafe-archive` beyond `maxBytes`. */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  format: 'deflate-raw' | 'gzip',
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, isWhole } = await inflateUpTo(packed, format, maxBytes)
  if (!isWhole) throw new Refusal('unsafe-archive', `It unpacks to more than ${maxBytes} bytes.`)
  return bytes
}

/** The first `maxBytes` of what a gzip holds, or fewer; also when it is cut off or broken behind them. For looking what it is. */
export async function peekIntoGzip(
  packed: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await inflateUpTo(packed, 'gzip', maxBytes, true)).bytes
}

async function inflateUpTo(
  packed: Uint8Array<ArrayBuffer>,
  format: 'deflate-raw' | 'gzip',
  maxBytes: number,
  isPeek = false,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { bytes: joinBytes(chunks, length), isWhole: true }
      chunks.push(value)
      length += value.length
      if (length > maxBytes) {
        void reader.cancel().catch(() => undefined)
        return { bytes: joinBytes(chunks, length).slice(0, maxBytes), isWhole: false }
      }
    }
  } catch {
    if (isPeek) return { bytes: joinBytes(chunks, length), isWhole: false }
    throw new Refusal('damaged', 'The packed data is cut off or broken.')
  }
}

function joinBytes(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
