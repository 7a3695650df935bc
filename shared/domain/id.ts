/**
 * Ids carry their kind (`excerpt:01J…`): a wrong id is a type error and is visible in a log.
 * New ids are ULIDs, so that records sort by the time they were made. A source file's id is its SHA-256:
 * the same bytes are the same record on every machine, which is what merging two copies of a case needs.
 */
import { monotonicFactory } from 'ulid'
import { z } from 'zod'

export type Id<Kind extends string> = `${Kind}:${string}`

const nextUlid = monotonicFactory()

/** A new id of a kind, unique without asking anyone. */
export function newId<Kind extends string>(kind: Kind): Id<Kind> {
  return `${kind}:${nextUlid()}`
}

/** Accepts only ids of one kind: `excerpt:` followed by letters and digits. */
export function idSchema<Kind extends string>(kind: Kind) {
  return z.templateLiteral([`${kind}:`, z.string().regex(/^[0-9A-Za-z]{1,64}$/)]) as unknown as z.ZodType<
    Id<Kind>,
    Id<Kind>
  >
}

/** Lower-case hexadecimal SHA-256, 64 characters. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** An instant, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const instantSchema = z.iso.datetime({ precision: 3 })
