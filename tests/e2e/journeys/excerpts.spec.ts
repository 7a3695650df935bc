/** Every excerpt of the case in one table: found by what they are about, put into groups, acted on together, and taken out as CSV. */
import fs from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { describeQuote } from '../../../shared/anchoring/describe-quote.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import { createExcerpt } from '../../../shared/domain/excerpt.ts'
import { parseExcerptsCsv } from '../../../shared/formats/excerpts-csv/excerpts-csv.ts'
import { insertion, update } from '../../../shared/journal/change.ts'
import { expect, test, type Workbench } from '../fixtures.ts'
import { expectNoFindings, setTheme, themes } from '../helpers/axe.ts'
import { commitChanges, seedArticle } from '../helpers/seed-article.ts'
import { openMarenza } from './marenza-seed.ts'

async function openExcerpts(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+2')
  const table = page
    .getByRole('grid', { name: 'Excerpts' })
    .or(page.getByRole('treegrid', { name: 'Excerpts' }))
  await expect(table).toBeVisible()
  return table
}

/** As the keyboard does it: F, a few letters, down to what was found, Enter, and away. */
async function addFilter(page: Page, words: string): Promise<void> {
  await page.keyboard.press('f')
  await page.getByRole('searchbox', { name: 'Find a value' }).fill(words)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const chips = (page: Page) => page.getByRole('grid', { name: 'Filter' }).getByRole('row')
const count = (page: Page) => page.locator('h1 + [role="status"]')
const notice = (page: Page, words: string | RegExp) =>
  page.getByRole('alertdialog').filter({ hasText: words })

async function groupBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Group rows' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('excerpts are filtered by tag and event together, and the filter is there again on coming back', async ({
  workbench,
}) => {
  await openMarenza(workbench)
  const { page } = workbench
  await openExcerpts(page)
  await expect(count(page)).toHaveText('16')
  await addFilter(page, 'tag machinery')
  await expect(chips(page)).toHaveText(['Tagmachinery'])
  await expect(count(page)).toHaveText('3 of 16')
  await addFilter(page, 'tag blockade')
  await expect(count(page)).toHaveText('5 of 16')
  await addFilter(page, 'event blockade')
  await expect(count(page)).toHaveText('2 of 16')
  await page.getByRole('button', { name: 'Remove the filter Event' }).click()
  await expect(count(page)).toHaveText('5 of 16')
  await addFilter(page, 'event removal')
  await expect(count(page)).toHaveText('3 of 16')
  await page.keyboard.press('/')
  await page.keyboard.type('pilots')
  await expect(count(page)).toHaveText('1 of 16')

  await page.keyboard.press('Control+1')
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  await openExcerpts(page)
  await expect(chips(page)).toHaveText(['Tagmachinery', 'Tagblockade', 'EventRemoval of port machinery'])
  await expect(count(page)).toHaveText('1 of 16')
  await page.keyboard.press('Shift+F')
  await expect(count(page)).toHaveText('16')
  await expect(chips(page)).toHaveCount(0)
})

test('what still has no link is found, and each value says how many it would show', async ({ workbench }) => {
  await openMarenza(workbench, 'excerpts')
  const { page } = workbench
  await openExcerpts(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('option', { name: 'link', exact: true })).toContainText('16')
  await expect(page.getByRole('option', { name: 'manner', exact: true })).toContainText('7')
  await page.getByRole('option', { name: 'manner', exact: true }).click()
  await expect(page.getByRole('option', { name: 'link', exact: true })).toContainText('7')
})

test('groups are walked and folded by the arrows, and one excerpt stands in the group of each of its tags', async ({
  workbench,
}) => {
  await openMarenza(workbench)
  const { page } = workbench
  // All groups fit, so that all of their rows are drawn.
  await page.setViewportSize({ width: 1400, height: 2400 })
  await openExcerpts(page)
  await groupBy(page, 'Tag')
  const table = await openExcerpts(page)
  await expect(page.getByText('An excerpt with several tags stands in each of their groups.')).toBeVisible()
  const group = (name: string) => table.getByRole('row', { expanded: true }).filter({ hasText: name })
  await expect(group('admission')).toContainText('1')
  await expect(table.getByRole('row').filter({ hasText: 'Naval ministry' })).toHaveCount(2)

  await table.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(table.getByRole('row', { expanded: false })).toHaveCount(15)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(table.getByRole('row', { expanded: true })).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(table.locator('[aria-selected="true"]')).toContainText('Naval ministry')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await expect(table.getByRole('row', { expanded: true })).toHaveCount(0)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(table.getByRole('row', { expanded: false })).toHaveCount(0)

  await groupBy(page, 'Event')
  await expect(group('Removal of port machinery')).toContainText('3')
})

