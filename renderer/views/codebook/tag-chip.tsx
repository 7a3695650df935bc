/** A tag as it stands on an excerpt: its word, and the colour that the codebook gives it. */
import { Chip } from '../../components/badge/badge.tsx'
import { colourOf, type TagTree } from '../../../shared/domain/tag-tree.ts'
import { pathName } from './path-name.ts'
import { Swatch } from './swatch.tsx'

export function TagChip({ name, codebook }: { name: string; codebook: TagTree }) {
  const node = codebook.named(name)
  return (
    <Chip {...(node === undefined || node.parent === null ? {} : { title: pathName(node) })}>
      <Swatch colour={colourOf(name, codebook)} />
      <bdi>{name}</bdi>
    </Chip>
  )
}
