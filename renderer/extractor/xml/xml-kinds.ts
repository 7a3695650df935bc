/** What kind of file an XML text is, by its root element. Nothing is parsed yet: the beginning is enough. */
import type { FileKind } from '../detect-format.ts'

const feed: FileKind = { kind: 'feed', encodingFormat: 'application/rss+xml', label: 'a news feed' }
const g2 = 'application/vnd.iptc.g2.newsitem+xml'

/** By the local name of the root element, in small letters. */
const rootKinds: ReadonlyMap<string, FileKind> = new Map([
  ['html', { kind: 'html', encodingFormat: 'text/html', label: 'a web page' }],
  ['svg', { kind: 'image', encodingFormat: 'image/svg+xml', label: 'a drawing (SVG)' }],
  ['rss', feed],
  ['rdf', feed],
  ['channel', feed],
  ['feed', { ...feed, encodingFormat: 'application/atom+xml' }],
  ...[
    'newsitem',
    'newsmessage',
    'packageitem',
    'conceptitem',
    'knowledgeitem',
    'planningitem',
    'catalogitem',
  ].map((root): [string, FileKind] => [root, newsXml(g2, "an agency's message (NewsML-G2)")]),
  ['newsml', newsXml('text/vnd.iptc.newsml', "an agency's message (NewsML)")],
  ['nitf', newsXml('text/vnd.iptc.nitf', "an agency's message (NITF)")],
])

function newsXml(encodingFormat: string, label: string): FileKind {
  return { kind: 'news-xml', encodingFormat, label }
}

const OPENING = /^<(?:\?xml\b|!DOCTYPE\s+(?!html\b)[\w:.-]+)/i
/**
 * The first tag behind declarations and comments; the internal part of a DTD is in brackets. Each of them can be read in one way only, or a page of
 * comments without a tag behind them would be tried in all ways there are.
 */
const ROOT =
  /^(?:<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\b[^<>[]*(?:\[(?:(?!\]\s*>)[\s\S])*\]\s*)?>|\s)*<(?:[\w.-]+:)?([\w.-]+)([^<>]*)/i

/** Elements that fragments of pages begin with; with nothing before it such a one is no XML. */
const OF_PAGES =
  /^(?:html|body|article|aside|blockquote|center|div|dl|font|form|h[1-6]|head|main|ol|p|pre|section|span|table|ul)$/

/** `head` is the beginning of the text without white space in front, `tail` its end. Null when it is no XML. */
export function findXmlKind(head: string, tail: string): FileKind | null {
  const [, name, attributes] = ROOT.exec(head) ?? []
  if (name === undefined || attributes === undefined) return null
  const root = name.toLowerCase()
  // OpenDocument in one file (.fodt): the text of its kind stands in an attribute.
  if (
    root === 'document' &&
    /mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.text/.test(attributes)
  )
    return {
      kind: 'odt',
      encodingFormat: 'application/vnd.oasis.opendocument.text-flat-xml',
      label: 'an OpenDocument text',
    }
  const isXml = OPENING.test(head)
  const known = rootKinds.get(root)
  // A page without an XML declaration is HTML, and HTML is told elsewhere; a word like <channel> alone proves nothing.
  if (known !== undefined && (isXml || (root !== 'html' && TELLING.test(root)))) return known
  const isWhole = /\sxmlns(?::\w+)?\s*=/.test(attributes) || tail.trimEnd().endsWith(`${name}>`)
  if (!isXml && (OF_PAGES.test(root) || !isWhole)) return null
  return root === 'html' ? null : { kind: 'xml', encodingFormat: 'application/xml', label: 'an XML file' }
}

const TELLING =
  /^(?:rss|feed|rdf|svg|nitf|newsml|(?:news|package|concept|knowledge|planning|catalog)(?:item|message))\b/i
