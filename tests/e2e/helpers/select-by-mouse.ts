/** Selects words in an article as a hand does: press before the first letter, draw to behind the last, let go. */
import type { Locator, Page } from '@playwright/test'

export async function selectByMouse(page: Page, article: Locator, words: string): Promise<void> {
  const place = await article.evaluate((root, quote) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(quote) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const edge = (offset: number) => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        return range.getBoundingClientRect()
      }
      const [first, last] = [edge(at), edge(at + quote.length - 1)]
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }
    return null
  }, words)
  if (place === null) throw new Error(`the article does not show: ${words}`)
  await page.mouse.move(place.from.x, place.from.y)
  await page.mouse.down()
  await page.mouse.move(place.to.x, place.to.y, { steps: 6 })
  await page.mouse.up()
}
