/** "7 reports · 1 originator", with who they are in words on hover and on focus. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { OriginCount } from '../../../shared/independence/count-origins.ts'
import { explainOrigins } from '../../../shared/independence/explain-origins.ts'
import styles from './ledger.module.css'

interface OriginsLabelProps {
  count: OriginCount
  /** Said before the explanation: "In support". */
  about?: string
  onPress: () => void
}

export function OriginsLabel({ count, about, onPress }: OriginsLabelProps) {
  const { reports, originators } = count
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button className={styles.origins!} onPress={onPress}>
        <b>{reports}</b> {reports === 1 ? 'report' : 'reports'}
        {reports > 0 && (
          <>
            {' · '}
            <b>{originators}</b> {originators === 1 ? 'originator' : 'originators'}
          </>
        )}
      </Button>
      <Tooltip className={styles.tooltip!} placement="bottom start">
        {about !== undefined && `${about}: `}
        {explainOrigins(count)}
      </Tooltip>
    </TooltipTrigger>
  )
}
