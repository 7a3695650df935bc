/** What an excerpt does to a claim, as a word in its colour. */
import { ToneBadge } from '../../components/badge/badge.tsx'
import type { Stance } from '../../../shared/domain/evidence.ts'

export function StanceBadge({ stance, prefix = '' }: { stance: Stance; prefix?: string }) {
  return (
    <ToneBadge tone={stance}>
      {prefix}
      {stance}
    </ToneBadge>
  )
}
