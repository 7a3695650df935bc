/** The quote that is being linked, on top of the dialog, with who says it and where it stands. */
import type { Article } from '../../../shared/domain/article.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { JoinedWords } from '../event/joined-words.tsx'
import styles from './link-dialog.module.css'

export function QuoteHead({ excerpt, article }: { excerpt: Excerpt; article: Article | undefined }) {
  const { session } = useWorkbench()
  const originator = excerpt.originatorId === null ? undefined : session.sources.get(excerpt.originatorId)
  return (
    <figure className={styles.quote} dir={article?.direction ?? 'auto'} lang={article?.language ?? undefined}>
      <blockquote>{excerpt.quote.exact}</blockquote>
      <figcaption dir="ltr">
        <JoinedWords
          parts={[
            originator?.name ?? 'Originator not set',
            article?.publisher,
            article?.issued?.slice(0, 10),
          ]}
        />
      </figcaption>
    </figure>
  )
}
