/** News as agencies send it in JSON (ninjs): one item, or several in one file. */
import { assembleNewsItem } from '../agency/news-item.ts'
import { readNinjs } from '../agency/ninjs-item.ts'
import { findNinjsItems } from '../agency/ninjs-shape.ts'
import { Refusal } from '../refusal.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const newsJsonReader: Reader = {
  name: 'news-json',
  version: '1',
  read: readNewsJson,
}

function readNewsJson({ text }: ReceivedFile): Reading {
  const items = findNinjsItems(JSON.parse(text)).map(readNinjs)
  const articles = items.map(assembleNewsItem).filter((article) => article !== null)
  if (articles.length === 0)
    throw new Refusal('no-text', `The message is about a ${items[0]?.type ?? 'thing'} and holds no text.`)
  const silent = items.length - articles.length
  return {
    articles,
    warnings: silent === 0 ? [] : [`${silent} of the ${items.length} items in it hold no text.`],
  }
}
