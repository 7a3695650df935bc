// What an analyst says about an excerpt: note, tags, grade and attribution by keyboard, kept over a restart; deleting with undo.
import { expect, test } from '../fixtures.ts'
import {
  activeCard,
  cards,
  openCaseWith,
  paintedWords,
  readArticle,
  restartOnCase,
  selectWords,
} from '../helpers/reader-page.ts'

const title = 'Garrison leaves Marenza port'
const blocks = [
  'The port garrison left its posts on Tuesday evening.',
  '“We withdrew to the lighthouse barracks,” an officer told Meridian. “The grain must not burn.”',
]
const article = { blocks, facts: { title, agency: 'Meridian News Agency' } }

test('note, tags, grade and attribution are written by keyboard and survive a restart', async ({
  workbench,
}) => {
  await openCaseWith(workbench, article)
  await readArticle(workbench.page, title)
  const { keyboard } = workbench.page
  await selectWords(workbench.page, 'We withdrew to the lighthouse barracks')
  await keyboard.press('e')
  await expect(activeCard(workbench.page)).toContainText('as Meridian News Agency has it')

  await keyboard.press('n')
  await keyboard.type('The hour agrees with the log.\nAsk the pilots.')
  await keyboard.press('Control+Enter')
  await expect(activeCard(workbench.page)).toContainText('Ask the pilots.')

  await keyboard.press('t')
  await keyboard.type('withdrawal,officer')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(activeCard(workbench.page).getByText('withdrawal', { exact: true })).toBeVisible()
  await expect(workbench.page.getByRole('group', { name: 'Tags', exact: true })).toBeHidden()
  // A tagged excerpt has the colour of its first tag.
  expect(await paintedWords(workbench.page, 'h1')).toEqual([])
  expect(await paintedWords(workbench.page, 'h2', 'h3', 'h4')).toEqual([
    'We withdrew to the lighthouse barracks',
  ])

  await keyboard.press('g')
  await keyboard.press('3')
  await expect(workbench.page.getByText('Possibly true')).toBeVisible()
  await keyboard.press('Tab')
  await keyboard.type('In a position to know')
  await keyboard.press('Enter')
  await expect(activeCard(workbench.page).getByText('–3')).toBeVisible()

  await keyboard.press('a')
  const attribution = workbench.page.getByRole('group', { name: 'Attribution' })
  await attribution.getByRole('combobox', { name: 'Who says it' }).fill('Senior officer')
  await workbench.page.getByRole('option', { name: 'New person: Senior officer' }).click()
  await attribution.getByRole('radio', { name: 'unnamed' }).click()
  await attribution.getByRole('button', { name: /Channel/ }).click()
  await workbench.page.getByRole('option', { name: 'told a reporter' }).click()
  await attribution.getByRole('combobox', { name: 'Carried by' }).fill('Meridian')
  await workbench.page.getByRole('option', { name: 'New news agency: Meridian' }).click()
  await attribution.getByRole('button', { name: 'Save' }).click()
  await expect(attribution).toBeHidden()
  await expect(activeCard(workbench.page)).toContainText(
    'Senior officer, unnamed → Meridian · told a reporter',
  )

  await restartOnCase(workbench)
  const card = cards(workbench.page).first()
  await expect(card).toContainText('The hour agrees with the log.')
  await expect(card).toContainText('Senior officer, unnamed → Meridian · told a reporter')
  await expect(card.getByText('officer', { exact: true })).toBeVisible()
  await expect(card.getByText('–3')).toHaveAttribute('title', /Possibly true. In a position to know/)
  expect(await paintedWords(workbench.page, 'h2', 'h3', 'h4')).toEqual([
    'We withdrew to the lighthouse barracks',
  ])
})

test('Escape throws a draft away, pressing elsewhere keeps it, and each edit is one step of undo', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, article)
  await readArticle(page, title)
  await selectWords(page, 'The port garrison')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)

  await page.keyboard.press('n')
  await page.keyboard.type('thrown away')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden()
  await expect(activeCard(page)).not.toContainText('thrown away')

  await page.keyboard.press('n')
  await page.keyboard.type('kept')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(cards(page).first()).toContainText('kept')

  await page.keyboard.press('Control+z')
  await expect(cards(page).first()).not.toContainText('kept')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(cards(page)).toHaveCount(0)
})

test('tags of the case are offered while typing', async ({ workbench, page }) => {
  await openCaseWith(workbench, article)
  await readArticle(page, title)
  for (const [words, tag] of [
    ['The port garrison', 'withdrawal'],
    ['lighthouse barracks', 'buildings'],
  ] as const) {
    await selectWords(page, words)
    await page.keyboard.press('e')
    await expect(activeCard(page)).toContainText(words)
    await page.keyboard.press('t')
    await page.keyboard.type(tag)
    await page.keyboard.press('Control+Enter')
    await expect(activeCard(page).getByText(tag, { exact: true })).toBeVisible()
  }
  await page.keyboard.press('t')
  await page.keyboard.type('with')
  await expect(page.getByRole('option', { name: /^withdrawal/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Tags', exact: true })).toBeHidden()
  await expect(activeCard(page).getByText('withdrawal', { exact: true })).toBeVisible()
})

test('an excerpt is linked with L, shows what it is evidence for, and takes its evidence along when deleted and undone', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, article)
  await readArticle(page, title)
  await selectWords(page, 'The grain must not burn.')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link excerpt' })
  await dialog.getByRole('combobox', { name: 'Event' }).fill('Garrison leaves the port')
  await page.getByRole('option', { name: /New event/ }).click()
  await dialog.getByRole('textbox', { name: 'Claim' }).fill('orderly withdrawal')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(activeCard(page)).toContainText('supports orderly withdrawal · Garrison leaves the port')
  await expect(page.getByText('1 link', { exact: true })).toBeVisible()

  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(0)
  // Each notice takes back the act that it names; the one of the link is older and would not.
  await page
    .getByRole('alertdialog')
    .filter({ hasNotText: 'Linked to' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(cards(page)).toHaveCount(1)
  await expect(cards(page).first()).toContainText('supports orderly withdrawal · Garrison leaves the port')
})

test('the facts of an article are corrected in place, with what is wrong said, and undone', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, article)
  await readArticle(page, title)
  await page.keyboard.press('f')
  const facts = page.getByRole('region', { name: 'Facts about this article' })
  await facts.getByRole('textbox', { name: 'Byline' }).fill('Ilse Taront')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('banner').or(page.locator('article header')).getByText('By Ilse Taront'),
  ).toBeVisible()
  await facts.getByRole('textbox', { name: 'Published' }).fill('last Tuesday')
  await page.keyboard.press('Enter')
  await expect(facts.getByText('Write a date as')).toBeVisible()
  await expect(page.locator('article time')).toHaveText('4 March 2031, 18:20')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('By Ilse Taront')).toBeHidden()

  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'To do' })).toBeVisible()
})
