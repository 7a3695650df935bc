/** What excerpts can be grouped by. One with two tags, or about two events, stands in both groups. */
import type { DataGrouping } from '../../components/data-table/data-column.ts'
import { pathName } from '../codebook/path-name.ts'
import { eventIdsOf, type ExcerptRow } from './excerpt-row.ts'
import type { FacetNames } from './excerpt-facets.ts'

export function createGroupings(names: FacetNames): DataGrouping<ExcerptRow>[] {
  const { codebook } = names
  return [
    {
      id: 'tag',
      label: 'Tag',
      keysOf: ({ excerpt }) => excerpt.tags,
      labelOf(tag) {
        const node = codebook.named(tag)
        return node === undefined ? tag : pathName(node)
      },
      noneLabel: 'No tag',
      isManifold: true,
    },
    {
      id: 'originator',
      label: 'Originator',
      keysOf: ({ excerpt }) => (excerpt.originatorId === null ? [] : [excerpt.originatorId]),
      labelOf: names.sourceName,
      noneLabel: 'Originator not set',
    },
    {
      id: 'article',
      label: 'Article',
      keysOf: ({ excerpt }) => [excerpt.articleId],
      labelOf: names.articleTitle,
      noneLabel: 'Article not found',
    },
    {
      id: 'event',
      label: 'Event',
      keysOf: eventIdsOf,
      labelOf: names.eventTitle,
      noneLabel: 'Not linked to an event',
      isManifold: true,
    },
  ]
}
