/** What a sentence said before, against what it says now; nothing when that is the same. Colour never says it alone: it is struck out or underlined. */
import { diffWords } from '../../../../shared/anchoring/diff-words.ts'
import { foldSentence } from '../../../../shared/novelty/fold-sentence.ts'
import styles from './novelty.module.css'

export function Wording({ before, after }: { before: string; after: string }) {
  if (foldSentence(before) === foldSentence(after))
    return <p className={styles.heading}>You have read this sentence in</p>
  return (
    <>
      <p className={styles.heading}>You have read this sentence with other words</p>
      <p className={styles.wording} dir="auto">
        {diffWords(before, after).map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{text}</span>
          return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>
        })}
      </p>
    </>
  )
}
