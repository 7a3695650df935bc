/** The package of an e-book (EPUB 2 and 3): what is in it, in which order it is read, what its table of contents calls the chapters. */
import type { ZipArchive } from '../../archive/open-zip.ts'
import { Refusal } from '../../refusal.ts'
import { attributeOf, childOf, childrenOf, findAll, follow, textOf } from '../../xml/elements.ts'
import { readXmlPart, tryXmlPart } from '../read-part.ts'

export interface EpubPackage {
  readonly metadata: Element | null
  /** The id of the identifier that counts. */
  readonly identifierId: string | null
  /** Paths of the chapters in reading order. */
  readonly chapters: readonly string[]
  /** What the table of contents calls them, by path. */
  readonly titles: ReadonlyMap<string, string>
}

interface ManifestItem {
  readonly path: string
  readonly mediaType: string
  readonly isNavigation: boolean
}

export async function readEpubPackage(zip: ZipArchive): Promise<EpubPackage> {
  const path = await findPackage(zip)
  const root = path === null ? null : await readXmlPart(zip, path)
  if (path === null || root === null) throw new Refusal('damaged', 'The e-book has no package file.')
  const manifest = readManifest(root, path)
  const spine = childOf(root, 'spine')
  const read = spine === null ? [] : childrenOf(spine, 'itemref')
  const items = read.flatMap((each) => manifest.get(attributeOf(each, 'idref') ?? '') ?? [])
  // A book that names no order is read in that of its parts.
  const inOrder = items.length > 0 ? items : [...manifest.values()]
  const chapters = inOrder.filter(
    (item) => !item.isNavigation && /html|dtbook|^text\/x-oeb/.test(item.mediaType),
  )
  return {
    metadata: childOf(root, 'metadata'),
    identifierId: attributeOf(root, 'unique-identifier'),
    chapters: [...new Set(chapters.map((chapter) => chapter.path))],
    titles: await readTitles(zip, manifest, attributeOf(spine, 'toc')),
  }
}

async function findPackage(zip: ZipArchive): Promise<string | null> {
  const container = await tryXmlPart(zip, 'META-INF/container.xml')
  const stated = container === null ? undefined : findAll(container, 'rootfile')[0]
  const path = attributeOf(stated, 'full-path')
  if (path !== null && zip.find(path) !== undefined) return path
  return zip.entries.find((entry) => entry.path.endsWith('.opf'))?.path ?? null
}

function readManifest(root: Element, packagePath: string): Map<string, ManifestItem> {
  const manifest = childOf(root, 'manifest')
  return new Map(
    (manifest === null ? [] : childrenOf(manifest, 'item')).map((item) => [
      attributeOf(item, 'id') ?? '',
      {
        path: resolvePath(packagePath, attributeOf(item, 'href') ?? ''),
        mediaType: attributeOf(item, 'media-type') ?? '',
        isNavigation: (attributeOf(item, 'properties') ?? '').split(/\s+/).includes('nav'),
      },
    ]),
  )
}

/** EPUB 3 has a page for it, EPUB 2 a file called NCX; books of today often have both. */
async function readTitles(
  zip: ZipArchive,
  manifest: ReadonlyMap<string, ManifestItem>,
  ncxId: string | null,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const add = (from: string, href: string | null, title: string | null) => {
    const path = href === null ? null : resolvePath(from, href)
    if (path !== null && title !== null && !titles.has(path)) titles.set(path, title)
  }
  const navigation = [...manifest.values()].find((item) => item.isNavigation)
  const page = await tryXmlPart(zip, navigation?.path ?? null)
  const toc =
    page === null
      ? []
      : findAll(page, 'nav').filter((nav) => (attributeOf(nav, 'type') ?? 'toc').includes('toc'))
  for (const link of toc.flatMap((nav) => findAll(nav, 'a')))
    add(navigation!.path, attributeOf(link, 'href'), textOf(link))
  const ncx =
    manifest.get(ncxId ?? '') ?? [...manifest.values()].find((item) => item.mediaType.includes('dtbncx'))
  const root = titles.size > 0 ? null : await tryXmlPart(zip, ncx?.path ?? null)
  for (const point of root === null ? [] : findAll(root, 'navPoint'))
    add(ncx!.path, attributeOf(childOf(point, 'content'), 'src'), textOf(follow(point, 'navLabel', 'text')))
  return titles
}

/** A path in the archive: relative to the file that names it, without the place in the page. */
function resolvePath(from: string, href: string): string {
  const steps = [...from.split('/').slice(0, -1), ...decode(href.replace(/[#?].*$/, '')).split('/')]
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
