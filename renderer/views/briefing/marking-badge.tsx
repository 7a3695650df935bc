/** A TLP label as it is printed: never translated, on its own dark ground as the protocol asks, with its meaning on hover. */
import { tlpMeaning, type Tlp } from '../../../shared/domain/tlp.ts'
import styles from './marking-badge.module.css'

const toneOf: Readonly<Record<Tlp, string | undefined>> = {
  'TLP:CLEAR': styles.clear,
  'TLP:GREEN': styles.green,
  'TLP:AMBER': styles.amber,
  'TLP:AMBER+STRICT': styles.amber,
  'TLP:RED': styles.red,
}

export function MarkingBadge({ marking }: { marking: Tlp }) {
  return (
    <span className={`${styles.marking} ${toneOf[marking]}`} title={tlpMeaning[marking]}>
      {marking}
    </span>
  )
}
