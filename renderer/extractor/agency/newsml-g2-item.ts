/**
 * NewsML-G2 (IPTC): one item of news with what is to be known about it. Text stands in it as XML (NITF, XHTML) or as data; pictures, packages,
 * concepts and plans have none, and that is said in their own words. Links to other items are not followed.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { collectBlocks } from '../html/collect-blocks.ts'
import { createTargetOf } from '../html/link-targets.ts'
import { blocksOfHtml, blocksOfPlainText, hasMarkup } from '../documents/inline-text.ts'
import { attributeOf, childOf, childrenOf, findAll, follow, textOf } from '../xml/elements.ts'
import { toHtml } from '../xml/to-html.ts'
import { emptyItem, type NewsItem } from './news-item.ts'
import { blocksOfNitf, readNitf } from './nitf-document.ts'

export function readNewsMlG2(item: Element): NewsItem {
  const itemMeta = childOf(item, 'itemMeta')
  const contentMeta = childOf(item, 'contentMeta')
  const contentSet = childOf(item, 'contentSet')
  const nitf = contentSet === null ? undefined : findAll(contentSet, 'nitf')[0]
  const inside = nitf === undefined ? emptyItem : readNitf(nitf)
  const meta = (name: string) => (contentMeta === null ? [] : childrenOf(contentMeta, name))
  const headline = preferRole(meta('headline'), /main|^$/)
  const names = (elements: readonly Element[]) => elements.flatMap((element) => nameOf(element) ?? [])
  const bylines = meta('by').flatMap((by) => textOf(by) ?? [])
  const dates = [
    ['versionCreated', textOf(childOf(itemMeta, 'versionCreated'))],
    ['firstCreated', textOf(childOf(itemMeta, 'firstCreated'))],
    ['contentModified', textOf(childOf(contentMeta, 'contentModified'))],
    ['contentCreated', textOf(childOf(contentMeta, 'contentCreated'))],
  ] as const
  return {
    ...inside,
    type: codeOf(childOf(itemMeta, 'itemClass')),
    identifier: attributeOf(item, 'guid'),
    version: attributeOf(item, 'version'),
    status: codeOf(childOf(itemMeta, 'pubStatus')),
    headline: textOf(headline) ?? textOf(childOf(itemMeta, 'title')) ?? inside.headline,
    standfirst: inside.standfirst ?? textOf(preferRole(meta('description'), /summary|lead|abstract/, null)),
    bylines:
      bylines.length > 0 ? bylines : inside.bylines.length > 0 ? inside.bylines : namesOf(meta('creator')),
    provider:
      nameOf(childOf(itemMeta, 'provider')) ??
      nameOf(follow(item, 'rightsInfo', 'copyrightHolder')) ??
      inside.provider,
    sources: sourcesOf(meta('infoSource'), meta('creditline')),
    dateline: textOf(meta('dateline')[0]) ?? inside.dateline,
    located: names(meta('located'))[0] ?? null,
    dates: dates.flatMap(([from, written]) => (written === null ? [] : [[from, written] as const])),
    language: attributeOf(meta('language')[0], 'tag') ?? attributeOf(item, 'lang') ?? inside.language,
    note: textOf(childOf(itemMeta, 'edNote')) ?? inside.note,
    text: contentSet === null ? [] : readContent(contentSet),
    descriptions: meta('description').flatMap((description) => textOf(description) ?? []),
  }
}

/** What an item without text is, for saying so. */
export function describeG2Item(item: Element): string {
  const itemClass = codeOf(follow(item, 'itemMeta', 'itemClass'))
  return itemClass === null ? item.localName : `${item.localName} of class "${itemClass}"`
}

/** All its inline text; several parts are one text in several pieces. */
function readContent(contentSet: Element): BlockPart[] {
  return childrenOf(contentSet, 'inlineXML', 'inlineData').flatMap((content) => {
    if (content.localName === 'inlineData') {
      if (attributeOf(content, 'encoding') !== null) return []
      const data = content.textContent ?? ''
      return hasMarkup(data) ? blocksOfHtml(data) : blocksOfPlainText(data)
    }
    const nitf = findAll(content, 'nitf')
    const bodies = nitf.flatMap((each) => [...findAll(each, 'body.content'), ...findAll(each, 'body.end')])
    if (nitf.length > 0) return bodies.flatMap(blocksOfNitf)
    return collectBlocks(toHtml(findAll(content, 'body')[0] ?? content), { targetOf: createTargetOf(null) })
  })
}

/** Names alone: a code of a person is nothing to read. */
function namesOf(people: readonly Element[]): string[] {
  return people.flatMap((person) => textOf(childOf(person, 'name')) ?? [])
}

/** Whom it credits: the sources of the information, or the line that has to be printed. */
function sourcesOf(infoSources: readonly Element[], creditLines: readonly Element[]): string[] {
  const sources = infoSources.flatMap((source) => nameOf(source) ?? [])
  return sources.length > 0 ? sources : creditLines.flatMap((line) => textOf(line) ?? [])
}

/** The name it is given; or the code without its scheme; or the site of an address. */
function nameOf(element: Element | null): string | null {
  const uri = attributeOf(element, 'uri')
  const site = uri === null ? null : (URL.parse(uri)?.hostname.replace(/^www\./, '') ?? null)
  return (
    textOf(childOf(element, 'name')) ??
    attributeOf(element, 'literal') ??
    codeOf(element, 'qcode') ??
    (site || uri)
  )
}

/** "usable" out of `stat:usable` or out of an address that ends with it. */
function codeOf(element: Element | null, attribute?: 'qcode'): string | null {
  const code = attributeOf(element, 'qcode') ?? (attribute === undefined ? attributeOf(element, 'uri') : null)
  return code?.replace(/^.*[:/](?=[^:/]+$)/, '').trim() || null
}

/** The first with a role that fits; otherwise the first, unless another default is given. */
function preferRole(
  elements: readonly Element[],
  role: RegExp,
  otherwise: Element | null | undefined = elements[0],
): Element | null {
  const fits = (element: Element) => role.test(codeless(attributeOf(element, 'role')))
  return elements.find(fits) ?? otherwise ?? null
}

function codeless(role: string | null): string {
  return role?.replace(/^.*[:/]/, '') ?? ''
}
