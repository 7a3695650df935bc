/** A proposal in words: what it fills in, and with what. Used by the card, the notices of the program and the journal. */
import { explainEdtf } from '../domain/explain-edtf.ts'
import { channelLabel, directnessLabel } from '../domain/excerpt.ts'
import type { ExcerptDetail } from '../domain/excerpt-detail.ts'
import type { DetailValue, Proposal } from './proposal.ts'

export function fieldLabel(proposal: Proposal): string {
  return proposal.field === 'detail' ? proposal.value.kind : fieldLabels[proposal.field]
}

const fieldLabels = {
  originator: 'originator',
  channel: 'channel',
  audience: 'audience',
  directness: 'directness',
  naming: 'naming',
} as const

export function valueLabel(proposal: Proposal): string {
  switch (proposal.field) {
    case 'originator':
      return proposal.value.name
    case 'channel':
      return channelLabel[proposal.value]
    case 'directness':
      return directnessLabel[proposal.value]
    case 'detail':
      return detailLabel(proposal.value)
    default:
      return proposal.value
  }
}

/** "12 August" is "2021-08-12", "since Tuesday" is "4 March 2031 or later ([2031-03-04..])"; "at least 40 people" is "40 or more people"; "dozens" says nothing more than itself. */
export function detailLabel(detail: DetailValue | ExcerptDetail): string {
  if (detail.kind === 'place') return detail.value
  if (detail.kind === 'date')
    return /^\d{4}(?:-\d\d){0,2}$/.test(detail.value) ? detail.value : `${explainEdtf(detail.value)} (${detail.value})`
  const { least, most, unit } = detail
  const format = (value: number) => value.toLocaleString('en')
  const amount =
    least === null
      ? most === null
        ? 'not stated'
        : `up to ${format(most)}`
      : most === null
        ? `${format(least)} or more`
        : least === most
          ? format(least)
          : `${format(least)} to ${format(most)}`
  return unit === null ? amount : `${amount} ${unit}`
}

/** The same offer of the same words has the same key, however often it is made. */
export function proposalKey({ field, rule, start, end }: Proposal): string {
  return `${field} ${rule} ${start} ${end}`
}

/** Words that stand in quotation marks of their own take no others. */
export function quoteWords(words: string): string {
  return /^["“„«‘「]/u.test(words) ? words : `“${words}”`
}
