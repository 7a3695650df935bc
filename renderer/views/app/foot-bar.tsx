/** The keys of the view that is open, so that nobody has to remember them. */
import { Button } from '../../components/button/button.tsx'
import { Kbd } from '../../components/badge/badge.tsx'
import { useObservable } from '../../session/observable.ts'
import { listCommands, offeredCommands, shortcutLabel } from './commands.ts'
import styles from './app.module.css'

export function FootBar({ onOpenKeySheet }: { onOpenKeySheet: () => void }) {
  useObservable(offeredCommands)
  const hinted = listCommands().filter((command) => command.isHinted === true && command.shortcut !== undefined)
  return (
    <footer className={styles.foot}>
      {hinted.map((command) => (
        <span key={command.id}>
          <Kbd>{shortcutLabel(command.shortcut!)}</Kbd> {command.label.toLowerCase()}
        </span>
      ))}
      <Button variant="quiet" onPress={onOpenKeySheet}>
        <Kbd>?</Kbd> all keys
      </Button>
    </footer>
  )
}
