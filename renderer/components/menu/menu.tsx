/** A button that opens a list of things to do. */
import type { ReactNode } from 'react'
import { Button, Header, Keyboard, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** A second, quieter line. */
  readonly description?: string
  readonly shortcut?: string
  readonly isDisabled?: boolean
  readonly isSelected?: boolean
  readonly run: () => void
}

interface MenuProps {
  label: string
  trigger: ReactNode
  sections: readonly { readonly title?: string; readonly entries: readonly MenuEntry[] }[]
  className?: string
  /** Reached another way by keyboard: from the head of a column. */
  isOutOfTabOrder?: boolean
}

export function Menu({ label, trigger, sections, className, isOutOfTabOrder }: MenuProps) {
  const entries = sections.flatMap((section) => section.entries)
  return (
    <MenuTrigger>
      <Button aria-label={label} className={className ?? styles.trigger!} excludeFromTabOrder={isOutOfTabOrder}>
        {trigger}
      </Button>
      <Popover className={styles.popover!}>
        <AriaMenu className={styles.menu!} onAction={(key) => entries.find((entry) => entry.id === key)?.run()}>
          {sections.map((section, index) => (
            <MenuSection key={section.title ?? index} aria-label={section.title ?? label}>
              {section.title !== undefined && <Header className={styles.header}>{section.title}</Header>}
              {section.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  isDisabled={entry.isDisabled}
                  className={styles.item!}
                >
                  <Text slot="label">
                    {entry.isSelected === undefined ? '' : entry.isSelected ? '✓ ' : '\u2003'}
                    {entry.label}
                  </Text>
                  {entry.description !== undefined && (
                    <Text slot="description" className={styles.description!}>
                      {entry.description}
                    </Text>
                  )}
                  {entry.shortcut !== undefined && <Keyboard className={styles.shortcut}>{entry.shortcut}</Keyboard>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
