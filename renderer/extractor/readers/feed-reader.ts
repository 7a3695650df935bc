/** Feeds (RSS 0.9 to 2.0, RDF, Atom): each entry is an article. A feed that is not well-formed is repaired first, because few are tested. */
import { findChannel, findEntries } from '../feeds/feed-elements.ts'
import { readEntry, readFeedFacts } from '../feeds/feed-entry.ts'
import { Refusal } from '../refusal.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const feedReader: Reader = {
  name: 'feed',
  version: '1',
  read: readFeed,
}

/** More than any feed keeps; beyond it a file is an archive made to look like one. */
const MAX_ENTRIES = 10_000

function readFeed({ text }: ReceivedFile): Reading {
  const { root, isRepaired } = parseXml(text, true)
  const entries = findEntries(root)
  if (entries.length === 0) throw new Refusal('no-text', 'The feed has no entries.')
  if (entries.length > MAX_ENTRIES)
    throw new Refusal('too-complex', `The feed has ${entries.length} entries.`)
  const feed = readFeedFacts(findChannel(root))
  const articles = entries.map((entry) => readEntry(entry, feed)).filter((article) => article !== null)
  if (articles.length === 0) throw new Refusal('no-text', 'The entries of the feed have no words.')
  return {
    articles,
    warnings: isRepaired
      ? ['The feed was not well-formed and had to be repaired; look whether its end is there.']
      : [],
  }
}
