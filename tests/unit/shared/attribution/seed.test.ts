import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { propose } from '../../../../shared/attribution/propose.ts'
import type { Proposal } from '../../../../shared/attribution/proposal.ts'

// The seed article belongs to its agency and lies beside the repository, not in it.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/seed')
const name = readFolder().find((each) => each.endsWith('.txt'))
const text = name === undefined ? '' : readFileSync(path.join(folder, name), 'utf8')

function readFolder(): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function proposalsFor(quote: string): Record<string, unknown> {
  const start = text.indexOf(quote)
  expect(start, quote).toBeGreaterThanOrEqual(0)
  const facts = {
    language: 'en',
    dateline: null,
    issued: '2021-08-12',
    agency: 'AFP',
    publisher: null,
    sources: [],
    places: [],
  }
  const proposals = propose(text, { start, end: start + quote.length }, facts)
  return Object.fromEntries(
    proposals.filter(({ field }) => field !== 'detail').map((each) => [each.field, valueOf(each)]),
  )
}

const valueOf = (proposal: Proposal) =>
  proposal.field === 'originator' ? proposal.value.name : proposal.value

const source = 'senior security source from Herat'
const negotiator = "member of the government's team in Doha"
const rows = [
  [
    'We had to leave the city in order to prevent further destruction',
    {
      originator: source,
      channel: 'told-reporter',
      audience: 'AFP',
      directness: 'direct-quote',
      naming: 'unnamed',
    },
  ],
  [
    'government forces and administration officials had retreated to an army barracks outside the city',
    {
      originator: source,
      channel: 'told-reporter',
      audience: 'AFP',
      directness: 'indirect-speech',
      naming: 'unnamed',
    },
  ],
  [
    'soldiers laid down their arms and joined the Mujahideen',
    {
      originator: 'Taliban spokesman',
      channel: 'social-media',
      directness: 'direct-quote',
      naming: 'unnamed',
    },
  ],
  [
    'An AFP correspondent had earlier filmed the Taliban flag flying over the police headquarters in Herat',
    { originator: 'AFP', channel: 'own-observation', directness: 'own-observation' },
  ],
  [
    'the enemy fled... Dozens of military vehicles, weapons and ammunition fell into the hands of the Mujahideen',
    { originator: 'insurgents', channel: 'social-media', directness: 'direct-quote', naming: 'unnamed' },
  ],
  [
    'the interior ministry confirmed the fall of Ghazni',
    { originator: 'interior ministry', directness: 'indirect-speech', naming: 'named' },
  ],
  [
    'The enemy took control',
    {
      originator: 'Mirwais Stanikzai',
      channel: 'statement',
      audience: 'media',
      directness: 'direct-quote',
      naming: 'named',
    },
  ],
  [
    "the city's governor had been arrested by Afghan security forces",
    {
      originator: 'Mirwais Stanikzai',
      channel: 'statement',
      audience: 'media',
      directness: 'indirect-speech',
      naming: 'named',
    },
  ],
  [
    'offering a power-sharing deal in return for an end to the fighting',
    { originator: negotiator, directness: 'indirect-speech', naming: 'unnamed' },
  ],
  [
    'government of peace',
    { originator: 'Ghulam Farooq Majroh', directness: 'partial-quote', naming: 'named' },
  ],
  ['Authorities in Kabul have now effectively lost most of northern and western Afghanistan', {}],
] as const

describe('the seed article', () => {
  test.skipIf(text === '').each(rows)('%s', (quote, expected) => {
    expect(proposalsFor(quote)).toEqual(expected)
  })
})
