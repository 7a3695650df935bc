/**
 * Article bodies: stored once under the SHA-256 of their canonical JSON, never edited, read back in slices. The extractor that made a body
 * is not trusted, so a body is taken in only when its bytes are what its name says, in our one spelling, and its blocks hold together.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { articleBodySchema, findBodyFault, type ArticleBody } from '../../../shared/domain/article-body.ts'
import { MAX_BLOCKS, MAX_TEXT_LENGTH } from '../../../shared/domain/extraction.ts'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { inTransaction } from './in-transaction.ts'
import { parseStored } from './parse-stored.ts'
import { createTextCache } from './text-cache.ts'

export interface BodyRows {
  /** Stores a verified body, and with it whatever `onStored` writes. */
  put(sha256: string, bytes: Uint8Array): 'stored' | 'already-here'
  has(sha256: string): boolean
  describe(sha256: string): { textSha256: string; textLength: number } | null
  read(sha256: string): ArticleBody | null
  /** The words alone, from a small cache: an analyst captures many excerpts from one article. */
  readText(sha256: string): string | null
  readSlice(
    sha256: string,
    start: number,
    length: number,
  ): { sizeBytes: number; bytes: Uint8Array<ArrayBuffer> } | null
  count(): number
}

export function createBodyRows(
  database: DatabaseSync,
  onStored: (sha256: string, body: ArticleBody) => void = () => undefined,
): BodyRows {
  const describe = database.prepare('SELECT textSha256, textLength FROM bodies WHERE sha256 = ?')
  const insert = database.prepare(
    'INSERT OR IGNORE INTO bodies (sha256, textSha256, textLength, json) VALUES (?, ?, ?, ?)',
  )
  const whole = database.prepare('SELECT json FROM bodies WHERE sha256 = ?')
  const slice = database.prepare(
    'SELECT length(json) AS size, substr(json, ?, ?) AS part FROM bodies WHERE sha256 = ?',
  )
  const count = database.prepare('SELECT count(*) AS n FROM bodies')
  const texts = createTextCache()

  function read(sha256: string): ArticleBody | null {
    const row = whole.get(sha256)
    return row === undefined ? null : parseStored(Buffer.from(row['json'] as Uint8Array).toString('utf8'))
  }

  return {
    read,
    put(sha256, bytes) {
      const body = readBody(sha256, bytes)
      const textSha256 = createHash('sha256').update(body.text, 'utf8').digest('hex')
      return inTransaction(database, () => {
        const { changes } = insert.run(sha256, textSha256, body.text.length, bytes)
        if (changes === 0) return 'already-here'
        onStored(sha256, body)
        return 'stored'
      })
    },
    has: (sha256) => describe.get(sha256) !== undefined,
    describe(sha256) {
      const row = describe.get(sha256)
      return row === undefined
        ? null
        : { textSha256: String(row['textSha256']), textLength: Number(row['textLength']) }
    },
    readText: (sha256) => texts.get(sha256, () => read(sha256)?.text ?? null),
    readSlice(sha256, start, length) {
      const row = slice.get(start + 1, length, sha256)
      if (row === undefined) return null
      return { sizeBytes: Number(row['size']), bytes: row['part'] as Uint8Array<ArrayBuffer> }
    },
    count: () => Number(count.get()?.['n']),
  }
}

function readBody(sha256: string, bytes: Uint8Array): ArticleBody {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new AttestError(
      'hash-mismatch',
      'The text arrived changed: its hash is not the one it was announced with.',
    )
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const parsed = articleBodySchema.safeParse(parseJson(source))
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'wrong shape')
  if (canonicalJson(parsed.data) !== source) throw invalid('not in canonical JSON')
  if (parsed.data.text.length > MAX_TEXT_LENGTH || parsed.data.blocks.length > MAX_BLOCKS)
    throw new AttestError('too-large', 'The text is larger than any article.')
  const fault = findBodyFault(parsed.data)
  if (fault !== null) throw invalid(fault)
  return parsed.data
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    throw invalid('not JSON')
  }
}

function invalid(fault: string): AttestError {
  return new AttestError('body-invalid', `The text of the article does not hold together: ${fault}.`, {
    fault,
  })
}
