/** A box to tick. */
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './field.module.css'

interface CheckFieldProps {
  children?: ReactNode
  'aria-label'?: string
  isSelected: boolean
  isIndeterminate?: boolean
  onChange: (isSelected: boolean) => void
  /** In table rows: Space on the row does the same. */
  isOutOfTabOrder?: boolean
}

export function CheckField({ children, isIndeterminate = false, isOutOfTabOrder, ...props }: CheckFieldProps) {
  return (
    <Checkbox {...props} isIndeterminate={isIndeterminate} className={styles.checkbox} excludeFromTabOrder={isOutOfTabOrder}>
      {({ isSelected }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Minus size={12} aria-hidden /> : isSelected ? <Check size={12} aria-hidden /> : null}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  )
}
