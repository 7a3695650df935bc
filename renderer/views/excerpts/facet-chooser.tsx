/** Finds values to filter by: type a few letters, Enter takes or leaves one. Each says how many excerpts it would show. */
import { ListFilterPlus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Button,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Text,
} from 'react-aria-components'
import { foldText } from '../../components/data-table/row-keys.ts'
import { runBetweenFrames } from '../../components/data-table/steps.ts'
import type { ExcerptRow } from './excerpt-row.ts'
import { countFacets, type ExcerptFacet, type FacetCounts, type FacetFilter } from './excerpt-facets.ts'
import styles from './facets.module.css'

/** Shown of each facet before anything is typed, and when something is. */
const MAX_SHOWN = 6
const MAX_FOUND = 20

interface FacetChooserProps {
  rows: readonly ExcerptRow[]
  facets: readonly ExcerptFacet[]
  filter: FacetFilter
  onToggle: (facetId: string, value: string) => void
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** What parts a facet from its value in the key of an option. */
const SEPARATOR = '\u001f'

export function FacetChooser({ rows, facets, filter, onToggle, isOpen, onOpenChange }: FacetChooserProps) {
  const [query, setQuery] = useState('')
  const counts = useCounts(isOpen ? rows : null, facets, filter)
  const sections = useMemo(() => findValues(facets, filter, counts, query), [facets, filter, counts, query])
  const chosen = facets.flatMap(({ id }) => (filter[id] ?? []).map((value) => id + SEPARATOR + value))
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        onOpenChange(open)
        setQuery('')
      }}
    >
      <Button className={styles.add!}>
        <ListFilterPlus size={14} aria-hidden />
        Add filter
      </Button>
      {/* A dialog by itself: one inside it would leave the popover's own buttons outside of every landmark. */}
      <Popover aria-label="Add filter" className={styles.popover!} placement="bottom start">
        <div className={styles.dialog}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label="Find a value" autoFocus className={styles.search!}>
              <Input placeholder="Tag, event, who says it, grade…" className={styles.input!} />
            </SearchField>
            {/* Scrolls by its own keys, too: the values are more than the list is high. */}
            <div className={styles.found} role="region" aria-label="Found" tabIndex={0}>
              <ListBox
                aria-label="Values"
                className={styles.list!}
                selectionMode="multiple"
                selectedKeys={chosen}
                onSelectionChange={(keys) => {
                  const now = new Set(keys === 'all' ? chosen : keys)
                  const changed =
                    [...now].find((key) => !chosen.includes(String(key))) ??
                    chosen.find((key) => !now.has(key))
                  if (changed === undefined) return
                  const [facetId, value] = String(changed).split(SEPARATOR) as [string, string]
                  onToggle(facetId, value)
                }}
                escapeKeyBehavior="none"
                renderEmptyState={() => (
                  <p className={styles.nothing}>{counts === null ? 'Counting…' : 'Nothing found'}</p>
                )}
              >
                {sections.map(({ facet, values, moreCount }) => (
                  <ListBoxSection key={facet.id} id={facet.id}>
                    <Header className={styles.header!}>
                      {facet.label}
                      {moreCount > 0 && <span> and {moreCount.toLocaleString('en')} more: type to find</span>}
                    </Header>
                    {values.map(({ value, label, count }) => (
                      <ListBoxItem
                        key={value}
                        id={facet.id + SEPARATOR + value}
                        textValue={label}
                        className={styles.value!}
                      >
                        <Text slot="label" className={styles.label!}>
                          <bdi>{label}</bdi>
                        </Text>
                        <Text slot="description" className={styles.count!}>
                          {count.toLocaleString('en')}
                        </Text>
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
        </div>
      </Popover>
    </DialogTrigger>
  )
}

/** Null until they are counted. */
function useCounts(
  rows: readonly ExcerptRow[] | null,
  facets: readonly ExcerptFacet[],
  filter: FacetFilter,
): FacetCounts | null {
  const [counts, setCounts] = useState<FacetCounts | null>(null)
  useEffect(() => {
    if (rows === null) return setCounts(null)
    const stop = new AbortController()
    void runBetweenFrames(countFacets(rows, facets, filter), stop.signal).then((counted) => {
      if (!stop.signal.aborted) setCounts(counted)
    })
    return () => stop.abort()
  }, [rows, facets, filter])
  return counts
}

/** The values whose words were typed, chosen ones first, then those that show most. */
function findValues(
  facets: readonly ExcerptFacet[],
  filter: FacetFilter,
  counts: FacetCounts | null,
  query: string,
) {
  const words = foldText(query.trim()).split(/\s+/).filter(Boolean)
  return facets.flatMap((facet) => {
    const chosen = filter[facet.id] ?? []
    const counted = counts?.get(facet.id) ?? new Map<string, number>()
    const found = [...new Set([...chosen, ...counted.keys()])]
      .map((value) => ({ value, label: facet.labelOf(value), count: counted.get(value) ?? 0 }))
      .filter(({ label }) => {
        const told = foldText(`${facet.label} ${label}`)
        return words.every((word) => told.includes(word))
      })
      .sort(
        (a, b) =>
          Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) ||
          b.count - a.count ||
          a.label.localeCompare(b.label, 'en'),
      )
    if (found.length === 0) return []
    const values = found.slice(0, words.length === 0 ? Math.max(MAX_SHOWN, chosen.length) : MAX_FOUND)
    return [{ facet, values, moreCount: found.length - values.length }]
  })
}
