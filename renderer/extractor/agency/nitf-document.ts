/** NITF (News Industry Text Format, IPTC 3.x): a page-like head and body, alone or inside NewsML and ninjs. */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { attributeOf, childOf, childrenOf, findAll, follow, textOf } from '../xml/elements.ts'
import { toHtml, type ElementNames } from '../xml/to-html.ts'
import { emptyItem, type NewsItem } from './news-item.ts'

const names: ElementNames = new Map(
  Object.entries({
    'body.content': 'div',
    'body.end': 'div',
    block: 'div',
    hl1: 'h2',
    hl2: 'h3',
    hedline: 'div',
    bq: 'blockquote',
    credit: 'p',
    fn: 'li',
    media: 'figure',
    'media-caption': 'figcaption',
    'media-producer': null,
    'media-reference': null,
    'media-metadata': null,
    'media-object': null,
    abstract: 'div',
    tagline: 'p',
    'nitf-table': 'div',
    'nitf-table-metadata': null,
  }),
)

/** The words of NITF below an element, as blocks. */
export function blocksOfNitf(element: Element): readonly BlockPart[] {
  return collectBlocks(toHtml(element, names), { targetOf: createTargetOf(null) })
}

export function readNitf(nitf: Element): NewsItem {
  const head = childOf(nitf, 'head')
  const docdata = childOf(head, 'docdata')
  const body = childOf(nitf, 'body')
  const bodyHead = childOf(body, 'body.head')
  const content = childOf(body, 'body.content')
  const end = childOf(body, 'body.end')
  const docId = childOf(docdata, 'doc-id')
  const abstract = childOf(bodyHead, 'abstract')
  const dates: (readonly [string, string | null])[] = [
    ['NITF pubdata', attributeOf(childOf(head, 'pubdata'), 'date.publication')],
    ['NITF date.issue', attributeOf(childOf(docdata, 'date.issue'), 'norm')],
    ['NITF date.release', attributeOf(childOf(docdata, 'date.release'), 'norm')],
    ['NITF story.date', attributeOf(follow(bodyHead, 'dateline', 'story.date'), 'norm')],
  ]
  return {
    ...emptyItem,
    type: 'text',
    identifier: attributeOf(docId, 'id-string'),
    version: attributeOf(childOf(docdata, 'du-key'), 'version'),
    status: attributeOf(docdata, 'management-status'),
    headline:
      textOf(follow(bodyHead, 'hedline', 'hl1')) ??
      textOf(childOf(bodyHead, 'hedline')) ??
      textOf(childOf(head, 'title')),
    standfirst: textOf(abstract) ?? findLead(content),
    bylines: bodyHead === null ? [] : childrenOf(bodyHead, 'byline').flatMap(readByline),
    provider: textOf(childOf(bodyHead, 'distributor')) ?? attributeOf(docId, 'regsrc'),
    dateline: textOf(childOf(bodyHead, 'dateline')),
    dates: dates.flatMap(([from, written]) => (written === null ? [] : [[from, written] as const])),
    language: attributeOf(nitf, 'baselang') ?? attributeOf(nitf, 'lang'),
    direction: readDirection(attributeOf(body, 'dir')),
    note: attributeOf(childOf(docdata, 'ed-msg'), 'info') || null,
    text: [content, end].flatMap((each) => (each === null ? [] : blocksOfNitf(each))),
  }
}

/** A paragraph that is marked as the lead sums the story up. */
function findLead(content: Element | null): string | null {
  if (content === null) return null
  return textOf(findAll(content, 'p').find((paragraph) => attributeOf(paragraph, 'lede') === 'true'))
}

/** People where they are marked; otherwise the line without the title behind the name. */
function readByline(byline: Element): string[] {
  const people = findAll(byline, 'person').map(textOf)
  if (people.length > 0) return people.filter((name) => name !== null)
  const copy = byline.cloneNode(true) as Element
  for (const title of findAll(copy, 'byttl')) title.remove()
  const name = textOf(copy)?.replace(/[\s,;]+$/, '') ?? textOf(byline)
  return name === null || name === '' ? [] : [name]
}

function readDirection(dir: string | null): 'ltr' | 'rtl' | null {
  return dir === 'rtl' || dir === 'ltr' ? dir : null
}
