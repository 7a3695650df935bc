/**
 * Sentences in the manner of agency copy, all ours, with what must be proposed. The stretch stands between ⟦ and ⟧, or is the last paragraph.
 * Expected: `who | channel | directness | naming | audience`, with `-` for what must not be proposed.
 */
import { propose } from '../../../../shared/attribution/propose.ts'
import type { ArticleFacts, Proposal, Stretch } from '../../../../shared/attribution/proposal.ts'

export type Row = readonly [sentence: string, expected: string]

export const facts: ArticleFacts = {
  language: 'en',
  dateline: null,
  issued: '2031-03-06T10:00:00+01:00',
  agency: 'Meridian News Agency',
  publisher: 'The Harbour Courier',
  sources: [{ id: 'source:orvin', name: 'Dela Orvin', kind: 'person' }],
  places: [],
}

export function cut(marked: string): { text: string; stretch: Stretch } {
  const start = marked.indexOf('⟦')
  if (start === -1)
    return { text: marked, stretch: { start: marked.lastIndexOf('\n') + 1, end: marked.length } }
  const text = marked.replace('⟦', '').replace('⟧', '')
  return { text, stretch: { start, end: marked.indexOf('⟧') - 1 } }
}

export function attributionOf(marked: string, language: string): string {
  const { text, stretch } = cut(marked)
  const proposals = propose(text, stretch, { ...facts, language })
  const of = (field: Proposal['field']) => {
    const proposal = proposals.find((each) => each.field === field)
    if (proposal === undefined) return '-'
    return proposal.field === 'originator' ? proposal.value.name : String(proposal.value)
  }
  return [of('originator'), of('channel'), of('directness'), of('naming'), of('audience')].join(' | ')
}

export function detailsOf(marked: string, changed: Partial<ArticleFacts>): string[] {
  const { text, stretch } = cut(marked)
  return propose(text, stretch, { ...facts, ...changed }).flatMap((each) => {
    if (each.field !== 'detail') return []
    const { value } = each
    if (value.kind !== 'number') return [`${value.kind} ${value.value} ← ${each.words}`]
    return [`number ${value.least ?? ''}..${value.most ?? ''} ${value.unit ?? '-'} ← ${each.words}`]
  })
}
