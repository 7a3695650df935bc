// The codebook: a hierarchy made with the keyboard alone, counts, renaming and merging on all excerpts of a case, and undo of each.
import { createTag } from '../../../shared/domain/tag.ts'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { excerptTags, openCodebook, paneOf, seedCodebook, tagRow, tagsOnDesk, title } from '../helpers/codebook-page.ts'
import { activeCard, cards, paintedWords, readArticle } from '../helpers/reader-page.ts'

test('a hierarchy is made with the keyboard alone', async ({ workbench, page }) => {
  await seedCodebook(workbench, [], [])
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { name: 'No tags yet' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A tag needs a name.')).toBeVisible()
  await page.keyboard.type('Actors')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Actors')).toBeFocused()
  await page.keyboard.press('Shift+N')
  await page.keyboard.type('Police')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Police')).toBeFocused()
  await expect(tagRow(page, 'Police')).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('n')
  await page.keyboard.type('Riot police')
  await page.keyboard.press('Enter')
  await expect(tagRow(page, 'Riot police')).toBeFocused()
  await page.keyboard.press('>')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '3')
  expect(await tagsOnDesk(workbench)).toMatchObject([
    { name: 'Actors', parent: null },
    { name: 'Police', parent: 'Actors' },
    { name: 'Riot police', parent: 'Police' },
  ])
  await page.keyboard.press('<')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '2')

  // A tag is never put under itself: the places that would make a circle are not offered.
  await page.keyboard.press('Home')
  await expect(tagRow(page, 'Actors')).toBeFocused()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option')).toHaveText(['Nothing found'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'Riot police')).toHaveAttribute('aria-level', '3')
})

test('colour, key and definition are given to a tag, and a key that another one has moves', async ({ workbench, page }) => {
  await seedCodebook(workbench, [createTag({ name: 'Police', shortcut: '4' }), createTag({ name: 'Militia' })], [])
  await openCodebook(page)
  await tagRow(page, 'Militia').click()
  const pane = paneOf(page, 'Militia')
  await pane.getByRole('radio', { name: 'Violet' }).click()
  await pane.getByRole('radio', { name: '4, now Police' }).click()
  await expect(page.getByText('The key 4 was that of “Police”.')).toBeVisible()
  await pane.getByRole('textbox', { name: 'Definition' }).fill('Armed groups that answer to no state')
  await pane.getByRole('textbox', { name: 'Name' }).focus()
  await expect
    .poll(() => tagsOnDesk(workbench))
    .toMatchObject([
      { name: 'Police', shortcut: null },
      { name: 'Militia', shortcut: '4', colour: 'h6', definition: 'Armed groups that answer to no state' },
    ])
  await expect(tagRow(page, 'Militia')).toHaveAccessibleName('Militia, 0 excerpts, key 4')
})

test('renaming, merging and deleting reach every excerpt of the case, and one undo takes each back', async ({
  workbench,
  page,
}) => {
  const actors = createTag({ name: 'Actors' })
  const before = [['Police', 'shots'], ['Police', 'cops'], ['cops'], ['harbour']]
  await seedCodebook(workbench, [actors, createTag({ name: 'Police', parentId: actors.id }), createTag({ name: 'cops' })], before)
  await openCodebook(page)
  await expect(tagRow(page, 'Actors')).toHaveAccessibleName('Actors, 0 excerpts, 2 with those below')
  await expect(page.getByRole('row', { name: /^Not in the codebook/ })).toBeVisible()
  await expect(tagRow(page, 'harbour')).toBeVisible()

  await tagRow(page, 'Police').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Riot police')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed “Police” to “Riot police”.')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual([['Riot police', 'shots'], ['Riot police', 'cops'], ['cops'], ['harbour']])
  await tagRow(page, 'Riot police').focus()
  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'Police')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual(before)

  // The name of another tag is an offer to merge the two.
  await tagRow(page, 'cops').click()
  await paneOf(page, 'cops').getByRole('textbox', { name: 'Name' }).fill('Police')
  await page.keyboard.press('Enter')
  const merging = page.getByRole('dialog', { name: 'Merge 2 tags' })
  await expect(merging).toContainText('2 excerpts with “cops” will carry “Police” instead.')
  await merging.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText('Merged “cops” into “Police”.')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual([['Police', 'shots'], ['Police'], ['Police'], ['harbour']])
  await expect(tagRow(page, 'Actors')).toHaveAccessibleName('Actors, 0 excerpts, 3 with those below')
  await expect(tagRow(page, 'Police')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'cops')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual(before)

  // Deleting asks what becomes of the word.
  await tagRow(page, 'Police').click()
  await page.keyboard.press('Delete')
  const deleting = page.getByRole('dialog', { name: 'Delete “Police”' })
  await expect(deleting).toContainText('2 excerpts carry it.')
  await deleting.getByRole('button', { name: 'Keep the word on them' }).click()
  await expect(page.getByText('Deleted “Police”.')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual(before)
  expect((await tagsOnDesk(workbench)).map(({ name }) => name)).toEqual(['Actors', 'cops'])
  await expect(paneOf(page, 'Police').getByRole('button', { name: 'Add to the codebook' })).toBeVisible()
  await page.keyboard.press('Delete')
  await deleting.getByRole('button', { name: 'Take it off them' }).click()
  await expect(tagRow(page, 'Police')).toBeHidden()
  expect(await excerptTags(workbench)).toEqual([['shots'], ['cops'], ['cops'], ['harbour']])
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'Police')).toHaveAttribute('aria-level', '2')
  expect(await excerptTags(workbench)).toEqual(before)
})

