// Two texts side by side: what is offered, what is marked, scrolling together, and the way from difference to difference.
import type { Page } from '@playwright/test'
import { createArticleRevision, type ArticleRevision } from '../../../shared/domain/article-revision.ts'
import { newId } from '../../../shared/domain/id.ts'
import { insertion } from '../../../shared/journal/change.ts'
import { expect, test } from '../fixtures.ts'
import { expectNoFindings, expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { openCaseWith, readArticle, restartOnCase } from '../helpers/reader-page.ts'
import { commitChanges } from '../helpers/seed-article.ts'

const filler = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `At berth ${from + index} nothing was seen that night by anyone who was asked about it.`,
  )

const moved = 'The harbour master said that the outer mole had been empty since Monday.'

const first = {
  blocks: [
    'The port garrison left its posts on Tuesday evening, forty men said.',
    ...filler(0, 50),
    moved,
    ...filler(50, 60),
    'The end came at noon.',
  ],
  facts: { title: 'Garrison leaves Marenza port', agency: 'Meridian', issued: '2031-03-04T18:20:00+01:00' },
}
const second = {
  blocks: [
    'The port garrison left its posts on Tuesday night, sixty men said.',
    ...filler(0, 30),
    ...Array.from(
      { length: 12 },
      (_, index) => `A paragraph that the second outlet alone has, number ${index}, about the cranes.`,
    ),
    ...filler(30, 60),
    'The end came at noon.',
    moved,
  ],
  facts: {
    title: 'Garrison abandons Marenza port',
    agency: 'Meridian',
    issued: '2031-03-05',
    publisher: 'Inland Review',
  },
}
const other = { blocks: ['Grain prices rose.'], facts: { title: 'Grain prices', issued: '2030-01-01' } }

function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    return [...(CSS.highlights.get(wanted) ?? [])].map((each) => {
      const range = document.createRange()
      range.setStart(each.startContainer, each.startOffset)
      range.setEnd(each.endContainer, each.endOffset)
      return String(range)
    })
  }, name)
}

const column = (page: Page, side: 'left' | 'right') =>
  page.getByRole('region', { name: `Text on the ${side}` })
const status = (page: Page) => page.getByRole('main').getByRole('status')

/** How far the top of a paragraph lies below the top of its page. */
async function topOf(page: Page, side: 'left' | 'right', words: string): Promise<number> {
  const box = await column(page, side).getByText(words).boundingBox()
  const own = await column(page, side).boundingBox()
  return box!.y - own!.y
}

test('two reports of one thing lie side by side with their differences marked', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, first, second, other)
  await readArticle(page, first.facts.title)
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Compare with' })
  await expect(dialog.getByRole('menuitem')).toHaveCount(2)
  await expect(dialog.getByRole('menuitem').first()).toContainText('similar title, same agency, near in time')
  await expectNoFindingsInBothThemes(page)
  await page.screenshot({ path: test.info().outputPath('pick.png') })
  await page.keyboard.type('abandons')
  await expect(dialog.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(status(page)).toHaveText('5 differences')
  await expect(page.getByText('98 % of its')).toBeVisible()
  await expect.poll(() => painted(page, 'compare-gone')).toEqual(['evening', 'forty'])
  expect(await painted(page, 'compare-new')).toEqual([
    'night',
    'sixty',
    expect.stringMatching(/^A paragraph that[^]*about the cranes\.$/),
  ])
  await page.keyboard.press('n')
  await expect(status(page)).toContainText('1 of 5')
  expect(await painted(page, 'compare-current-old')).toEqual(['evening'])
  for (const theme of themes) {
    await setTheme(page, theme)
    await expectNoFindings(page)
    await page.screenshot({ path: test.info().outputPath(`compare-${theme}.png`) })
  }
  await setTheme(page, 'light')
  await page.keyboard.press('p')
  await expect(status(page)).toContainText('5 of 5Elsewhere on the left')
  await expect(column(page, 'right').getByText(moved)).toBeInViewport()
  expect(await painted(page, 'compare-moved-new')).toEqual([moved])
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  await expect(status(page)).toContainText('3 of 5Only on the right')
  await expect(column(page, 'right').getByText('number 0,')).toBeInViewport()
  await page.screenshot({ path: test.info().outputPath('inserted.png') })

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: first.facts.title })).toBeVisible()
})

