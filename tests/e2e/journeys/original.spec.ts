/** What an analyst does who doubts a text: looks at the file as it was received, and has it read again in another way. */
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Workbench } from '../fixtures.ts'
import { expectNoFindingsInBothThemes, setTheme, themes } from '../helpers/axe.ts'
import { activeCard, cards, readArticle, selectWords } from '../helpers/reader-page.ts'
import { encodeSingleByte } from '../../unit/renderer/extractor/encode.ts'
import { writePdf } from '../../unit/renderer/extractor/pdf/write-pdf.ts'

interface NamedBytes {
  readonly name: string
  readonly content: string | Uint8Array
}

/** A new case with files imported as an analyst would, and the first article open. */
async function readImported(workbench: Workbench, title: string, ...files: NamedBytes[]): Promise<void> {
  const { page } = workbench
  await workbench.call('cases/create', { title: 'Originals', question: '', parentFolder: null })
  await page.reload()
  await page.getByLabel('Files to import').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  )
  await readArticle(page, title)
}

const original = (page: Page): Locator => page.getByRole('dialog', { name: /^Original: / })

async function chooseAgain(page: Page, entry: string): Promise<void> {
  if (!(await page.getByRole('region', { name: 'Facts about this article' }).isVisible()))
    await page.keyboard.press('f')
  await page.getByRole('button', { name: 'Extract again' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Capitals alone mislead whoever guesses by the letters: in KOI8-U the same bytes are small letters. */
const telegram = 'ГАРНИЗОН ОСТАВИЛ ПОРТ\n\nГАРНИЗОН ПОРТА МАРЕНЦА ОСТАВИЛ СВОИ ПОСТЫ ВО ВТОРНИК ВЕЧЕРОМ.\n'
const garbled = 'цюпмхгнм нярюбхк онпр'

test('a text in the wrong charset is decoded again, and its excerpts stay on the revision they were made on', async ({
  workbench,
  page,
}) => {
  const telegramFile = { name: 'telegram.txt', content: encodeSingleByte(telegram, 'windows-1251') }
  await readImported(workbench, garbled, telegramFile)
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(cards(page)).toHaveCount(1)

  await chooseAgain(page, 'Decode again as…')
  const dialog = page.getByRole('dialog', { name: 'Decode again as…' })
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText(garbled)
  await expect(dialog.getByRole('button', { name: 'Decode again' })).toBeDisabled()
  await dialog.getByRole('button', { name: /Charset/ }).press('Enter')
  await page.keyboard.type('Cyrillic (Win')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('ГАРНИЗОН ОСТАВИЛ ПОРТ')
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`decode-${theme}.png`) })
  }
  await setTheme(page, 'light')
  await dialog.getByRole('button', { name: 'Decode again' }).press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'ГАРНИЗОН ОСТАВИЛ ПОРТ' })).toBeVisible()
  await expect(page.locator('[data-block]').nth(1)).toContainText('ГАРНИЗОН ПОРТА МАРЕНЦА')
  await expect(page.getByText('1 excerpt was made on revision 1')).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Facts about this article' })).toContainText(
    'read as windows-1251 (chosen by the analyst)',
  )
  // The same once more is nothing new.
  await chooseAgain(page, 'Extract again')
  await expect(page.getByText('Nothing was written: the text is the same.')).toBeVisible()
  await expect(page.getByText('Revision 1 has it, word for word.')).toBeVisible()

  await page.getByRole('button', { name: 'Read revision 1' }).click()
  await expect(page.locator('[data-block]').nth(1)).toContainText('цюпмхгнм онпрю')
  await expect(cards(page).first()).toContainText(garbled)

  expect((await workbench.call('cases/check', {})).problems).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: Decode “.*” again as windows-1251/)).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('row').filter({ hasText: garbled })).toBeVisible()
})

const hostilePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The garrison leaves</title>
<script>globalThis.canary = 1; parent.postMessage('canary', '*')</script></head>
<body><article><h1>The garrison leaves</h1>
<img src="https://canary.example/x.png" onerror="globalThis.canary = 2">
<p>The garrison of the port left its posts on Tuesday evening after nine days
of blockade, an officer told the agency.</p>
<p>${'The dockers’ committee has taken the cranes and the grain stores into its hands. '.repeat(6)}</p>
</article><footer><p>Correspondent’s note: the pilot asked to be called Renn.</p></footer></body></html>`

test('the source of a page is shown as text with the excerpt’s words marked, and nothing of it runs', async ({
  workbench,
  page,
}) => {
  await readImported(workbench, 'The garrison leaves', { name: 'page.html', content: hostilePage })
  await selectWords(page, 'after nine days of blockade')
  await page.keyboard.press('e')
  await expect(activeCard(page)).toContainText('nine days')
  const blockedBefore = workbench.host.countBlockedConnections()
  await page.keyboard.press('o')
  await expect(original(page)).toContainText('SHA-256 matches what was imported')
  const source = original(page).getByRole('region', { name: 'Source text' })
  await expect(source).toContainText(
    "<script>globalThis.canary = 1; parent.postMessage('canary', '*')</script>",
  )
  await expect(source.locator('mark')).toHaveText('after nine days\nof blockade')
  await expect(source.locator('mark')).toBeInViewport()
  await expect(source.locator('script, img')).toHaveCount(0)
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`source-${theme}.png`) })
  }
  await setTheme(page, 'light')
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'canary' in globalThis)).toBe(false)
  expect(workbench.host.countBlockedConnections()).toBe(blockedBefore)

  await page.keyboard.press('Escape')
  await expect(original(page)).toBeHidden()
  // The keyboard is where it was: the next key is the reader's again.
  await page.keyboard.press('f')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(original(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Look at it' })).toBeFocused()
})

test('the whole page is taken when words are missing, and its article can be had again', async ({
  workbench,
  page,
}) => {
  await readImported(workbench, 'The garrison leaves', { name: 'page.html', content: hostilePage })
  const text = page.getByRole('region', { name: 'Article', exact: true })
  await expect(text).not.toContainText('asked to be called Renn')
  await chooseAgain(page, 'Take the whole page')
  await expect(text).toContainText('asked to be called Renn')
  await page.keyboard.press('f')
  const facts = page.getByRole('region', { name: 'Facts about this article' })
  await expect(facts).toContainText('the whole page, as asked')
  await expect(facts).toContainText('menus and notices around the article are in the text')
  await chooseAgain(page, 'Extract again')
  await expect(page.getByText('Revision 1 has it, word for word.')).toBeVisible()
})

test('an original that was changed in the case folder is not shown', async ({ workbench, page }) => {
  await readImported(workbench, 'The garrison leaves', { name: 'page.html', content: hostilePage })
  const { path: folder } = (await workbench.call('cases/get-open', {}))!
  const sha256 = await page.evaluate(async () => {
    const answer = (await (await fetch('/case/records/sourceFiles?limit=1')).json()) as {
      records: { sha256: string }[]
    }
    return answer.records[0]!.sha256
  })
  const file = path.join(folder, 'files', sha256.slice(0, 2), sha256)
  chmodSync(file, 0o644)
  writeFileSync(file, hostilePage.replace('Tuesday', 'Monday!'))
  await page.keyboard.press('o')
  await expect(original(page).getByRole('alert')).toContainText(
    'The original in the case folder is not the file that was imported',
  )
  await expect(original(page).getByRole('region', { name: 'Source text' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await chooseAgain(page, 'Extract again')
  await expect(page.getByRole('alertdialog', { name: /its SHA-256 differs/ })).toBeVisible()
})

const message = `Received: from mx.agency.example by inbox.example; Tue, 4 Mar 2031 18:21:40 +0100
Received: from desk.agency.example by mx.agency.example; Tue, 4 Mar 2031 18:21:02 +0100
From: =?utf-8?B?0JDQvdC90LAg0JLQtdGA0LjRgtCw?= <a.verita@agency.example>
To: desk@attest.example
Subject: The garrison leaves
Date: Tue, 4 Mar 2031 18:20:00 +0100
Message-ID: <1@agency.example>
X-Note: <script>globalThis.canary = 1</script>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

The garrison of the port left its posts on Tuesday evening after nine days of blockade.

