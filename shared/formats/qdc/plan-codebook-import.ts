/**
 * What a codebook file changes in a case. A code is a tag of the case when it has its GUID, or else its name. The file's hierarchy is taken over
 * for every code that it names, which can make no circle: those codes stand only under each other or at the top. A colour or a definition is
 * taken where the file has one; nothing is emptied, no tag is removed, keys stay.
 */
import { createTag, type Tag } from '../../domain/tag.ts'
import type { TagTree } from '../../domain/tag-tree.ts'
import { insertion, update } from '../../journal/change.ts'
import type { RecordChange } from '../../journal/entry.ts'
import type { QdcCode, QdcCodebook } from './qdc-codebook.ts'
import { nearestColour } from './qdc-colour.ts'
import { guidDigitsOf, tagIdOf } from './tag-guid.ts'

export interface PlannedTag {
  readonly tag: Tag
  /** How far down it stands in the file. */
  readonly level: number
  readonly fate: 'new' | 'changed' | 'same'
  /** What is different, in words. */
  readonly details: readonly string[]
}

export interface CodebookImport {
  readonly tags: readonly PlannedTag[]
  readonly changes: readonly RecordChange[]
  /** Names that change on excerpts. */
  readonly renames: ReadonlyMap<string, string>
}

/** Without `takesChanges` tags of the case stay as they are, and only new ones are added. */
export function planCodebookImport(file: QdcCodebook, codebook: TagTree, takesChanges: boolean): CodebookImport {
  const present = matchCodes(file.codes, codebook)
  const isMatched = new Set(present.filter((tag) => tag !== null))
  const used = new Set(
    codebook.nodes.flatMap(({ tag }) => (isMatched.has(tag) && takesChanges ? [] : [tag.name])),
  )
  const planned: Tag[] = []
  const levels: number[] = []
  const tags: PlannedTag[] = []
  const changes: RecordChange[] = []
  const renames = new Map<string, string>()
  const ids = new Set<string>(codebook.nodes.map(({ tag }) => tag.id))

  for (const [at, code] of file.codes.entries()) {
    const was = present[at] ?? null
    const above = code.parent === null ? null : planned[code.parent]!
    const level = code.parent === null ? 0 : levels[code.parent]! + 1
    levels.push(level)
    if (was !== null && !takesChanges) {
      planned.push(was)
      tags.push({ tag: was, level, fate: 'same', details: [] })
      continue
    }
    const wanted = cleanName(code.name)
    const name = freeName(wanted, above, used)
    used.add(name)
    const fields = {
      name,
      parentId: above?.id ?? null,
      ...(code.colour === null ? {} : { colour: nearestColour(code.colour) }),
      ...(code.description === '' ? {} : { definition: code.description }),
    }
    const tag = was === null ? newTag(code, fields, ids) : { ...was, ...fields }
    planned.push(tag)
    const change = was === null ? insertion('tags', tag) : update('tags', was, fields)
    if (change !== null) changes.push(change)
    if (was !== null && was.name !== name) renames.set(was.name, name)
    tags.push({
      tag,
      level,
      fate: was === null ? 'new' : change === null ? 'same' : 'changed',
      details: was === null ? (name === wanted ? [] : [`“${wanted}” in the file`]) : describe(was, tag),
    })
  }
  return { tags, changes, renames }
}

/** For each code the tag of the case that it is; each tag is found once, by GUID before by name. */
function matchCodes(codes: readonly QdcCode[], codebook: TagTree): (Tag | null)[] {
  const byGuid = new Map(codebook.nodes.map(({ tag }) => [guidDigitsOf(tag.id), tag]))
  const left = new Set(codebook.nodes.map(({ tag }) => tag))
  const take = (tag: Tag | undefined) => (tag !== undefined && left.delete(tag) ? tag : null)
  const found = codes.map(({ guid }) => (guid === null ? null : take(byGuid.get(guid))))
  return found.map((tag, at) => tag ?? take(codebook.named(cleanName(codes[at]!.name))?.tag))
}

function newTag({ guid }: QdcCode, fields: Pick<Tag, 'name'> & Partial<Tag>, ids: Set<string>): Tag {
  const tag = createTag(fields)
  const id = guid === null || ids.has(tagIdOf(guid)) ? tag.id : tagIdOf(guid)
  ids.add(id)
  return { ...tag, id }
}

/** One line of 100 characters at most, as a tag's name is. */
function cleanName(name: string): string {
  const clean = name.toWellFormed().replace(/\s+/gu, ' ').trim().slice(0, 100)
  return clean.replace(/[\ud800-\udbff]$/, '').trim() || 'Unnamed'
}

/** Names are unique in a case; a code program has them unique under each tag only. So "Other (Weapons)". */
function freeName(wanted: string, above: Tag | null, used: ReadonlySet<string>): string {
  if (!used.has(wanted)) return wanted
  const withEnd = (end: string) => `${wanted.slice(0, 100 - end.length).toWellFormed().trimEnd()}${end}`
  if (above !== null) {
    const name = withEnd(` (${above.name.slice(0, 40).toWellFormed()})`)
    if (!used.has(name)) return name
  }
  for (let number = 2; ; number++) {
    const name = withEnd(` (${number})`)
    if (!used.has(name)) return name
  }
}

function describe(was: Tag, is: Tag): string[] {
  return [
    was.name === is.name ? [] : [`renamed from “${was.name}”`],
    was.parentId === is.parentId ? [] : ['moved'],
    was.colour === is.colour ? [] : ['other colour'],
    was.definition === is.definition ? [] : ['other definition'],
  ].flat()
}
