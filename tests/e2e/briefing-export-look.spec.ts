// The page of a briefing by itself: no finding of axe in the preview, and nothing wider than the sheet when the window is narrow.
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../../electron/host/chromium/find-browser.mjs'
import { composeBriefing } from '../../shared/formats/briefing/compose-briefing.ts'
import { renderBriefingHtml } from '../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import { buildCase, composeInput } from '../unit/shared/formats/briefing/build-case.ts'

const fonts = path.resolve(import.meta.dirname, '../../dist/renderer')
const page = renderBriefingHtml(composeBriefing(composeInput(buildCase())), 'preview')

test('the preview has no finding of axe and fits a narrow window', async () => {
  const browser = await chromium.launch({ executablePath: findBrowser()! })
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 } })
  await context.route('**/*', (route, request) => {
    const { pathname } = new URL(request.url())
    return pathname.startsWith('/fonts/')
      ? route.fulfill({ path: path.join(fonts, pathname) })
      : route.fulfill({ body: page, contentType: 'text/html; charset=utf-8' })
  })
  const tab = await context.newPage()
  await tab.goto('https://attest.localhost/')
  const { violations } = await new AxeBuilder({ page: tab }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
  for (const width of [900, 500, 360]) {
    await tab.setViewportSize({ width, height: 900 })
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  expect(readFileSync(path.join(fonts, 'fonts', 'briefing.css'), 'utf8')).toContain("font-family: 'Amiri'")
  await browser.close()
})
