/**
 * Choosing a folder where the host has no dialog of its own (the Chromium host). Knows no domain: it is handed a function that lists folders.
 * Enter or a press goes into a folder, a path can be typed or pasted; the present folder is what "Choose" takes.
 */
import { ArrowUp, Folder, FolderCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { TextField } from '../field/text-field.tsx'
import styles from './folder-chooser.module.css'

export interface ListedFolder {
  readonly name: string
  readonly path: string
  readonly isCase: boolean
}

interface Listing {
  readonly path: string
  readonly parent: string | null
  readonly folders: readonly ListedFolder[]
}

interface FolderChooserProps {
  title: string
  isOpen: boolean
  /** Where to begin; null is the lister's own default. */
  start: string | null
  listFolders: (path: string | null) => Promise<Listing>
  /** When given, only these folders can be chosen, by pressing them; others are gone into. */
  isChoosable?: (folder: ListedFolder) => boolean
  onChoose: (path: string) => void
  onClose: () => void
}

export function FolderChooser({ title, isOpen, start, listFolders, isChoosable, onChoose, onClose }: FolderChooserProps) {
  const [listing, setListing] = useState<Listing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** Where the chooser is or will be in a moment; null when there is no such folder. */
  const place = useRef<Promise<string | null>>(Promise.resolve(null))
  const list = async (path: string | null): Promise<string | null> => {
    try {
      const next = await listFolders(path)
      setListing(next)
      setProblem(null)
      return next.path
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return path !== null && listing === null ? list(null) : null
    }
  }
  const goTo = (path: string | null) => (place.current = list(path))
  // A path that was typed is gone to when its field is left, which pressing the button does.
  const choose = async () => {
    const chosen = await place.current
    if (chosen !== null) onChoose(chosen)
  }
  useEffect(() => {
    if (isOpen) void goTo(start)
    else setListing(null)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- lists once an opening, from where it was asked to start
  }, [isOpen])

  const press = (path: string) => {
    const folder = listing?.folders.find((each) => each.path === path)
    if (folder !== undefined && isChoosable?.(folder) === true) onChoose(folder.path)
    else void goTo(path)
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {isChoosable === undefined && (
            <Button variant="primary" isDisabled={listing === null} onPress={() => void choose()}>
              Choose this folder
            </Button>
          )}
        </>
      }
    >
      <div className={styles.bar}>
        <Button
          variant="icon"
          aria-label="Folder above"
          isDisabled={(listing?.parent ?? null) === null}
          onPress={() => void goTo(listing?.parent ?? null)}
        >
          <ArrowUp size={15} aria-hidden />
        </Button>
        <div className={styles.path}>
          <TextField
            label="Path"
            isLabelHidden
            direction="ltr"
            value={listing?.path ?? ''}
            errorMessage={problem}
            onCommit={(path) => void goTo(path.trim())}
          />
        </div>
      </div>
      <ListBox
        aria-label="Folders"
        className={styles.list!}
        items={(listing?.folders ?? []).map((folder) => ({ ...folder, id: folder.path }))}
        onAction={(key) => press(String(key))}
        renderEmptyState={() => <p className={styles.none}>No folders in here</p>}
      >
        {(folder) => (
          <ListBoxItem id={folder.path} textValue={folder.name} className={styles.folder!}>
            {folder.isCase ? <FolderCheck size={15} aria-hidden /> : <Folder size={15} aria-hidden />}
            <Text slot="label">{folder.name}</Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  )
}
