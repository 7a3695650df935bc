/** Where a claim stands: adopted and rejected are said aloud, open is the plain case and says nothing. */
import { ToneBadge } from '../../components/badge/badge.tsx'
import type { Standing } from '../../../shared/domain/claim.ts'

export function StandingBadge({ standing, title }: { standing: Standing; title?: string }) {
  if (standing === 'open') return null
  return (
    <ToneBadge tone={standing === 'adopted' ? 'supports' : 'mentions'} title={title}>
      {standing}
    </ToneBadge>
  )
}
