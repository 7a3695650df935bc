/** A button. `primary` is the one thing a screen wants done; `quiet` stands inside rows and bars. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  variant?: 'default' | 'primary' | 'quiet' | 'danger' | 'icon'
}

export function Button({ variant = 'default', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[variant]}`} />
}
