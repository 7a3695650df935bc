/** The engine's segmenters, one per kind and language: making one takes longer than using it. */
const made = new Map<string, Intl.Segmenter>()

export function getSegmenter(
  granularity: 'grapheme' | 'word' | 'sentence',
  language: string | null,
): Intl.Segmenter {
  const key = `${granularity} ${language ?? 'und'}`
  const known = made.get(key)
  if (known !== undefined) return known
  const segmenter = createSegmenter(granularity, language ?? 'und')
  made.set(key, segmenter)
  return segmenter
}

/** A language tag comes from a file and may be anything. */
function createSegmenter(granularity: 'grapheme' | 'word' | 'sentence', language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity })
  } catch {
    return new Intl.Segmenter('und', { granularity })
  }
}
