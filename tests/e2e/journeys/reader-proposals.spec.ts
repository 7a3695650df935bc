// Attribution with receipts: what is proposed for an excerpt, accepted by key and by mouse, undone, and read in the journal.
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { activeCard, cards, openCaseWith, readArticle, selectWords } from '../helpers/reader-page.ts'
import type { Page } from '@playwright/test'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'MARENZA – A senior officer of the garrison told Meridian, asking not to be named because he was not allowed to speak, that about 200 men had gone by the mole road on Tuesday.',
  ...Array.from(
    { length: 30 },
    (_, index) => `The harbour was quiet at berth ${index + 1}. Nothing moved there until the morning.`,
  ),
  '“Nobody ordered us to give anything up,” he said.',
]
const facts = {
  title,
  agency: 'Meridian News Agency',
  dateline: 'MARENZA',
  issued: '2031-03-05T08:00:00+01:00',
  language: 'en',
}

const proposals = (page: Page) =>
  activeCard(page).getByRole('list', { name: 'Proposed' }).getByRole('listitem')

function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('proposal-words') ?? [])].map((each) => {
      const range = document.createRange()
      range.setStart(each.startContainer, each.startOffset)
      range.setEnd(each.endContainer, each.endOffset)
      return range.toString()
    }),
  )
}

test('what is proposed is accepted by key, stands on the card, is undone, and the journal says who accepted what', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, { blocks, facts })
  await readArticle(page, title)
  await selectWords(page, 'about 200 men had gone by the mole road on Tuesday')
  await page.keyboard.press('e')

  await expect(proposals(page)).toContainText([
    'originatorsenior officer of the garrison',
    'channeltold a reporter',
    'audienceMeridian',
    'directnessindirect speech',
    'namingunnamed',
    'number200 men',
    'date2031-03-04',
  ])
  // Nothing is filled in without acceptance.
  await expect(activeCard(page)).toContainText('as Meridian News Agency has it')

  await page.keyboard.press('q')
  await expect(proposals(page)).toHaveCount(6)
  await expect(activeCard(page)).not.toContainText('as Meridian News Agency has it')
  await page.keyboard.press('Control+z')
  await expect(proposals(page)).toHaveCount(7)
  await expect(activeCard(page)).toContainText('as Meridian News Agency has it')

  await page.keyboard.press('q')
  await expect(proposals(page)).toHaveCount(6)
  await page.keyboard.press('Alt+q')
  await expect(proposals(page)).toHaveCount(5)
  await expect(proposals(page).first()).toContainText('Meridian')
  await page.keyboard.press('Shift+Q')
  await expect(proposals(page)).toHaveCount(0)
  await expect(activeCard(page)).toContainText(
    'senior officer of the garrison, unnamed · told Meridian · indirect speech',
  )
  const details = activeCard(page).getByRole('list', { name: 'Details' }).getByRole('listitem')
  await expect(details).toContainText(['200 men', '2031-03-04'])
  await details.first().getByRole('button').click()
  await expect(details).toHaveCount(1)
  await expect(proposals(page)).toHaveCount(1)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('History')
  await page.keyboard.press('Enter')
  const entry = page
    .getByRole('region', { name: 'History' })
    .getByRole('listitem')
    .filter({ hasText: 'Accept originator' })
    .first()
  await expect(entry).toContainText(
    'Accept originator “senior officer of the garrison” from “A senior officer of the garrison told Meridian”',
  )
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 1000 })
  const accepted = entries.find(({ verb, kind }) => verb === 'excerpt/accept-proposal' && kind === 'do')!
  await expect(entry).toContainText(accepted.actor)
  expect(accepted.changes.map(({ table }) => table)).toEqual(['sources', 'excerpts'])
})

test('pointing at a proposal marks its words, wherever they stand, and the editor offers it beside its field', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, {
    blocks: [blocks[0]!, '“Nobody ordered us to give anything up,” he said.', ...blocks.slice(1, 31)],
    facts,
  })
  await readArticle(page, title)
  await selectWords(page, 'Nobody ordered us to give anything up')
  await page.keyboard.press('e')
  const originator = proposals(page).filter({ hasText: 'originator' })
  await expect(originator).toContainText('the pronoun stands for the last speaker')

  await page
    .getByRole('region', { name: 'Article' })
    .evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await originator.hover()
  await expect.poll(() => markedWords(page)).toEqual(['senior officer of the garrison'])
  await expect(page.getByText('asking not to be named', { exact: false }).first()).toBeInViewport()
  await page.mouse.move(5, 5)
  await expect.poll(() => markedWords(page)).toEqual([])

  await expectNoFindingsInBothThemes(page)
  await originator.hover()
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`proposals-${theme}.png`) })
  }
  await setTheme(page, 'light')

  await page.keyboard.press('a')
  const editor = page.getByRole('group', { name: 'Attribution', exact: true })
  // The list of sources is open at first and hides what lies around it.
  await page.keyboard.press('Escape')
  expect(await markedWords(page)).toEqual([])
  await editor.getByRole('list', { name: 'Proposed channel' }).getByRole('button').click()
  await expect(editor.getByRole('button', { name: /Channel/ })).toContainText('told a reporter')
  await expect(editor.getByRole('list', { name: 'Proposed channel' })).toHaveCount(0)
  await editor.getByLabel('Told to').fill('Meridian')
  await expectNoFindingsInBothThemes(page)
  await page.screenshot({ path: test.info().outputPath('attribution-editor.png') })
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(activeCard(page)).toContainText('told Meridian')
  await expect(cards(page)).toHaveCount(1)
})
