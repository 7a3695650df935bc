// Codebooks as files: out of one case and into another, from other programs, and what is refused.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createTag } from '../../../shared/domain/tag.ts'
import { expect, test } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { excerptTags, openCodebook, seedCodebook, tagRow, tagsOnDesk } from '../helpers/codebook-page.ts'

const fixture = (name: string) => path.resolve(import.meta.dirname, '../../fixtures/qdc', name)

test('a codebook goes out as a file, changes elsewhere, and comes back with its excerpts renamed; one undo takes it back', async ({
  workbench,
  page,
  homeFolder,
}) => {
  const actors = createTag({ name: 'Actors', colour: 'h6', definition: 'Whoever “acts” & is <named>' })
  const police = createTag({ name: 'Police', parentId: actors.id, shortcut: '1' })
  await seedCodebook(workbench, [actors, police], [['Police'], ['word']])
  await openCodebook(page)
  await page.getByRole('button', { name: 'Export…' }).click()
  const target = path.join(homeFolder, 'out.qdc')
  await page.getByRole('textbox', { name: 'Folder' }).fill(homeFolder)
  await page.getByRole('textbox', { name: 'Name' }).fill('out.qdc')
  await page.getByRole('button', { name: 'Export QDC' }).click()
  await expect(page.getByText('Written as QDC: out.qdc')).toBeVisible()
  const xml = readFileSync(target, 'utf8')
  expect(xml).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"')
  expect(xml).not.toContain('name="word"')

  const field = page.getByLabel('Codebook to import')
  const dialog = page.getByRole('dialog', { name: 'Import the codebook “out.qdc”' })
  await field.setInputFiles(target)
  await expect(dialog.getByRole('status')).toHaveText(/^2 tags, written by Attest .*: 0 new, 0 changed, 2 as they are\.$/)
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  const added = '<Code guid="11111111-2222-3333-4444-555555555555" name="Army" isCodable="true"/></Codes>'
  writeFileSync(target, xml.replace('name="Police"', 'name="Armed police"').replace('</Codes>', added))
  await field.setInputFiles(target)
  await expect(dialog.getByRole('status')).toHaveText(/: 1 new, 1 changed, 1 as they are\.$/)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Armed police' })).toContainText('changed · renamed from “Police”')
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`import-${theme}.png`) })
  }
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(tagRow(page, 'Armed police')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual([['Armed police'], ['word']])
  expect(await tagsOnDesk(workbench)).toMatchObject([
    { name: 'Actors', colour: 'h6', definition: 'Whoever “acts” & is <named>' },
    { name: 'Armed police', parent: 'Actors', shortcut: '1' },
    { id: 'tag:11111111222233334444555555555555', name: 'Army' },
  ])
  await page.keyboard.press('Control+z')
  await expect(tagRow(page, 'Police')).toBeVisible()
  expect(await excerptTags(workbench)).toEqual([['Police'], ['word']])
  expect((await tagsOnDesk(workbench)).map(({ name }) => name)).toEqual(['Actors', 'Police'])
})

