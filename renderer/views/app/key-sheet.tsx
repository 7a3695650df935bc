/**
 * The keys that work here and now on one sheet, by group; what the analyst is working on comes first. A few letters find a key. Commands
 * without a key are in the palette.
 */
import { useState } from 'react'
import { Kbd } from '../../components/badge/badge.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { useObservable } from '../../session/observable.ts'
import { listKeys, type KeyGroup } from './list-keys.ts'
import { listCommands, offeredCommands, shortcutLabel } from './commands.ts'
import styles from './app.module.css'

export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose} size="wide">
      <Sheet />
    </Dialog>
  )
}

/** Mounted with the dialog, so that every opening begins with all keys. */
function Sheet() {
  useObservable(offeredCommands)
  const [query, setQuery] = useState('')
  const groups = listKeys(listCommands(), query)
  return (
    <div className={styles.keySheet}>
      <TextField
        label="Find a key"
        isLabelHidden
        placeholder="Find a key by what it does"
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {groups.length === 0 && <p role="status">No key does that here. The palette ({shortcutLabel('Ctrl+K')}) has all commands.</p>}
      <div className={styles.keys}>
        {groups.map((group) => (
          <KeySection key={group.name} {...group} />
        ))}
      </div>
    </div>
  )
}

function KeySection({ name, commands }: KeyGroup) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} data-resting={command.isDisabled === true}>
            <dt>{command.label}</dt>
            <dd>
              <Kbd>{shortcutLabel(command.shortcut!)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
