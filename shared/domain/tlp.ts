/** Traffic Light Protocol 2.0 (FIRST, https://www.first.org/tlp/): who may be shown something. Labels are never translated. */
import { z } from 'zod'

/** From the least to the most restrictive. AMBER+STRICT keeps AMBER inside one organisation. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

export const tlpSchema = z.enum(tlpLabels)
export type Tlp = z.infer<typeof tlpSchema>

/** What each label allows, in one sentence for the chooser and the briefing. */
export const tlpMeaning: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': 'No limit on disclosure.',
  'TLP:GREEN': 'Within the community, not through public channels.',
  'TLP:AMBER': 'Need to know, within the organisation and its clients.',
  'TLP:AMBER+STRICT': 'Need to know, within the organisation only.',
  'TLP:RED': 'For the named recipients only.',
}

/** True when `label` is at least as strict as `other`. A briefing must be at least as strict as anything it quotes. */
export function isAtLeastAsStrict(label: Tlp, other: Tlp): boolean {
  return tlpLabels.indexOf(label) >= tlpLabels.indexOf(other)
}

/** The strictest of some labels; CLEAR when there are none. */
export function strictest(labels: readonly Tlp[]): Tlp {
  return labels.reduce((a, b) => (isAtLeastAsStrict(a, b) ? a : b), 'TLP:CLEAR' as Tlp)
}