test('codebooks of other programs are taken over, once, and names are told apart', async ({ workbench, page }) => {
  await seedCodebook(workbench, [], [['shots fired']])
  await openCodebook(page)
  for (const [name, summary] of [
    ['maxqda-manner.qdc', '5 tags, written by MAXQDA 2022 (Release 22.7.0): 5 new, 0 changed, 0 as they are.'],
    ['atlas-ti-manner.qdc', '2 tags, written by ATLAS.ti Win 23.4.0: 2 new, 0 changed, 0 as they are.'],
    ['nvivo-manner.qdc', '2 tags, written by NVivo: 2 new, 0 changed, 0 as they are.'],
    ['qualcoder-manner.qdc', '2 tags, written by QualCoder: 2 new, 0 changed, 0 as they are.'],
  ] as const) {
    const dialog = page.getByRole('dialog', { name: `Import the codebook “${name}”` })
    await page.getByLabel('Codebook to import').setInputFiles(fixture(name))
    await expect(dialog.getByRole('status')).toHaveText(summary)
    if (name.startsWith('atlas')) await expect(dialog).toContainText('1 set of codes beside the hierarchy is left out.')
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(dialog).toBeHidden()
    await page.getByLabel('Codebook to import').setInputFiles(fixture(name))
    await expect(dialog.getByRole('status')).toContainText('0 new, 0 changed')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
  const tags = await tagsOnDesk(workbench)
  const found = Object.fromEntries(tags.map(({ name, parent, colour, definition }) => [name, [parent, colour, definition]]))
  expect(found).toEqual({
    Actors: [null, 'h3', ''],
    Police: ['Actors', 'h6', 'Officers of the state, in uniform or not.\nNot private guards.'],
    Other: ['Police', 'h3', ''],
    'Other (Actors)': ['Actors', 'h3', ''],
    'Weapons & munitions': [null, 'h5', ''],
    'harbour: grain': [null, 'h2', 'Anything on the grain stores'],
    'harbour: cranes': [null, 'h2', ''],
    الميناء: [null, null, 'كل ما يخص الميناء'],
    رافعات: ['الميناء', null, ''],
    Violence: [null, null, ''],
    'shots fired': ['Violence', 'h4', 'Heard or seen'],
  })
  // What was only a word has its place now.
  await expect(page.getByRole('row', { name: /^Not in the codebook/ })).toBeHidden()
  await expect(tagRow(page, 'Violence')).toHaveAccessibleName('Violence, 0 excerpts, 1 with those below')
})

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
const entity = (doctype: string, name: string) =>
  `<?xml version="1.0"?><!DOCTYPE CodeBook [${doctype}]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="0" name="${name}" isCodable="true"/></Codes></CodeBook>`

test('a file that is no codebook, or one that means harm, is refused with its reason and changes nothing', async ({
  workbench,
  page,
}) => {
  await seedCodebook(workbench, [createTag({ name: 'Police' })], [])
  await openCodebook(page)
  for (const [name, text, reason] of [
    ['laughs.qdc', entity(`<!ENTITY l0 "ha">${laughs}`, '&l9;'), 'defines entities of its own'],
    ['outside.qdc', entity('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'), 'defines entities of its own'],
    ['feed.qdc', '<rss><channel/></rss>', 'It is XML, but no REFI-QDA codebook.'],
    ['empty.qdc', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', 'There are no codes in the codebook.'],
    ['project.qdpx', 'PK\x03\x04 and so on', 'It is packed, as a whole project (.qdpx) is.'],
    ['cut.qdc', '<CodeBook><Codes><Code guid="0" name="a"', 'broken or cut off'],
  ] as const) {
    await page
      .getByLabel('Codebook to import')
      .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text, 'latin1') })
    const dialog = page.getByRole('dialog', { name: `Import the codebook “${name}”` })
    await expect(dialog.getByRole('alert')).toContainText(reason)
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  expect((await tagsOnDesk(workbench)).map(({ name }) => name)).toEqual(['Police'])
})

test('a codebook too large for one entry, and for one step of undo, is imported whole and undone whole', async ({
  workbench,
  page,
}) => {
  test.slow()
  await seedCodebook(workbench, [createTag({ name: 'Police' })], [])
  await openCodebook(page)
  const lastSeq = async () => (await workbench.call('journal/read', { afterSeq: 0, limit: 1 })).lastSeq
  const before = await lastSeq()
  const codes = Array.from({ length: 220 }, (_, at) => {
    const guid = `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`
    return `<Code guid="${guid}" name="Code ${at}" isCodable="true"><Description>${'Use it with care. '.repeat(1000)}</Description></Code>`
  })
  const text = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes.join('')}</Codes></CodeBook>`
  await page
    .getByLabel('Codebook to import')
    .setInputFiles({ name: 'large.qdc', mimeType: 'application/xml', buffer: Buffer.from(text) })
  const dialog = page.getByRole('dialog', { name: 'Import the codebook “large.qdc”' })
  await expect(dialog.getByRole('status')).toContainText('220 new')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await tagsOnDesk(workbench)).length).toBe(221)
  expect((await lastSeq()) - before).toBeGreaterThan(3)
  await tagRow(page, 'Police').click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Import a codebook of 220 tags')).toBeVisible()
  expect((await tagsOnDesk(workbench)).map(({ name }) => name)).toEqual(['Police'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await tagsOnDesk(workbench)).length).toBe(221)
})