The dockers’ committee has taken the cranes and the grain stores into its hands.
`

test('the headers of an e-mail are shown in order and in letters, and its source beside them', async ({
  workbench,
  page,
}) => {
  const eml = { name: 'wire.eml', content: message.replaceAll('\n', '\r\n') }
  await readImported(workbench, 'The garrison leaves', eml)
  await page.keyboard.press('o')
  const headers = original(page).getByRole('region', { name: 'Headers' })
  await expect(headers.getByRole('row').first()).toContainText('from mx.agency.example by inbox.example')
  await expect(headers.getByRole('row', { name: /^From/ })).toContainText(
    'Анна Верита <a.verita@agency.example>',
  )
  await expect(headers.getByRole('row', { name: /^X-Note/ })).toContainText(
    '<script>globalThis.canary = 1</script>',
  )
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`headers-${theme}.png`) })
  }
  await setTheme(page, 'light')
  await page.getByRole('tab', { name: 'Headers' }).press('ArrowRight')
  await expect(original(page).getByRole('region', { name: 'Source text' })).toContainText(
    'From: =?utf-8?B?0JDQvdC90LAg0JLQtdGA0LjRgtCw?=',
  )
  expect(await page.evaluate(() => 'canary' in globalThis)).toBe(false)
})

test('the preview of a charset shows the letters of an e-mail, not how they were wrapped for the way', async ({
  workbench,
  page,
}) => {
  const wrapped = Buffer.from(encodeSingleByte(telegram, 'windows-1251')).toString('base64')
  const headers = message.slice(0, message.indexOf('MIME-Version'))
  const eml = `${headers}MIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n${wrapped}\n`
  await readImported(workbench, 'The garrison leaves', { name: 'wire.eml', content: eml })
  await chooseAgain(page, 'Decode again as…')
  const dialog = page.getByRole('dialog', { name: 'Decode again as…' })
  await dialog.getByRole('button', { name: /Charset/ }).press('Enter')
  await page.getByRole('option', { name: 'Cyrillic (Windows-1251)' }).click()
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('ГАРНИЗОН ОСТАВИЛ ПОРТ')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

/** Three pages of a report; the last line of the second is the one that counts. */
function writeReport(): Uint8Array {
  const paragraphs = (page: number) =>
    Array.from({ length: 12 }, (_, index) => [
      {
        text: `Paragraph ${index + 1} of page ${page} tells of the harbour and of the crews who`,
        x: 60,
        y: 120 + index * 50,
      },
      {
        text: `kept their watch there through night number ${page * 100 + index}.`,
        x: 60,
        y: 134 + index * 50,
      },
    ]).flat()
  const title = { text: 'Report on the harbour', x: 60, y: 80, size: 22, face: 'bold' } as const
  const words = { text: 'The garrison left its posts at 18:20 on Tuesday evening.', x: 60, y: 730 }
  return writePdf({
    pages: [
      { texts: [title, ...paragraphs(1)] },
      { texts: [...paragraphs(2), words] },
      { texts: paragraphs(3) },
    ],
    info: { Title: 'Report on the harbour' },
  })
}

test('a PDF opens at the page of the excerpt with its words marked, and its pages are turned by keyboard', async ({
  workbench,
  page,
}) => {
  await readImported(workbench, 'Report on the harbour', { name: 'report.pdf', content: writeReport() })
  await selectWords(page, 'left its posts at 18:20')
  await page.keyboard.press('e')
  await expect(activeCard(page)).toContainText('left its posts at 18:20')
  await page.keyboard.press('o')
  const picture = original(page).getByRole('img')
  await expect(picture).toHaveAccessibleName(
    'Page 2 of 3 of report.pdf, with the words of the excerpt marked',
  )
  await expect(original(page)).toContainText('SHA-256 matches what was imported')
  // The highlighter's yellow is on the part of the page that is seen, low on it, and nowhere above.
  const yellow = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
    const rows = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      if (data[at]! > 200 && data[at + 1]! > 180 && data[at + 2]! < 140) rows.add(Math.floor(at / 4 / width))
    const [first = 0] = rows
    const box = canvas.getBoundingClientRect()
    const pane = canvas.parentElement!.getBoundingClientRect()
    const seenAt = box.top + (first / height) * box.height
    return { at: first / height, isSeen: seenAt > pane.top && seenAt < pane.bottom }
  })
  expect(yellow.at).toBeGreaterThan(0.85)
  expect(yellow.isSeen).toBe(true)
  await expectNoFindingsInBothThemes(page)
  for (const theme of themes) {
    await setTheme(page, theme)
    await page.screenshot({ path: test.info().outputPath(`page-${theme}.png`) })
  }
  await setTheme(page, 'light')

  await page.keyboard.press('PageDown')
  await expect(picture).toHaveAccessibleName('Page 3 of 3 of report.pdf')
  await expect(original(page).getByText('The words of the excerpt stand on page 2.')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(picture).toHaveAccessibleName('Page 1 of 3 of report.pdf')
  await page.keyboard.press('+')
  await expect(original(page).getByText('150 %')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(original(page)).toBeHidden()
})
