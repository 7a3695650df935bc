/**
 * The list of pages in a WACZ (pages/pages.jsonl): which of the archived addresses somebody looked at. The others came with them: frames,
 * advertisements, pages that a crawler tried.
 */
const MAX_PAGES = 200_000

/** A test for addresses, or null when the list names none. */
export function readPageList(list: string): ((url: string) => boolean) | null {
  const urls = new Set<string>()
  for (const line of list.split(/\r?\n/).slice(0, MAX_PAGES)) {
    const url = readUrl(line)
    if (url !== null) urls.add(plain(url))
  }
  return urls.size === 0 ? null : (url) => urls.has(plain(url))
}

function readUrl(line: string): string | null {
  if (!line.includes('"url"')) return null
  try {
    const { url } = JSON.parse(line) as { url?: unknown }
    return typeof url === 'string' ? url : null
  } catch {
    return null
  }
}

/** A list may name the place on the page that was looked at, and forget the last slash. */
function plain(url: string): string {
  const bare = url.replace(/#.*$/s, '')
  return (URL.canParse(bare) ? new URL(bare).href : bare).replace(/^https?:/, '').replace(/\/$/, '')
}
