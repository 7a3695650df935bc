/** The filter as chips, each of which can be taken away by mouse or by Delete, and the way to another. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { Button as QuietButton } from '../../components/button/button.tsx'
import type { ExcerptFacet, FacetFilter } from './excerpt-facets.ts'
import styles from './facets.module.css'

interface FilterBarProps {
  facets: readonly ExcerptFacet[]
  filter: FacetFilter
  onToggle: (facetId: string, value: string) => void
  onClear: () => void
  /** Opens the list of values. */
  chooser: ReactNode
  /** What the groups count, where that needs saying. */
  hint: string | null
}

export function FilterBar({ facets, filter, onToggle, onClear, chooser, hint }: FilterBarProps) {
  const chosen = facets.flatMap((facet) =>
    (filter[facet.id] ?? []).map((value) => ({ id: `${facet.id} ${value}`, facet, value })),
  )
  return (
    <div className={styles.bar}>
      {chooser}
      {chosen.length > 0 && (
        <>
          <TagGroup
            aria-label="Filter"
            className={styles.group!}
            onRemove={(keys) => {
              for (const { id, facet, value } of chosen) if (keys.has(id)) onToggle(facet.id, value)
            }}
          >
            <TagList className={styles.chips!}>
              {chosen.map(({ id, facet, value }) => {
                const label = facet.labelOf(value)
                return (
                  <Tag key={id} id={id} textValue={`${facet.label} ${label}`} className={styles.chip!}>
                    <span className={styles.facet}>{facet.label}</span>
                    <bdi>{label}</bdi>
                    <Button slot="remove" aria-label={`Remove the filter ${facet.label} ${label}`}>
                      <X size={11} aria-hidden />
                    </Button>
                  </Tag>
                )
              })}
            </TagList>
          </TagGroup>
          <QuietButton variant="quiet" onPress={onClear}>
            Clear
          </QuietButton>
        </>
      )}
      {hint !== null && <span className={styles.hint}>{hint}</span>}
    </div>
  )
}
