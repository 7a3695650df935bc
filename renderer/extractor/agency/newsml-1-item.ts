/** NewsML 1.x (IPTC, 2000–2010; agencies still send it): items that nest components, of which some hold text and others point to pictures. */
import { blocksOfHtml, blocksOfPlainText, hasMarkup } from '../documents/inline-text.ts'
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { attributeOf, childOf, childrenOf, findAll, follow, textOf } from '../xml/elements.ts'
import { toHtml } from '../xml/to-html.ts'
import { emptyItem, type NewsItem } from './news-item.ts'
import { blocksOfNitf, readNitf } from './nitf-document.ts'

export function readNewsMl1(item: Element): NewsItem {
  const identifier = follow(item, 'Identification', 'NewsIdentifier')
  const management = childOf(item, 'NewsManagement')
  const provider = textOf(childOf(identifier, 'ProviderId'))
  const first = (name: string) => findAll(item, name)[0] ?? null
  const line = (name: string) => textOf(first(name))
  const nitf = first('nitf')
  const inside = nitf === null ? emptyItem : readNitf(nitf)
  const parties = (name: string) => findAll(item, name).flatMap((each) => partyOf(each) ?? [])
  const byline = line('ByLine')
  const dates = [
    ['ThisRevisionCreated', textOf(childOf(management, 'ThisRevisionCreated'))],
    ['FirstCreated', textOf(childOf(management, 'FirstCreated'))],
  ] as const
  return {
    ...inside,
    type: nameOf(first('MediaType'))?.toLowerCase() ?? null,
    identifier:
      withoutVersion(textOf(childOf(identifier, 'PublicIdentifier'))) ??
      textOf(childOf(identifier, 'NewsItemId')),
    version: textOf(childOf(identifier, 'RevisionId')),
    status: nameOf(childOf(management, 'Status')),
    headline: line('HeadLine') ?? inside.headline,
    standfirst: line('SubHeadLine') ?? inside.standfirst,
    bylines: byline !== null ? [byline] : inside.bylines.length > 0 ? inside.bylines : parties('Creator'),
    provider: parties('Provider')[0] ?? provider,
    sources: parties('Source'),
    dateline: line('DateLine')?.replace(/\s*[-–—]+$/, '') ?? inside.dateline,
    dates: dates.flatMap(([from, written]) => (written === null ? [] : [[from, written] as const])),
    language: attributeOf(item, 'lang') ?? nameOf(first('Language')) ?? inside.language,
    note: null,
    text: findText(item),
    descriptions: [],
  }
}

/** A public identifier ends with its revision; the states of one item share the rest. */
function withoutVersion(identifier: string | null): string | null {
  return identifier?.replace(/:\d+[A-Z]?$/, '') ?? null
}

/** The first component that has words: others say the same in another language or length. */
function findText(item: Element): readonly BlockPart[] {
  for (const content of findAll(item, 'DataContent')) {
    const parts = readContent(content)
    if (parts.length > 0) return parts
  }
  return []
}

function readContent(content: Element): readonly BlockPart[] {
  const bodies = [...findAll(content, 'body.content'), ...findAll(content, 'body.end')]
  if (bodies.length > 0) return bodies.flatMap(blocksOfNitf)
  if (content.firstElementChild !== null)
    return collectBlocks(toHtml(findAll(content, 'body')[0] ?? content), { targetOf: createTargetOf(null) })
  const data = content.textContent ?? ''
  return hasMarkup(data) ? blocksOfHtml(data) : blocksOfPlainText(data)
}

function partyOf(element: Element): string | null {
  return textOf(element) ?? nameOf(childrenOf(element, 'Party')[0] ?? null)
}

function nameOf(element: Element | null): string | null {
  return attributeOf(element, 'FormalName')?.trim() || null
}
