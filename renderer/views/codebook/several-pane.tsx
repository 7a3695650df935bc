/** Several tags that are chosen together, and what can be done with all of them. */
import { Button } from '../../components/button/button.tsx'
import { counted } from '../../workflows/act-label.ts'
import type { CodebookActs } from './use-codebook-acts.tsx'
import type { TagRow } from './codebook-rows.ts'
import { TagChip } from './tag-chip.tsx'
import { useCodebook } from './use-codebook.ts'
import styles from './codebook.module.css'

/** More would fill the pane. */
const MAX_NAMED = 40

export function SeveralPane({ rows, acts }: { rows: readonly TagRow[]; acts: CodebookActs }) {
  const codebook = useCodebook()
  const words = rows.filter(({ tag }) => tag === null).length
  return (
    <aside className={styles.pane} aria-label="Chosen tags">
      <div className={styles.paneHead}>
        <h2>{counted(rows.length, 'tag')}</h2>
      </div>
      <div className={styles.names}>
        {rows.slice(0, MAX_NAMED).map(({ key, name }) => (
          <TagChip key={key} name={name} codebook={codebook} />
        ))}
        {rows.length > MAX_NAMED && <span className={styles.meaning}>and {rows.length - MAX_NAMED} more</span>}
      </div>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={acts.merge}>
          Merge…
        </Button>
        {words > 0 && <Button onPress={acts.addWords}>Add {counted(words, 'word')} to the codebook</Button>}
        {words < rows.length && <Button onPress={acts.move}>Move…</Button>}
        <Button variant="quiet" onPress={acts.remove}>
          Delete
        </Button>
      </div>
    </aside>
  )
}
