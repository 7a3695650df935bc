/**
 * What the markup says about an element: the words in its classes, ids and the like, and where on the page it stands. Both are asked for by
 * thousands of lines that share a few dozen containers, so they are remembered by element.
 */

/** Where on the page: in the article, around it, in comments, or in what leads away from it. */
export type Place = 'article' | 'page' | 'furniture' | 'comments'

/** The attributes that authors of pages name things by. */
const NAMING = new Set('class id itemprop rel property role data-testid data-test aria-label'.split(' '))

/** Addresses of pages about people who write. */
const AUTHOR_HREF =
  /\/(?:authors?|autor(?:es|en|in)?|auteurs?|autore|profiles?|people|staff|journalists?|writers?|contributors?|reporters?|columnists?|byline|users?|member|redakt(?:ion|eur|or)[a-z]*|penulis|yazar(?:lar)?|forfatter|skribent|person|our-people|by|u)\/(?!sign|log|regist|new\b|join|create|subscri|me\b)[^/?#]/i

const knownMarks = new WeakMap<Element, string>()

/** The words in lower case, parted by spaces. Links to pages about people have the word `author-link`. */
export function marksOf(element: Element): string {
  const known = knownMarks.get(element)
  if (known !== undefined) return known
  let marks = element.localName === 'time' || element.localName === 'address' ? element.localName : ''
  for (const name of element.getAttributeNames()) {
    if (NAMING.has(name)) marks += ` ${element.getAttribute(name)!.slice(0, 200)}`
    else if (name === 'href' && AUTHOR_HREF.test(element.getAttribute(name)!)) marks += ' author-link'
  }
  marks = marks.trim().toLowerCase()
  knownMarks.set(element, marks)
  return marks
}

const FURNITURE =
  /(?:^|[\s_-])(?:nav|menu|navigation|sidebar|side-bar|related|recommend(?:ed|ations?)?|popular|trending|most-?read|latest|recent|teasers?|more-?(?:from|news|stories)|read-?(?:more|next|also)|see-?also|newsletter|promo|sponsored|advert|widget|footer|copyright|cookie|breadcrumbs?|carousel|ticker|weather|topbar|top-bar|share|social|archive)(?:$|[\s_-])/
const COMMENTS =
  /(?:^|\s)(?:[\w-]*[_-])?(?:comments?|respond|disqus|kommentare?|commentaires|replies|commentlist)(?:[_-](?:list|area|section|wrapper|wrap|container|body|form|content|thread|item|box|outer|holder|\d+))?(?:$|\s)/

const RELATED = /(?:^|[\s_-])related|recommend/

const knownPlaces = new WeakMap<Element, Place>()

export function placeOf(element: Element): Place {
  const known = knownPlaces.get(element)
  if (known !== undefined) return known
  const parent = element.parentElement
  const around: Place = parent === null ? 'page' : placeOf(parent)
  const place = around === 'comments' || around === 'furniture' ? around : ownPlace(element, around)
  knownPlaces.set(element, place)
  return place
}

function ownPlace(element: Element, around: Place): Place {
  const tag = element.localName
  if (tag === 'body' || tag === 'html') return 'page'
  if (tag === 'nav' || tag === 'aside' || (tag === 'footer' && around === 'page')) return 'furniture'
  const marks = ['class', 'id', 'role']
    .map((name) => element.getAttribute(name)?.slice(0, 300) ?? '')
    .join(' ')
    .toLowerCase()
  // What holds the headline is the page itself, whatever its classes say: "comments-enabled", "has-sidebar".
  const isAside = (pattern: RegExp) => pattern.test(marks) && element.querySelector('h1') === null
  if (isAside(COMMENTS)) return 'comments'
  if (tag === 'article' || tag === 'main' || /\barticle-?body\b|(?:^|\s)(?:main|article)(?:$|\s)/.test(marks))
    return 'article'
  if (around !== 'article' && isAside(FURNITURE)) return 'furniture'
  if (isAside(RELATED)) return 'furniture'
  return around
}
