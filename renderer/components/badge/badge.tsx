/** Small marks: a key cap, a grade, a word with a meaning (colour never alone: the word is always there). */
import type { ReactNode } from 'react'
import styles from './badge.module.css'

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}

export function GradeBadge({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={styles.grade} title={title}>
      {children}
    </span>
  )
}

export type Tone = 'supports' | 'contradicts' | 'mentions' | 'warn' | 'accent'

export function ToneBadge({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`${styles.tone} ${styles[tone]}`} title={title}>
      {children}
    </span>
  )
}

export function Chip({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={styles.chip} title={title}>
      {children}
    </span>
  )
}
