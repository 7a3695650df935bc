/** What a source said in this case, each quote with what it is evidence for, and what it carried for others. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback } from 'react'
import { Button } from '../../components/button/button.tsx'
import { GradeBadge } from '../../components/badge/badge.tsx'
import { listExcerptsCarriedBy, listExcerptsSaidBy } from '../../database/repositories/sources.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { informationCredibilityMeaning } from '../../../shared/domain/admiralty.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { useRecount } from '../events/use-recount.ts'
import { JoinedWords } from '../event/joined-words.tsx'
import styles from './sources.module.css'

const counted = ['excerpts'] as const

/** The rest is in the reader and the excerpts view. */
const MAX_SHOWN = 100

export function SourceExcerpts({ source }: { source: Source }) {
  const { session } = useWorkbench()
  const said = useLiveQuery(() => listExcerptsSaidBy(session.store, source.id), [session.store, source.id])
  const listCarried = useCallback(
    ({ store }: CaseSession, signal: AbortSignal) => listExcerptsCarriedBy(store, source.id, signal),
    [source.id],
  )
  const carried = useRecount(session, counted, listCarried) ?? []
  if (said === undefined) return null
  return (
    <>
      <Quotes
        title="Said"
        excerpts={said}
        nothing="Nothing in this case is stated to come from this source."
      />
      {carried.length > 0 && <Quotes title="Carried for others" excerpts={carried} nothing="" />}
    </>
  )
}

function Quotes({
  title,
  excerpts,
  nothing,
}: {
  title: string
  excerpts: readonly Excerpt[]
  nothing: string
}) {
  const { session, navigation } = useWorkbench()
  return (
    <section className={styles.quotes}>
      <h3>
        {title} {excerpts.length > 0 && <span>{excerpts.length.toLocaleString('en')}</span>}
      </h3>
      {excerpts.length === 0 && <p className={styles.meaning}>{nothing}</p>}
      <ul>
        {excerpts.slice(0, MAX_SHOWN).map((excerpt) => {
          const article = session.articles.get(excerpt.articleId)
          const grade = excerpt.informationCredibility
          return (
            <li key={excerpt.id}>
              <blockquote dir={article?.direction ?? 'auto'} lang={article?.language ?? undefined}>
                {excerpt.quote.exact}
              </blockquote>
              <div className={styles.row}>
                <small>
                  <JoinedWords
                    parts={[article?.publisher ?? article?.title, article?.issued?.slice(0, 10)]}
                  />
                </small>
                {grade !== null && (
                  <GradeBadge title={informationCredibilityMeaning[grade]}>{grade}</GradeBadge>
                )}
                <Button
                  variant="quiet"
                  onPress={() =>
                    navigation.go({ view: 'reader', articleId: excerpt.articleId, excerptId: excerpt.id })
                  }
                >
                  Open
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {excerpts.length > MAX_SHOWN && <p className={styles.meaning}>The first {MAX_SHOWN} are shown.</p>}
    </section>
  )
}
