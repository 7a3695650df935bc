/** Datelines and agency credits: the plain ones are found, the doubtful ones are not. */
import { describe, expect, it } from 'vitest'
import { findCredits } from '../../../../renderer/extractor/credits.ts'

const creditsOf = (texts: readonly string[], byline: string | null = null) =>
  findCredits(
    texts.map((text) => ({ kind: 'paragraph' as const, text })),
    byline,
  )

const body = 'The garrison left its posts on Tuesday evening after nine days of blockade.'

describe('findCredits', () => {
  it.each([
    ['HERAT, Aug 12 (Reuters) - The Taliban took the city.', 'HERAT, Aug 12', 'Reuters'],
    ['HERAT, Afghanistan (AP) — The Taliban took the city.', 'HERAT, Afghanistan', 'AP'],
    ['KABUL (AFP) – The ministry confirmed it.', 'KABUL', 'AFP'],
    ['Herat - The ministry has confirmed it.', 'Herat', null],
    ['MARENZA, 4 March (Meridian) – The garrison left.', 'MARENZA, 4 March', 'Meridian'],
    ['BEIRUT: Two people were killed.', null, null],
    ['WASHINGTON — President Doe said on Friday that it was over.', 'WASHINGTON', null],
    ['NEW DELHI, 12 August 2021 (PTI/ANI) -- "We left," he said.', 'NEW DELHI, 12 August 2021', 'PTI'],
    ['The plan – Mr Doe called it a gift – failed.', null, null],
    ['Doe (left) - The man who stayed.', null, null],
    ['In Herat - the third largest city - shops stayed closed.', null, null],
  ])('reads %j', (opening, dateline, agency) => {
    expect(creditsOf([opening, body])).toEqual({ dateline, agency })
  })

  it.each([
    [[body, '— AFP'], 'AFP'],
    [[body, '(Reuters)'], 'Reuters'],
    [[body, 'With inputs from PTI'], 'PTI'],
    [[body, `${body} (Xinhua)`], 'Xinhua'],
    [['（路透社）政府军撤出了该市。', body], 'Reuters'],
    [[body, 'A source told Reuters.'], null],
    [[body, 'She is a member of AA'], null],
  ])('finds the credit in %j', (texts, agency) => {
    expect(creditsOf(texts).agency).toBe(agency)
  })

  it('takes an agency from the byline', () => {
    expect(creditsOf([body], 'Jane Roe, Associated Press').agency).toBe('AP')
    expect(creditsOf([body], 'Jane Roe').agency).toBeNull()
  })
})
