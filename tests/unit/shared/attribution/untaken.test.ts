import { expect, test } from 'vitest'
import { propose } from '../../../../shared/attribution/propose.ts'
import { listUntaken } from '../../../../shared/attribution/untaken.ts'
import { facts } from './sentences.ts'

const text = 'A senior officer told AFP that 40 men had left on Tuesday.'
const proposals = propose(text, { start: 0, end: text.length }, facts)
const untouched = {
  originatorId: null,
  channel: null,
  audience: null,
  directness: null,
  naming: null,
  details: null,
  position: { start: 0, end: text.length },
} as const
const fieldsOf = (taken: Parameters<typeof listUntaken>[1]) =>
  listUntaken(proposals, taken).map(({ field }) => field)

test('an untouched excerpt is offered everything that was read', () => {
  expect(fieldsOf(untouched)).toEqual([
    'originator',
    'channel',
    'audience',
    'directness',
    'naming',
    'detail',
    'detail',
  ])
})

test('a field that the analyst has filled is offered nothing more, whatever it says', () => {
  expect(fieldsOf({ ...untouched, channel: 'document', naming: 'named' })).toEqual([
    ...['originator', 'audience', 'directness', 'detail', 'detail'],
  ])
})

test('a number that was accepted is not offered again, and the date beside it is', () => {
  const start = text.indexOf('40')
  const number = {
    kind: 'number',
    least: 40,
    most: 40,
    unit: 'men',
    words: '40 men',
    start,
    end: start + 6,
  } as const
  const left = listUntaken(proposals, { ...untouched, details: [number] }).filter(
    ({ field }) => field === 'detail',
  )
  expect(left.map(({ words }) => words)).toEqual(['Tuesday'])
})

test('an originator that the analyst named is never offered another', () => {
  expect(fieldsOf({ ...untouched, originatorId: 'source:01J', audience: 'reporters' })).toEqual([
    ...['channel', 'directness', 'naming', 'detail', 'detail'],
  ])
})
