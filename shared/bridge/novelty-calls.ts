/** Calls about novelty: which sentences of a text stand in an article that was read before, and where. */
import { z } from 'zod'
import { idSchema } from '../domain/id.ts'
import { call } from './call.ts'

/**
 * `known` stands word for word in an article that was read; `changed` stands there with a few words that differ; `furniture` is known and
 * stands in so many articles that it says nothing about this one; `short` is known and too short to be counted.
 */
export const noveltyKinds = ['new', 'known', 'changed', 'furniture', 'short'] as const
export type NoveltyKind = (typeof noveltyKinds)[number]

/**
 * Sentences that are compared at most, those of a text of some two million characters, and changes that are told: an answer may hold 1 MB.
 * What is beyond them is not told, and looks new.
 */
export const MAX_COMPARED = 18_000
export const MAX_CHANGES = 15_000

export const noveltySchema = z.strictObject({
  /** False while texts of an old case are still being taken in: ask again. */
  isWhole: z.boolean(),
  /** Start, end (UTF-16 offsets, end exclusive) and kind of each sentence in order. Short sentences that are not known are left out. */
  sentences: z
    .array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.enum(noveltyKinds)]))
    .max(MAX_COMPARED),
  /** Start and end of the words in changed sentences that stood there otherwise, or beside which something went; in order. */
  changes: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])).max(MAX_CHANGES),
})
export type Novelty = z.infer<typeof noveltySchema>

export const standingSchema = z.strictObject({
  articleId: idSchema('article'),
  revisionId: idSchema('revision'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The words that stand there. */
  words: z.string(),
})
export type SentenceStanding = z.infer<typeof standingSchema>

export const noveltyCalls = {
  /** Says of each sentence of a revision whether it stands in an article that was read, or in an earlier revision of this one. */
  'novelty/compare': call(z.strictObject({ revisionId: idSchema('revision') }), noveltySchema),
  /** Tells where the known or changed sentence that begins at `start` stood: one place in each article, the nearest relative first, 20 at most. */
  'novelty/trace': call(
    z.strictObject({ revisionId: idSchema('revision'), start: z.int().nonnegative() }),
    z.strictObject({
      standings: z.array(standingSchema),
      /** In how many articles that were read, this one not counted. */
      articleCount: z.int().nonnegative(),
    }),
  ),
}
