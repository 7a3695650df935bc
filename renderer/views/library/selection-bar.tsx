/** Under the library: what can be done with several articles at once. */
import { Button } from '../../components/button/button.tsx'
import type { Command } from '../app/commands.ts'
import styles from './library.module.css'

export function SelectionBar({ count, commands }: { count: number; commands: readonly Command[] }) {
  return (
    <div className={styles.selectionBar} role="toolbar" aria-label="Selected articles">
      <span>{describeCount(count)} selected</span>
      {commands
        .filter(({ id }) => isForSelection(id))
        .map((command) => (
          <Button key={command.id} variant="quiet" onPress={command.run}>
            {command.label}
          </Button>
        ))}
    </div>
  )
}

/** Those about the list itself are offered elsewhere. */
function isForSelection(id: string): boolean {
  return id !== 'library/focus-filter' && !id.startsWith('library/show-')
}

export function describeCount(count: number): string {
  return count === 1 ? 'Article' : `${count.toLocaleString('en')} articles`
}
