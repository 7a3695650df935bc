/** The reader as a journey sees it: open an article, select words as a hand does, look at what is painted and at the cards. */
import type { Locator, Page } from '@playwright/test'
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { TagColour } from '../../../shared/domain/tag.ts'
import { expect, type Workbench } from '../fixtures.ts'
import { seedArticle, type SeededArticle } from './seed-article.ts'

export type SeedBlocks = readonly (string | BlockPart)[]

/** A new case with articles in it, and the window at its library. */
export async function openCaseWith(
  workbench: Workbench,
  ...articles: readonly { blocks: SeedBlocks; facts?: Partial<Article> }[]
): Promise<SeededArticle[]> {
  await workbench.call('cases/create', { title: 'Marenza Port 2031', question: '', parentFolder: null })
  const seeded: SeededArticle[] = []
  for (const { blocks, facts } of articles) seeded.push(await seedArticle(workbench.page, blocks, facts))
  // The window finds the open case again and catches up with what was written past it.
  await workbench.page.reload()
  await expect(workbench.page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  return seeded
}

/** Closes the program, starts it again on the same home and opens the case. */
export async function restartOnCase(workbench: Workbench): Promise<void> {
  const present = await workbench.call('cases/get-open', {})
  await workbench.restart()
  await workbench.call('cases/open', { path: present!.path })
  await workbench.page.reload()
  await expect(workbench.page.getByRole('navigation', { name: 'Stations' })).toBeVisible()
}

export async function readArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('[data-block]').first()).toBeAttached()
}

/** Drags over words of the text with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate(async (sought) => {
    // Places measured in a fallback face are wrong a moment later.
    await document.fonts.ready
    for (const block of document.querySelectorAll('[data-block]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text
        const at = node.data.indexOf(sought)
        if (at === -1) continue
        block.scrollIntoView({ block: 'center' })
        const boxOf = (from: number, to: number) => {
          const range = document.createRange()
          range.setStart(node, from)
          range.setEnd(node, to)
          return range.getBoundingClientRect()
        }
        const isRtl = getComputedStyle(block).direction === 'rtl'
        const first = boxOf(at, at + 1)
        const last = boxOf(at + sought.length - 1, at + sought.length)
        return {
          from: { x: isRtl ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
          to: { x: isRtl ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
        }
      }
    }
    return null
  }, words)
  if (ends === null) throw new Error(`the article does not say: ${words}`)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 6 })
  await page.mouse.up()
}

/** The middle of some words on the screen. */
export async function placeOfWords(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((sought) => {
    for (const block of document.querySelectorAll('[data-block]')) {
      const node = block.firstChild
      const at = node instanceof Text ? node.data.indexOf(sought) : -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node!, at)
      range.setEnd(node!, at + 1)
      const box = range.getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    }
    return null
  }, words)
  if (place === null) throw new Error(`the article does not say: ${words}`)
  return place
}

export type Layer = TagColour | 'depth' | 'active'

/** The words that are painted in some layers, in text order. */
export async function paintedWords(page: Page, ...layers: readonly Layer[]): Promise<string[]> {
  return page.evaluate((names) => {
    const ranges = names.flatMap((name) => [...(CSS.highlights.get(`excerpt-${name}`) ?? [])])
    const live = ranges.map((each) => {
      const range = document.createRange()
      range.setStart(each.startContainer, each.startOffset)
      range.setEnd(each.endContainer, each.endOffset)
      return range
    })
    return live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  }, layers)
}

export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => String(document.getSelection()))
}

export function cards(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Excerpts' }).getByRole('group', { name: /^Excerpt: / })
}

export function activeCard(page: Page): Locator {
  return page.locator('[data-excerpt][aria-current="true"]')
}