test('the two sides scroll together over what only one has, and apart when that is asked', async ({
  workbench,
  page,
}) => {
  await openCaseWith(workbench, first, second)
  await readArticle(page, first.facts.title)
  await page.keyboard.press('w')
  await page.getByRole('menuitem', { name: /abandons/ }).click()
  await expect(status(page)).toHaveText('5 differences')

  const left = column(page, 'left')
  await left.hover()
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 400)
  await expect.poll(() => left.evaluate((element) => element.scrollTop)).toBeGreaterThan(2500)
  const shown = await left.evaluate((element) => {
    const page = element.getBoundingClientRect()
    const at = [...element.querySelectorAll('[data-block]')].find(
      (block) => block.getBoundingClientRect().top > page.top + page.height * 0.3,
    )
    return at!.textContent!
  })
  await expect
    .poll(async () => Math.abs((await topOf(page, 'left', shown)) - (await topOf(page, 'right', shown))))
    .toBeLessThan(30)

  await page.keyboard.press('s')
  const before = await column(page, 'right').evaluate((element) => element.scrollTop)
  await page.mouse.wheel(0, -1500)
  await expect.poll(() => left.evaluate((element) => element.scrollTop)).toBeLessThan(2500)
  expect(await column(page, 'right').evaluate((element) => element.scrollTop)).toBe(before)
})

test('an earlier revision is offered first, stands on the left, and reads from the right where the text does', async ({
  workbench,
}) => {
  const facts = { title: 'الحامية تغادر الميناء', language: 'ar', direction: 'rtl' } as const
  const [seeded, corrected] = await openCaseWith(
    workbench,
    { blocks: ['غادر أربعون جنديا الميناء مساء الثلاثاء.', 'صمت الجميع.'], facts },
    { blocks: ['غادر ستون جنديا الميناء مساء الثلاثاء.', 'صمت الجميع.'], facts: { title: 'Another import' } },
  )
  // The other import's text as a second revision of the first article.
  const { entries } = await workbench.call('journal/read', { afterSeq: 0, limit: 100 })
  const imported = entries
    .flatMap(({ changes }) => changes)
    .find(({ table, id }) => table === 'revisions' && id === corrected!.revisionId)!.after as ArticleRevision
  const revision = createArticleRevision({
    ...imported,
    id: newId('revision'),
    articleId: seeded!.article.id,
    revisionNumber: 2,
  })
  await commitChanges(workbench.page, 'article/import', [insertion('revisions', revision)])
  await workbench.page.reload()
  await readArticle(workbench.page, facts.title)
  await workbench.page.keyboard.press('w')
  await expect(workbench.page.getByRole('menuitem').first()).toContainText('Revision 2')
  await workbench.page.keyboard.press('ArrowDown')
  await workbench.page.keyboard.press('Enter')
  await expect(status(workbench.page)).toHaveText('1 difference')
  await expect(column(workbench.page, 'left')).toContainText('أربعون')
  await expect.poll(() => painted(workbench.page, 'compare-new')).toEqual(['ستون'])
  expect(
    await column(workbench.page, 'right')
      .locator('p')
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl')
  await workbench.page.keyboard.press('x')
  await expect(column(workbench.page, 'left')).toContainText('ستون')
  await workbench.page.screenshot({ path: test.info().outputPath('rtl.png') })

  // The place is written a moment later.
  await workbench.page.waitForTimeout(1500)
  await restartOnCase(workbench)
  await expect(column(workbench.page, 'left')).toContainText('ستون')
  await workbench.page.keyboard.press('Escape')
  await expect(workbench.page.getByRole('heading', { level: 1, name: facts.title })).toBeVisible()
})
