/**
 * Answers of the bulk lane. Whatever comes out of a case may be hostile, so nothing is ever said to be a page: originals are bytes, the rest is
 * JSON, nothing is sniffed, and were one opened as a document all the same, it would have no origin, no script and no connection.
 */
import { failure, type ErrorCode, type Result } from '../../../shared/bridge/result.ts'

export const guardedHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // The browser keeps its cache on the disk, outside the case.
  'cache-control': 'no-store',
} as const

export function jsonAnswer(json: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(json, {
    status,
    headers: { ...guardedHeaders, 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'bad-request': 400,
  'not-allowed': 403,
  'no-case-open': 409,
  'not-found': 404,
  'too-large': 413,
}

/** A refused question on this lane: a status for the browser and a `Result` for the program. */
export function refusal(result: Result<never>, headers: Record<string, string> = {}): Response {
  const status = result.ok ? 200 : (statuses[result.error.code] ?? 500)
  return jsonAnswer(JSON.stringify(result), status, headers)
}

export function notFound(what: string): Response {
  return refusal(failure('not-found', `There is no ${what} of that name.`))
}
