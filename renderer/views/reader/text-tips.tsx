/** What hovers over the text: the button beside a selection, and how many excerpts lie on each other under the mouse. */
import { Kbd } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import type { TipPlace } from './use-text-pointer.ts'
import styles from './reader.module.css'

interface TextTipsProps {
  selectionEnd: TipPlace | null
  stack: (TipPlace & { readonly count: number }) | null
  onCapture: () => void
}

export function TextTips({ selectionEnd, stack, onCapture }: TextTipsProps) {
  return (
    <>
      {selectionEnd !== null && (
        <div className={styles.captureTip} style={place(selectionEnd)}>
          {/* Taking the focus would end the selection that the button is about. */}
          <Button variant="primary" preventFocusOnPress onPress={onCapture}>
            Excerpt <Kbd>E</Kbd>
          </Button>
        </div>
      )}
      {stack !== null && selectionEnd === null && (
        <div className={styles.stackTip} style={place(stack)} role="status">
          {stack.count} excerpts here · click to go through them · <Kbd>S</Kbd> lists them
        </div>
      )}
    </>
  )
}

function place({ x, y }: TipPlace) {
  return { left: x, top: y }
}
