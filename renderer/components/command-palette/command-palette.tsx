/** Search the case or run a command: one list over everything that can be done or opened, found by typing. */
import { Autocomplete, Dialog, Header, Input, Keyboard, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField, Text } from 'react-aria-components'
import styles from './command-palette.module.css'

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly shortcut?: string
  readonly run: () => void
}

export interface PaletteSection {
  readonly title: string
  readonly items: readonly PaletteItem[]
}

interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  query: string
  onQueryChange: (query: string) => void
  /** Already filtered and ranked by the query. */
  sections: readonly PaletteSection[]
}

export function CommandPalette({ isOpen, onClose, query, onQueryChange, sections }: CommandPaletteProps) {
  const run = (id: string) => {
    const item = sections.flatMap((section) => section.items).find((each) => each.id === id)
    onClose()
    // The dialog gives the focus back first, so that the command starts where the analyst was.
    setTimeout(() => item?.run(), 0)
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
      className={styles.overlay!}
    >
      <Modal className={styles.modal!}>
        <Dialog aria-label="Search the case or run a command" className={styles.dialog!}>
          <Autocomplete inputValue={query} onInputChange={onQueryChange}>
            <SearchField aria-label="Search the case or run a command" autoFocus className={styles.search!}>
              <Input placeholder="Search the case or run a command" className={styles.input!} />
            </SearchField>
            {/* Scrolls by its own keys, too: the commands are more than the list is high. */}
            <div className={styles.found} role="region" aria-label="Found" tabIndex={0}>
              <Menu
                aria-label="Results"
                className={styles.menu!}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => <p className={styles.nothing}>Nothing found</p>}
              >
                {sections.map((section) => (
                  <MenuSection key={section.title}>
                    <Header className={styles.header!}>{section.title}</Header>
                    {section.items.map((item) => (
                      <MenuItem key={item.id} id={item.id} textValue={item.label} className={styles.item!}>
                        <Text slot="label">
                          {item.label}
                          {item.detail !== undefined && <span className={styles.detail}> {item.detail}</span>}
                        </Text>
                        {item.shortcut !== undefined && <Keyboard className={styles.shortcut!}>{item.shortcut}</Keyboard>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
