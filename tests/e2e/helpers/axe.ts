/** Automatic checks of accessibility, in both themes: no screen may have a finding. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

export const themes = ['light', 'dark'] as const

export async function setTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)
}

/** Fails with one line for each finding: the rule, how bad it is, and where. */
export async function expectNoFindings(page: Page): Promise<void> {
  // Legacy mode stays inside this window; the other one opens a page, which the host refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const findings = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
  expect(findings).toEqual([])
}

/** In light and in dark. */
export async function expectNoFindingsInBothThemes(page: Page): Promise<void> {
  for (const theme of themes) {
    await setTheme(page, theme)
    await expectNoFindings(page)
  }
  await setTheme(page, 'light')
}
