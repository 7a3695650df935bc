/** All keys on one sheet, by group. */
import { Kbd } from '../../components/badge/badge.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { listCommands, shortcutLabel, type Command } from './commands.ts'
import styles from './app.module.css'

export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const groups = new Map<string, Command[]>()
  for (const command of listCommands())
    if (command.shortcut !== undefined) groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.keys}>
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            {commands.map((command) => (
              <div key={command.id}>
                <span>{command.label}</span>
                <Kbd>{shortcutLabel(command.shortcut!)}</Kbd>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
