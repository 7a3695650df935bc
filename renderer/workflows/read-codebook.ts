/** The codebook as it is after everything that is still being saved, and what it asks of a name. */
import { createTagTree, type TagTree } from '../../shared/domain/tag-tree.ts'
import { tagNameSchema } from '../../shared/domain/tag.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { CaseSession } from '../session/case-session.ts'
import { quoted } from './act-label.ts'
import { whenSaved } from './read-present.ts'

export async function readCodebook(session: CaseSession): Promise<TagTree> {
  await whenSaved(session)
  return createTagTree(await session.store.tags.toArray())
}

/** A name that may be given, without space around it. Two tags of one name would be one tag on every excerpt. */
export function takeFreeName(typed: string, codebook: TagTree): string {
  const name = typed.trim()
  if (name === '') throw new AttestError('invalid-record', 'A tag needs a name.')
  if (!tagNameSchema.safeParse(name).success)
    throw new AttestError('invalid-record', 'The name of a tag has 100 characters at most.')
  if (codebook.named(name) !== undefined)
    throw new AttestError('already-exists', `The codebook has a tag ${quoted(name)} already.`)
  return name
}
