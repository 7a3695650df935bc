/**
 * How often tags are used, by the sets of tags that excerpts carry: sets are few where excerpts are many, and from them follows on how many
 * excerpts a tag stands, and on how many any of several does (one with two of them is one excerpt).
 */
import type { RecordChange } from '../../../shared/journal/entry.ts'

interface TagSet {
  readonly tags: readonly string[]
  count: number
}

/** Changed in place; a new one is made of the same sets to say that something is different. */
export class TagUses {
  readonly #sets: Map<string, TagSet>
  #own: ReadonlyMap<string, number> | null = null

  constructor(before?: TagUses) {
    this.#sets = before === undefined ? new Map() : before.#sets
  }

  add(tags: readonly string[], by = 1): void {
    if (tags.length === 0) return
    const key = JSON.stringify(tags)
    const set = this.#sets.get(key) ?? { tags, count: 0 }
    set.count += by
    if (set.count > 0) this.#sets.set(key, set)
    else this.#sets.delete(key)
  }

  /** False when the change has nothing to do with tags. */
  apply({ table, before, after }: RecordChange): boolean {
    if (table !== 'excerpts') return false
    const [was, is] = [before?.['tags'], after?.['tags']] as (readonly string[] | undefined)[]
    if (was !== undefined) this.add(was, -1)
    if (is !== undefined) this.add(is)
    return was !== undefined || is !== undefined
  }

  /** On how many excerpts each tag stands. */
  get own(): ReadonlyMap<string, number> {
    if (this.#own !== null) return this.#own
    const own = new Map<string, number>()
    for (const { tags, count } of this.#sets.values())
      for (const tag of tags) own.set(tag, (own.get(tag) ?? 0) + count)
    return (this.#own = own)
  }

  /** On how many excerpts at least one of these stands. */
  countAny(names: ReadonlySet<string>): number {
    let sum = 0
    for (const { tags, count } of this.#sets.values()) if (tags.some((tag) => names.has(tag))) sum += count
    return sum
  }
}
