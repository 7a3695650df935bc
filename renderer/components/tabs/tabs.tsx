/** Several panes in one place, one of them shown. With a single pane there is nothing to choose and no bar. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabPane {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

export function Tabs({ label, panes }: { label: string; panes: readonly TabPane[] }) {
  const [only] = panes
  if (panes.length === 1) return <div className={styles.panel}>{only!.content}</div>
  return (
    <AriaTabs className={styles.tabs!}>
      <TabList className={styles.list!} aria-label={label} items={panes}>
        {(pane) => (
          <Tab id={pane.id} className={styles.tab!}>
            {pane.label}
          </Tab>
        )}
      </TabList>
      {panes.map((pane) => (
        <TabPanel key={pane.id} id={pane.id} className={styles.panel!}>
          {pane.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
