/** A spot of a tag's colour. It says nothing that the words beside it do not say. */
import type { TagColour } from '../../../shared/domain/tag.ts'
import styles from './swatch.module.css'

export function Swatch({ colour }: { colour: TagColour }) {
  return <i aria-hidden className={styles.swatch} data-colour={colour} />
}
