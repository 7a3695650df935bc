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
    ['新华社北京11月17日电 记者17日获悉，守军已经撤离。', '北京11月17日', 'Xinhua'],
    ['中新社香港8月12日电 守军已经撤离。', '香港8月12日', 'China News Service'],
    ['【ワシントン共同】守備隊は撤退した。', 'ワシントン', 'Kyodo'],
    ['【6月18日 AFP】守備隊は撤退した。', '6月18日', 'AFP'],
    ['[東京 12日 ロイター] - 守備隊は撤退した。', '東京 12日', 'Reuters'],
    ['(서울=연합뉴스) 김민지 기자 = 수비대가 철수했다.', '서울', 'Yonhap'],
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
    [[body, '(avec AFP)'], 'AFP'],
    [[body, 'Con información de EFE'], 'EFE'],
    [[body, 'Quelle: dpa'], 'dpa'],
    [[body, '(dpa/lby)'], 'dpa'],
    [[body, 'Bron: ANP'], 'ANP'],
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
