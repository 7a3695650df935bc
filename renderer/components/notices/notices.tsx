/** Notices say what happened and offer to take it back. They wait longer when they carry an action, and stay when they carry an error. */
import { X } from 'lucide-react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from '../button/button.tsx'
import styles from './notices.module.css'

export interface Notice {
  readonly message: string
  readonly tone?: 'done' | 'problem'
  readonly detail?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })

/** Shows a notice. Returns the function that takes it away. */
export function showNotice(notice: Notice): () => void {
  const timeout = notice.tone === 'problem' ? undefined : notice.action === undefined ? 6000 : 10_000
  const key = queue.add(notice, timeout === undefined ? {} : { timeout })
  return () => queue.close(key)
}

export function NoticeRegion() {
  return (
    <ToastRegion queue={queue} className={styles.region!} aria-label="Notices">
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.notice} ${toast.content.tone === 'problem' ? styles.problem : ''}`}>
          <ToastContent className={styles.content!}>
            <Text slot="title">{toast.content.message}</Text>
            {toast.content.detail !== undefined && <Text slot="description">{toast.content.detail}</Text>}
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <AriaButton slot="close" aria-label="Dismiss" className={styles.close!}>
            <X size={14} aria-hidden />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  )
}
