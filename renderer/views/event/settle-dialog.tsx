/** Adopting, rejecting and reopening a claim: what competes with it in sight, and a reason that must be given. */
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { settleClaim } from '../../workflows/settle-claim.ts'
import type { Claim, Standing } from '../../../shared/domain/claim.ts'
import { originCountLabel } from '../../../shared/independence/explain-origins.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { LedgerClaim } from './ledger.ts'
import { StandingBadge } from './standing-badge.tsx'
import styles from './settle-dialog.module.css'

export interface Settling {
  readonly claim: Claim
  readonly standing: Standing
}

interface SettleDialogProps {
  settling: Settling | null
  /** The other claims in the same field. */
  rivals: readonly LedgerClaim[]
  onClose: () => void
}

const words = {
  adopted: {
    title: 'Adopt claim',
    button: 'Adopt',
    done: 'Adopted',
    hint: 'Why does the evidence carry this, against what speaks otherwise?',
  },
  rejected: { title: 'Reject claim', button: 'Reject', done: 'Rejected', hint: 'Why can this not stand?' },
  open: {
    title: 'Leave claim open',
    button: 'Leave open',
    done: 'Left open',
    hint: 'What is missing to settle it? (optional)',
  },
} as const

export function SettleDialog({ settling, rivals, onClose }: SettleDialogProps) {
  const { session } = useWorkbench()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    if (settling === null) return
    setReason(settling.claim.standingReason)
    setTried(false)
  }, [settling])

  const standing = settling?.standing ?? 'open'
  const isMissing = standing !== 'open' && reason.trim() === ''
  const { title, button, done, hint } = words[standing]
  const settle = async () => {
    setTried(true)
    if (settling === null || isMissing) return
    const isDone = await runAct(session, () => settleClaim(session, settling.claim, standing, reason), {
      done: `${done}: ${settling.claim.value}`,
    })
    if (isDone) onClose()
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void settle()
  }

  return (
    <Dialog
      title={title}
      isOpen={settling !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void settle()}>
            {button}
          </Button>
        </>
      }
    >
      <div className={styles.body} onKeyDownCapture={onKeyDownCapture}>
        <p className={styles.claim} dir="auto">
          {settling?.claim.value}
        </p>
        {rivals.length > 0 && (
          <div className={styles.rivals}>
            <h3>Competing claims stay as they are</h3>
            <ul>
              {rivals.map(({ claim, sides }) => (
                <li key={claim.id}>
                  <span dir="auto">{claim.value}</span>{' '}
                  <small>{originCountLabel(sides.supports.count)}</small>{' '}
                  <StandingBadge standing={claim.standing} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <TextField
          label={standing === 'open' ? 'Remark' : 'Reason'}
          value={reason}
          onChange={setReason}
          placeholder={hint}
          isMultiline
          isRequired={standing !== 'open'}
          errorMessage={
            isTried && isMissing
              ? `To ${button.toLowerCase()} a claim, say why. The reason stands in the briefing.`
              : null
          }
          maxLength={4000}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