test('many excerpts are tagged, graded, linked and deleted at once, and each act is taken back at once', async ({
  workbench,
}) => {
  await openMarenza(workbench)
  const { page } = workbench
  const table = await openExcerpts(page)
  await addFilter(page, 'tag copy')
  await addFilter(page, 'who senior')
  await expect(count(page)).toHaveText('2 of 16')
  await table.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('toolbar', { name: 'Selected excerpts' })).toContainText('2 excerpts selected')

  await page.keyboard.press('t')
  await page.keyboard.type('wire copy')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take off copy' }).click()
  await page.getByRole('button', { name: 'Change tags' }).click()
  await expect(notice(page, 'Tags of 2 excerpts changed')).toBeVisible()
  await expect(count(page)).toHaveText('0 of 16')
  await page.keyboard.press('Control+z')
  await expect(count(page)).toHaveText('2 of 16')
  await expect(table.getByText('wire copy')).toHaveCount(0)

  await table.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('g')
  await expect(page.getByRole('radio', { name: /^1/ })).toBeFocused()
  await page.keyboard.press('5')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Both go back to one wire story.')
  await page.keyboard.press('Enter')
  await expect(notice(page, '2 excerpts graded 5')).toBeVisible()
  await expect(table.getByText('C5')).toHaveCount(2)

  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link 2 excerpts' })
  await dialog.getByRole('combobox', { name: 'Event' }).fill('Removal')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('option', { name: /Two tugs/ }).click()
  await page.keyboard.press('2')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(notice(page, '2 excerpts linked to “Removal of port machinery”')).toBeVisible()
  await expect(table.getByText('Two tugs that showed neither')).toHaveCount(2)
  await table.focus()
  await page.keyboard.press('Control+z')
  await expect(table.getByText('Two tugs that showed neither')).toHaveCount(0)

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await notice(page, '2 excerpts deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(count(page)).toHaveText('2 of 16')
})

/** An article with pages, as a PDF has them, and an excerpt on the second. */
async function addPagedArticle(workbench: Workbench): Promise<string> {
  const quote = '=4 boats, "all empty", were found'
  const { article, revisionId, body } = await seedArticle(
    workbench.page,
    [
      { kind: 'paragraph', text: 'Gen. Orsa left at noon. The harbour was quiet.', page: 1 },
      {
        kind: 'paragraph',
        text: `Divers went down at 4 p.m. ${quote} under the mole. Nobody was hurt.`,
        page: 2,
      },
    ],
    { title: 'What the divers found' },
  )
  const start = body.text.indexOf(quote)
  const excerpt = createExcerpt({
    articleId: article.id,
    revisionId,
    ...describeQuote(body.text, start, start + quote.length)!,
  })
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 500 })
  const revision = entries.flatMap(({ changes }) => changes).find(({ id }) => id === revisionId)!
    .after as unknown as ArticleRevision
  await commitChanges(workbench.page, 'excerpt/capture', [
    insertion('excerpts', excerpt),
    update('revisions', revision, { extraction: { ...revision.extraction, reader: 'pdf' } })!,
  ])
  await workbench.page.reload()
  await expect(workbench.page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  return quote
}

test('what the table shows is exported as CSV that reads back, with page and the sentences around each quote', async ({
  workbench,
}) => {
  await openMarenza(workbench)
  const quote = await addPagedArticle(workbench)
  const { page } = workbench
  const table = await openExcerpts(page)
  await expect(
    table.getByRole('row').filter({ hasText: '4 boats' }).getByText('2', { exact: true }),
  ).toBeAttached()
  await page.keyboard.press('Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Export excerpts as CSV' })
  await expect(dialog).toContainText('The 17 excerpts that the table shows')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Marenza Port 2031 - excerpts TLP-GREEN.csv',
  )
  const folder = await dialog.getByRole('textbox', { name: 'Folder' }).inputValue()
  await dialog.getByRole('button', { name: 'Export CSV' }).click()
  await expect(notice(page, 'Written as CSV')).toBeVisible()

  const read = () => {
    const parsed = parseExcerptsCsv(
      fs.readFileSync(`${folder}/Marenza Port 2031 - excerpts TLP-GREEN.csv`, 'utf8'),
    )
    if (!parsed.ok) throw new Error(parsed.problem)
    return parsed.rows
  }
  const rows = read()
  expect(rows).toHaveLength(17)
  expect(rows.find((row) => row.article === 'What the divers found')).toMatchObject({
    marking: 'TLP:GREEN',
    quote,
    textBefore: 'Divers went down at 4 p.m.',
    textAfter: 'under the mole. Nobody was hurt.',
    page: 2,
  })
  expect(rows.find((row) => row.quote.startsWith('after sunset the second company'))).toMatchObject({
    originator: 'Tavia Renholt',
    sourceReliability: 'B',
    informationCredibility: '2',
    tags: ['time', 'arms'],
    stances: ['contradicts', 'supports', 'contradicts', 'supports'],
  })
  // Somebody who could be harmed is not named, in whatever column.
  expect(JSON.stringify(rows)).not.toMatch(/Umm Yasin|ياسين/u)
  expect(rows.map((row) => row.originator)).toContain('Protected source 1')

  await addFilter(page, 'tag machinery')
  await page.keyboard.press('Shift+E')
  await dialog.getByRole('button', { name: 'Export CSV' }).click()
  await expect(dialog.getByRole('alert')).toContainText('is there already')
  expect(read()).toHaveLength(17)
  await dialog.getByRole('button', { name: 'Replace the file' }).click()
  await expect(dialog).toBeHidden()
  expect(read()).toHaveLength(3)
})

for (const theme of themes)
  test(`the excerpts table has no finding of axe in ${theme}`, async ({ workbench }) => {
    await openMarenza(workbench)
    const { page } = workbench
    const table = await openExcerpts(page)
    await setTheme(page, theme)
    await expectNoFindings(page)
    await addFilter(page, 'event garrison')
    await groupBy(page, 'Tag')
    await table.focus()
    await page.keyboard.press('Control+a')
    await expectNoFindings(page)
    await page.keyboard.press('f')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoFindings(page)
    await page.keyboard.press('Escape')
    for (const key of ['t', 'g', 'l', 'Shift+E']) {
      await table.focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      // The list of events opens by itself; while it is open nothing else can be looked at.
      if (key === 'l') {
        await page.getByRole('listbox').waitFor()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('listbox')).toHaveCount(0)
      }
      await expectNoFindings(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
