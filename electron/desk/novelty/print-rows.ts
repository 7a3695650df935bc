/**
 * The prints of every text's sentences, one row for a text. Derived from the bodies: written in the same transaction as a new one, and made
 * later for the texts of a case that is older than this table or than the rules that prints are made by.
 */
import type { DatabaseSync } from 'node:sqlite'
import { PRINT_RULES, printBody, STRIDE } from '../../../shared/novelty/print-body.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'

export interface PrintRow {
  readonly seq: number
  readonly bodySha256: string
  readonly prints: Uint32Array
}

export interface PrintRows {
  put(bodySha256: string, body: ArticleBody): void
  /** Those made after a row, in order. */
  readAfter(seq: number): PrintRow[]
  /** Texts without prints of the present rules, or with half of them. */
  listMissing(): string[]
}

const ROW_BYTES = STRIDE * Uint32Array.BYTES_PER_ELEMENT

export function createPrintRows(database: DatabaseSync): PrintRows {
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO body_prints (bodySha256, rules, prints) VALUES (?, ?, ?)',
  )
  const after = database.prepare(
    'SELECT seq, bodySha256, prints FROM body_prints WHERE seq > ? AND rules = ? ORDER BY seq LIMIT 500',
  )
  const missing = database.prepare(
    `SELECT sha256 FROM bodies WHERE NOT EXISTS
      (SELECT 1 FROM body_prints WHERE bodySha256 = bodies.sha256 AND rules = ? AND length(prints) % ${ROW_BYTES} = 0)`,
  )
  return {
    put(bodySha256, body) {
      upsert.run(bodySha256, PRINT_RULES, new Uint8Array(printBody(body).buffer))
    },
    readAfter: (seq) =>
      after.all(seq, PRINT_RULES).map((row) => ({
        seq: Number(row['seq']),
        bodySha256: String(row['bodySha256']),
        prints: unpackPrints(row['prints'] as Uint8Array),
      })),
    listMissing: () => missing.all(PRINT_RULES).map((row) => String(row['sha256'])),
  }
}

/** Every system that we run on keeps the small end of a number first. A row that was damaged holds nothing. */
function unpackPrints(bytes: Uint8Array): Uint32Array {
  if (bytes.length % ROW_BYTES !== 0) return new Uint32Array()
  return new Uint32Array(Uint8Array.from(bytes).buffer)
}
