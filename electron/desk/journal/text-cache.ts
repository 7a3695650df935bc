/** The last texts that were read, up to a weight. Oldest out first; a `Map` keeps the order. */
const MAX_UNITS = 30_000_000
const MAX_TEXTS = 64

export interface TextCache {
  get(key: string, read: () => string | null): string | null
}

export function createTextCache(maxUnits: number = MAX_UNITS, maxTexts: number = MAX_TEXTS): TextCache {
  const texts = new Map<string, string>()
  let units = 0
  return {
    get(key, read) {
      const known = texts.get(key)
      if (known !== undefined) {
        texts.delete(key)
        texts.set(key, known)
        return known
      }
      const text = read()
      if (text === null) return null
      texts.set(key, text)
      units += text.length
      for (const [oldest, old] of texts) {
        if (texts.size === 1 || (units <= maxUnits && texts.size <= maxTexts)) break
        texts.delete(oldest)
        units -= old.length
      }
      return text
    },
  }
}
