/**
 * Takes elements out of a page's source that are nested beyond all reason, before it is parsed. Chromium's tree ends at a depth of 512
 * anyway, but its parser walks its whole stack of open elements for each further tag, so that 100,000 of them would cost the time limit.
 * Only tags go; every word stays. Pages of this world are less than 100 deep.
 */
const MAX_DEPTH = 250

/** Elements that never have an end tag, and those whose end tag is commonly left out because the next one closes them. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot rp rt html head body'.split(
    ' ',
  ),
)

/** Elements in whose content `<` is a character. */
const RAW = 'script|style|textarea|title|xmp|iframe|noembed|noframes'

const TAG = new RegExp(
  `<!--[\\s\\S]*?(?:-->|$)|<(${RAW})\\b[^>]*>[\\s\\S]*?(?:</\\1\\s*>|$)|<(/?)([a-z][a-z0-9-]*)\\b[^<>]*>?`,
  'gi',
)

export interface FlatSource {
  readonly source: string
  /** The depth that the page asked for, when it was too much; otherwise null. */
  readonly depth: number | null
}

export function flattenNesting(source: string): FlatSource {
  if (measureDepth(source) <= MAX_DEPTH) return { source, depth: null }
  let depth = 0
  let deepest = 0
  const flat = source.replace(
    TAG,
    (whole, raw: string | undefined, slash: string | undefined, name: string | undefined) => {
      if (
        raw !== undefined ||
        name === undefined ||
        UNCOUNTED.has(name.toLowerCase()) ||
        whole.endsWith('/>')
      )
        return whole
      if (slash === '') {
        deepest = Math.max(deepest, ++depth)
        return depth > MAX_DEPTH ? ' ' : whole
      }
      return depth-- > MAX_DEPTH ? ' ' : whole
    },
  )
  return { source: flat, depth: deepest }
}

/** How deep elements are nested, when an end tag closes the last open one. Wrong by little, and only broken pages come near the limit. */
function measureDepth(source: string): number {
  let depth = 0
  let deepest = 0
  for (const match of source.matchAll(TAG)) {
    const [whole, raw, slash, name] = match
    if (raw !== undefined || name === undefined || UNCOUNTED.has(name.toLowerCase()) || whole.endsWith('/>'))
      continue
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) deepest = depth
  }
  return deepest
}
