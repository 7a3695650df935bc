/** What to compare with: other revisions first, then articles that likely report the same, then any by typing. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from 'react-aria-components'
import { listRevisions } from '../../database/repositories/articles.ts'
import { useObservable } from '../../session/observable.ts'
import { counted } from '../../workflows/act-label.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { formatIssued } from '../reader/format-issued.ts'
import type { TextChoice } from './compared-text.ts'
import { listCandidates } from './list-candidates.ts'
import styles from './compare.module.css'

/** More is not read through; a further word finds it sooner. */
const MAX_SHOWN = 60

interface ComparePickerProps {
  article: Article
  /** The text that is read, which is not offered. */
  revisionId: RevisionId
  onChoose: (chosen: TextChoice) => void
}

export function ComparePicker({ article, revisionId, onChoose }: ComparePickerProps) {
  const { session } = useWorkbench()
  const articles = useObservable(session.articles.rows)
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const candidates = useMemo(
    () => listCandidates(article, articles ?? [], sought).slice(0, MAX_SHOWN),
    [article, articles, sought],
  )
  const revisions =
    useLiveQuery(() => listRevisions(session.store, article.id), [session.store, article.id])?.filter(
      ({ id }) => id !== revisionId,
    ) ?? []
  const choose = (id: string) => {
    const revision = revisions.find((each) => each.id === id)
    const other = session.articles.get(id)
    if (revision !== undefined) onChoose({ article, revision })
    else if (other !== undefined) onChoose({ article: other })
  }
  return (
    <div className={styles.picker}>
      <p className={styles.subject} dir="auto">
        {article.title}
      </p>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label="Compare with" autoFocus>
          <Input
            placeholder="Words of a title, an outlet or a date"
            className={styles.searchField!}
            dir="auto"
          />
        </SearchField>
        <Menu
          aria-label="Texts to compare with"
          className={styles.list!}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => (
            <p className={styles.none}>
              {query === '' ? 'There is no other text in this case yet.' : 'No article has these words.'}
            </p>
          )}
        >
          {revisions.length > 0 && query === '' && (
            <MenuSection>
              <Header className={styles.sectionHead!}>Other revisions of this article</Header>
              {revisions.map((revision) => (
                <MenuItem
                  key={revision.id}
                  id={revision.id}
                  textValue={`Revision ${revision.revisionNumber}`}
                  className={styles.item!}
                >
                  <Text slot="label">
                    Revision {revision.revisionNumber}
                    {revision.id === article.currentRevisionId ? ' (current)' : ''}
                  </Text>
                  <Text slot="description" className={styles.detail}>
                    made {formatIssued(revision.createdAt)} · {counted(revision.wordCount, 'word')}
                  </Text>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection>
            {candidates.length > 0 && <Header className={styles.sectionHead!}>Other articles</Header>}
            {candidates.map(({ article: other, reasons }) => (
              <MenuItem key={other.id} id={other.id} textValue={other.title} className={styles.item!}>
                <Text slot="label" dir="auto">
                  {other.title}
                </Text>
                <Text slot="description" className={styles.detail}>
                  {[
                    other.publisher,
                    other.issued === null ? null : formatIssued(other.issued),
                    reasons.join(', '),
                  ]
                    .filter((part) => part !== null && part !== '')
                    .join(' · ')}
                </Text>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Autocomplete>
    </div>
  )
}
