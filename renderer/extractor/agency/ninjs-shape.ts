/**
 * Is a JSON text news as agencies send it (ninjs)? Its versions share hardly a field but `uri`, so that and a few of the others have to come
 * together. Some senders pack several items into a list.
 */

export type JsonObject = Readonly<Record<string, unknown>>

const TELLING_FIELDS =
  /^(?:headlines?|title|body_\w+|bodies|description_\w+|descriptions|eventDetails|slugline|byline|by|version|pub[sS]tatus|(?:version|first|content)[cC]reated|subjects?|renditions)$/

export function isNinjsItem(value: unknown): value is JsonObject {
  if (!isJsonObject(value) || typeof value['uri'] !== 'string') return false
  return Object.keys(value).filter((key) => TELLING_FIELDS.test(key)).length >= 2
}

/** The items of a file, or an empty list when it holds none: one item, or a list, or an object around a list. */
export function findNinjsItems(value: unknown): readonly JsonObject[] {
  if (isNinjsItem(value)) return [value]
  if (Array.isArray(value)) return value.filter(isNinjsItem)
  if (!isJsonObject(value)) return []
  for (const inside of Object.values(value)) {
    const items = Array.isArray(inside) ? inside.filter(isNinjsItem) : isNinjsItem(inside) ? [inside] : []
    if (items.length > 0) return items
  }
  return []
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
