/** The ways to have the file behind an article read once more. Each makes a new revision, or says that there is nothing new. */
import { Menu, type MenuEntry } from '../../../components/menu/menu.tsx'
import { againLabels } from './original-commands.ts'
import type { OriginalActs } from './use-original.tsx'
import styles from './original.module.css'

export function ExtractAgainMenu({ acts }: { acts: OriginalActs }) {
  const entry = (name: keyof typeof againLabels, description: string): MenuEntry[] => {
    const run = acts[name]
    return run === null ? [] : [{ id: name, label: againLabels[name], description, run }]
  }
  const entries = [
    ...entry('extractAgain', 'With today’s reader, which chooses everything itself'),
    ...entry('decodeAgain', 'When letters are wrong: choose the charset'),
    ...entry('takeWholePage', 'When words are missing: without looking for the article'),
  ]
  return (
    <div className={styles.again}>
      <Menu label="Extract again" trigger="Extract again…" sections={[{ entries }]} />
    </div>
  )
}
