/** The journal read aloud: who did what, when, newest first. Older entries are read from the desk as they are asked for. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/badge/badge.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './history.module.css'

const PAGE = 100

export function HistoryView() {
  const { session } = useWorkbench()
  const [entries, setEntries] = useState<readonly JournalEntry[]>([])
  const [reachesBack, setReachesBack] = useState(Number.POSITIVE_INFINITY)

  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const { lastSeq } = await callDesk('journal/read', { afterSeq: Number.MAX_SAFE_INTEGER, limit: 1 })
      const from = Math.max(0, Math.min(lastSeq, reachesBack) - PAGE)
      const found: JournalEntry[] = []
      for (let after = from; after < lastSeq; ) {
        const { entries: page } = await callDesk('journal/read', { afterSeq: after, limit: PAGE })
        if (page.length === 0) break
        found.push(...page)
        after = page.at(-1)!.seq
      }
      if (isCurrent) setEntries(found.reverse())
    }
    void read()
    const stop = session.onEntry((entry) => setEntries((was) => [entry, ...was.filter((each) => each.seq !== entry.seq)]))
    return () => {
      isCurrent = false
      stop()
    }
  }, [session, reachesBack])

  const oldest = entries.at(-1)?.seq ?? 1
  // The section can be focused to be scrolled by keyboard: there is nothing else in it.
  return (
    <section className={styles.page} aria-label="History" tabIndex={0}>
      <h1 className={styles.title}>History</h1>
      <p className={styles.lead}>Every change of the case, each entry bound to the one before by its hash.</p>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.seq} className={styles.entry}>
            <span className={styles.seq}>{entry.seq}</span>
            <time dateTime={entry.at}>{entry.at.slice(0, 19).replace('T', ' ')}</time>
            <span>
              {entry.label}
              {entry.kind !== 'do' && <Chip>{entry.kind}</Chip>}
            </span>
            <span className={styles.actor}>{entry.actor}</span>
            <span className={styles.hash}>{entry.hash.slice(0, 12)}</span>
          </li>
        ))}
      </ol>
      {oldest > 1 && <Button onPress={() => setReachesBack(oldest - 1)}>Older entries</Button>}
    </section>
  )
}
