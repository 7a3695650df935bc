/**
 * The parts of a Word document and how they point at each other (Open Packaging Conventions). Only parts inside the package are ever opened:
 * what a relationship names elsewhere is counted, shown as a link's target, and never followed.
 */
import type { ZipArchive } from '../../archive/open-zip.ts'
import { attributeOf, childrenOf } from '../../xml/elements.ts'
import { tryXmlPart } from '../read-part.ts'

export interface Relationship {
  /** The last part of its type: "styles", "hyperlink", "officeDocument" … */
  readonly type: string
  /** A path in the package, or an address where `isExternal`. */
  readonly target: string
  readonly isExternal: boolean
}

export type Relationships = ReadonlyMap<string, Relationship>

/** What a part points at, by id; `partPath` is '' for the package as a whole. */
export async function readRelationships(zip: ZipArchive, partPath: string): Promise<Relationships> {
  const folder = partPath.slice(0, partPath.lastIndexOf('/') + 1)
  const root = await tryXmlPart(zip, `${folder}_rels/${partPath.slice(folder.length)}.rels`)
  const found = new Map<string, Relationship>()
  for (const element of root === null ? [] : childrenOf(root, 'Relationship')) {
    const target = attributeOf(element, 'Target') ?? ''
    const isExternal = attributeOf(element, 'TargetMode') === 'External'
    found.set(attributeOf(element, 'Id') ?? '', {
      type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolvePart(folder, target),
      isExternal,
    })
  }
  return found
}

/** The first part inside the package of that type, or null. */
export function findPart(relationships: Relationships, type: string): string | null {
  return [...relationships.values()].find((each) => each.type === type && !each.isExternal)?.target ?? null
}

export function listParts(relationships: Relationships, ...types: readonly string[]): string[] {
  return [...relationships.values()]
    .filter((each) => types.includes(each.type) && !each.isExternal)
    .map(({ target }) => target)
}

function resolvePart(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
