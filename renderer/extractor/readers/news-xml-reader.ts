/** News as agencies send it in XML: NewsML-G2, NewsML 1.x and NITF. A message may hold several items; those with text are articles. */
import { assembleNewsItem, type NewsItem } from '../agency/news-item.ts'
import { describeG2Item, readNewsMlG2 } from '../agency/newsml-g2-item.ts'
import { readNewsMl1 } from '../agency/newsml-1-item.ts'
import { readNitf } from '../agency/nitf-document.ts'
import { Refusal } from '../refusal.ts'
import { findAll } from '../xml/elements.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const newsXmlReader: Reader = {
  name: 'news-xml',
  version: '1',
  read: readNewsXml,
}

interface ReadItem {
  readonly item: NewsItem
  /** What it is, when it turns out to have no text. */
  readonly label: string
}

function readNewsXml({ text }: ReceivedFile): Reading {
  const { root, isRepaired } = parseXml(text, true)
  const items = listItems(root)
  // Pictures that come with a story have captions, which are articles only where there is no story.
  const stories = items.filter(({ item }) => item.text.length > 0)
  const articles = (stories.length > 0 ? stories : items)
    .map(({ item }) => assembleNewsItem(item))
    .filter((article) => article !== null)
  if (articles.length === 0) {
    const labels = [...new Set(items.map(({ label }) => label))]
    throw new Refusal('no-text', `The message holds no text: ${labels.join(', ') || root.localName}.`)
  }
  const silent = items.length - articles.length
  return {
    articles,
    warnings: [
      ...(isRepaired
        ? ['The XML was not well-formed and had to be repaired; look whether the end is there.']
        : []),
      ...(silent === 0
        ? []
        : [
            `${silent} of the ${items.length} items in it are no stories (pictures, packages) and were left out.`,
          ]),
    ],
  }
}

const G2_ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']

function listItems(root: Element): ReadItem[] {
  if (root.localName === 'nitf') return [{ item: readNitf(root), label: 'NITF' }]
  if (root.localName === 'NewsML')
    return findAll(root, 'NewsItem').map((item) => ({ item: readNewsMl1(item), label: 'NewsItem' }))
  const items = G2_ITEMS.includes(root.localName) ? [root] : G2_ITEMS.flatMap((name) => findAll(root, name))
  return items.map((item) => ({ item: readNewsMlG2(item), label: describeG2Item(item) }))
}
