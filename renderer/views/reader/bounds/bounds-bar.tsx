/** Says that bounds are being edited and by which keys. */
import { Kbd } from '../../../components/badge/badge.tsx'
import { Button } from '../../../components/button/button.tsx'
import { shortcutLabel } from '../../app/commands.ts'
import styles from './bounds.module.css'

const keys: readonly (readonly [shortcut: string, what: string])[] = [
  ['Shift+ArrowRight', 'a word'],
  ['Shift+J', 'a sentence'],
  ['V', 'the other end'],
]

export function BoundsBar({ onKeep, onLeave }: { onKeep: () => void; onLeave: () => void }) {
  return (
    <div className={styles.bar} role="group" aria-label="Bounds of the excerpt">
      <p role="status">Select what to quote.</p>
      {keys.map(([shortcut, what]) => (
        <span key={shortcut} className={styles.hint}>
          <Kbd>{shortcutLabel(shortcut)}</Kbd> {what}
        </span>
      ))}
      {/* Taking the focus would end the selection that the buttons are about. */}
      <Button variant="quiet" preventFocusOnPress onPress={onLeave}>
        Leave <Kbd>Escape</Kbd>
      </Button>
      <Button variant="primary" preventFocusOnPress onPress={onKeep}>
        Keep <Kbd>Enter</Kbd>
      </Button>
    </div>
  )
}