test('in the reader a digit tags the active excerpt, and selected words become an excerpt with the tag', async ({
  workbench,
  page,
}) => {
  const actors = createTag({ name: 'Actors', colour: 'h6' })
  const police = createTag({ name: 'Police', parentId: actors.id, shortcut: '1' })
  await seedCodebook(workbench, [actors, police, createTag({ name: 'Harbour', colour: 'h7', shortcut: '2' })], [])
  await readArticle(page, title)
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await expect(activeCard(page)).toContainText('Police')
  await expect.poll(() => paintedWords(page, 'h6')).toEqual(['The port garrison left its posts on Tuesday evening.'])
  // The next sentence is what is meant now, not the excerpt that is still the active one.
  await page.keyboard.press('j')
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(cards(page)).toHaveCount(2)
  await expect.poll(() => excerptTags(workbench)).toEqual([['Police'], ['Harbour', 'Police']])
  await expect.poll(() => paintedWords(page, 'h7')).toEqual(['Nobody saw Gen. Maran leave.'])
  await page.keyboard.press('2')
  await expect.poll(() => excerptTags(workbench)).toEqual([['Police'], ['Police']])
  await expect.poll(() => paintedWords(page, 'h7')).toEqual([])
  await page.keyboard.press('[')
  await page.keyboard.press('1')
  await expect.poll(() => excerptTags(workbench)).toEqual([[], ['Police']])
  for (let times = 0; times < 5; times++) await page.keyboard.press('Control+z')
  await expect.poll(() => excerptTags(workbench)).toEqual([])

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Tag “Police” on the excerpt')
})

test('the tags editor offers the codebook by its places, colours and keys', async ({ workbench, page }) => {
  const actors = createTag({ name: 'Actors', colour: 'h6' })
  await seedCodebook(
    workbench,
    [actors, createTag({ name: 'Police', parentId: actors.id, shortcut: '1' })],
    [['harbour police'], []],
  )
  await readArticle(page, title)
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await page.keyboard.press('t')
  await page.keyboard.type('pol')
  const options = page.getByRole('option')
  await expect(options).toHaveCount(2)
  await expect(options.first()).toContainText('Police')
  await expect(options.first()).toContainText('Actors › Police · on 0 excerpts')
  await expect(options.last()).toContainText('on 1 excerpt')
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`tags-editor-${theme}.png`) })
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => excerptTags(workbench)).toEqual([['harbour police'], ['Police']])
})

test('the codebook has no finding of axe in light and dark, with a tag, several tags and each question open', async ({
  workbench,
  page,
}) => {
  test.slow()
  const actors = createTag({ name: 'Actors', colour: 'h6', definition: 'Whoever acts' })
  const police = createTag({ name: 'Police', parentId: actors.id, shortcut: '1' })
  const tags = [
    actors,
    police,
    createTag({ name: 'Riot police', parentId: police.id, colour: 'h5' }),
    createTag({ name: 'Harbour', colour: 'h7', shortcut: '2' }),
    createTag({ name: 'الميناء', colour: 'h4' }),
    createTag({ name: 'Weapons', colour: 'h1' }),
    createTag({ name: 'Grain', colour: 'h8' }),
  ]
  await seedCodebook(workbench, tags, [['Police', 'Harbour'], ['Riot police'], ['shots fired'], ['to check', 'Grain']])
  await openCodebook(page)
  await expectNoFindingsInBothThemes(page)
  await tagRow(page, 'Police').click()
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`codebook-${theme}.png`) })
  }
  for (const [key, name] of [
    ['n', 'New tag'],
    ['m', 'Move “Police”'],
    ['Delete', 'Delete “Police”'],
  ] as const) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    if (key === 'm') await page.keyboard.press('Escape')
    await expectNoFindingsInBothThemes(page)
    await page.screenshot({ path: test.info().outputPath(`dialog-${key}.png`) })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
  }
  await tagRow(page, 'Harbour').click({ modifiers: ['Control'] })
  await tagRow(page, 'to check').click({ modifiers: ['Control'] })
  await expect(paneOf(page, 'Chosen tags')).toContainText('3 tags')
  await expectNoFindingsInBothThemes(page)
  await page.keyboard.press('Shift+M')
  await expect(page.getByRole('dialog', { name: 'Merge 3 tags' })).toBeVisible()
  await expectNoFindingsInBothThemes(page)
  await page.screenshot({ path: test.info().outputPath('dialog-merge.png') })
})

test('a tag is dragged under another one and back to the top, never under itself, and its excerpts are a key away', async ({
  workbench,
  page,
}) => {
  const actors = createTag({ name: 'Actors' })
  const police = createTag({ name: 'Police', parentId: actors.id })
  await seedCodebook(workbench, [actors, police, createTag({ name: 'Harbour' })], [['Police'], ['Harbour']])
  await openCodebook(page)
  await tagRow(page, 'Harbour').dragTo(tagRow(page, 'Police'))
  await expect(tagRow(page, 'Harbour')).toHaveAttribute('aria-level', '3')
  await tagRow(page, 'Actors').dragTo(tagRow(page, 'Harbour'))
  await tagRow(page, 'Police').hover()
  await page.mouse.down()
  await tagRow(page, 'Actors').hover()
  const top = page.getByText('Drop here to put it at the top')
  await top.hover()
  await page.screenshot({ path: test.info().outputPath('dragging.png') })
  await page.mouse.up()
  await expect(tagRow(page, 'Police')).toHaveAttribute('aria-level', '1')
  expect(await tagsOnDesk(workbench)).toMatchObject([
    { name: 'Actors', parent: null },
    { name: 'Police', parent: null },
    { name: 'Harbour', parent: 'Police' },
  ])
  await tagRow(page, 'Police').click()
  await page.keyboard.press('e')
  const table = page.getByRole('grid', { name: 'Excerpts' })
  await expect(table.getByRole('row').filter({ hasText: 'Police' })).toHaveCount(1)
})
