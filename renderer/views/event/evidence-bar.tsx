/** What speaks for and against a claim, as a bar with its numbers beneath. Against is hatched: colour never carries it alone. */
import type { LedgerClaim } from './ledger.ts'
import styles from './ledger.module.css'

interface EvidenceBarProps {
  sides: LedgerClaim['sides']
  /** Reports that fill the whole bar: the most that any claim of the event has. */
  full: number
}

export function EvidenceBar({ sides, full }: EvidenceBarProps) {
  const supports = sides.supports.count.reports
  const contradicts = sides.contradicts.count.reports
  const mentions = sides.mentions.count.reports
  const width = (reports: number) => ({ inlineSize: `${full === 0 ? 0 : (100 * reports) / full}%` })
  const words = [
    supports > 0 && `${supports} for`,
    contradicts > 0 && `${contradicts} against`,
    mentions > 0 && `${mentions} ${mentions === 1 ? 'mention' : 'mentions'}`,
  ].filter((word) => word !== false)
  return (
    <div className={styles.evidence}>
      <span className={styles.bar} aria-hidden>
        <i className={styles.barSupports} style={width(supports)} />
        <i className={styles.barContradicts} style={width(contradicts)} />
        <i className={styles.barMentions} style={width(mentions)} />
      </span>
      <span className={styles.barWords}>{words.length === 0 ? 'no evidence' : words.join(' · ')}</span>
    </div>
  )
}
