/** Translation and transliteration below the quote, told apart from it: they are the analyst's words and not the source's. */
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import styles from './translation.module.css'

export function TranslatedWords({ excerpt }: { excerpt: Excerpt }) {
  const kinds = [
    ['Transliteration', excerpt.transliteration],
    ['Translation', excerpt.translation],
  ] as const
  return kinds.map(([kind, words]) =>
    words ? (
      <p key={kind} className={styles.words}>
        <span className={styles.kind}>{kind}</span>
        <span className={styles.text} data-kind={kind} dir="auto">
          {words}
        </span>
      </p>
    ) : null,
  )
}
