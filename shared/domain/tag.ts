/**
 * A tag of the case's codebook (REFI-QDA's `Code`). An excerpt carries its tags by name, so that a word can be a tag before anyone has
 * thought about codebooks; the record adds what was thought: the place in the hierarchy, colour, key and definition.
 * Renaming and merging change the record and all excerpts that carry the name in one act.
 */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type TagId = Id<'tag'>

export const tagNameSchema = z.string().min(1).max(100)

/** The highlights' colours: h1 is that of excerpts without a tag. */
export const tagColourSchema = z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'])
export type TagColour = z.infer<typeof tagColourSchema>

export const tagSchema = z.strictObject({
  id: idSchema('tag'),
  /** Unique in the case, whatever its place in the hierarchy. */
  name: tagNameSchema,
  parentId: idSchema('tag').nullable(),
  /** Null: that of the tag above, and at the top one that comes from the name. */
  colour: tagColourSchema.nullable(),
  /** The digit that gives this tag to the active excerpt. */
  shortcut: z.string().regex(/^[1-9]$/).nullable(),
  /** When to use it and when not. */
  definition: z.string().max(20_000),
  createdAt: instantSchema,
})
export type Tag = z.infer<typeof tagSchema>

export function createTag(fields: Pick<Tag, 'name'> & Partial<Omit<Tag, 'id' | 'createdAt'>>, now: Date = new Date()): Tag {
  return {
    id: newId('tag'),
    parentId: null,
    colour: null,
    shortcut: null,
    definition: '',
    ...fields,
    createdAt: now.toISOString(),
  }
}
