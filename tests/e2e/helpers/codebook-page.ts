/** The codebook as a journey sees it: its rows, the pane beside them, and what the desk holds. */
import type { Locator, Page } from '@playwright/test'
import { createExcerpt, type Excerpt } from '../../../shared/domain/excerpt.ts'
import type { Tag } from '../../../shared/domain/tag.ts'
import { insertion } from '../../../shared/journal/change.ts'
import { bulkRoutes } from '../../../shared/bridge/bulk-routes.ts'
import { expect, type Workbench } from '../fixtures.ts'
import { openCaseWith } from './reader-page.ts'
import { commitChanges } from './seed-article.ts'

export const title = 'Garrison leaves Marenza port'
const text = 'The port garrison left its posts on Tuesday evening. Nobody saw Gen. Maran leave.'

/** A case with one article, tags in its codebook, and an excerpt with each of these lists of tags. */
export async function seedCodebook(
  workbench: Workbench,
  tags: readonly Tag[],
  tagsOfExcerpts: readonly (readonly string[])[],
): Promise<void> {
  const [seeded] = await openCaseWith(workbench, { blocks: [text], facts: { title } })
  const { article, revisionId } = seeded!
  const excerpts = tagsOfExcerpts.map((each, at) =>
    createExcerpt({
      articleId: article.id,
      revisionId,
      quote: { exact: text.slice(at, at + 8), prefix: text.slice(0, at), suffix: text.slice(at + 8, at + 40) },
      position: { start: at, end: at + 8 },
      tags: [...each],
    }),
  )
  const changes = [...tags.map((tag) => insertion('tags', tag)), ...excerpts.map((each) => insertion('excerpts', each))]
  if (changes.length === 0) return
  await commitChanges(workbench.page, 'seed/codebook', changes)
  await workbench.page.reload()
  await expect(workbench.page.getByRole('navigation', { name: 'Stations' })).toBeVisible()
}

export async function openCodebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Codebook/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Codebook' })).toBeVisible()
}

/** By its name alone: rows are named with their counts. */
export function tagRow(page: Page, name: string): Locator {
  return page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name: new RegExp(`^${name},`) })
}

export function paneOf(page: Page, name: string): Locator {
  return page.getByRole('complementary', { name })
}

async function recordsOnDesk<T>(page: Page, table: 'tags' | 'excerpts'): Promise<T[]> {
  const route = bulkRoutes.records(table, null, 1000)
  return page.evaluate(async (path) => ((await (await fetch(path)).json()) as { records: T[] }).records, route)
}

/** The codebook as the desk has it, in the order in which tags were made; parents by name. */
export async function tagsOnDesk({ page }: Workbench): Promise<(Tag & { parent: string | null })[]> {
  const tags = await recordsOnDesk<Tag>(page, 'tags')
  return tags.map((tag) => ({ ...tag, parent: tags.find(({ id }) => id === tag.parentId)?.name ?? null }))
}

/** The tags of each excerpt, in text order. */
export async function excerptTags({ page }: Workbench): Promise<string[][]> {
  const excerpts = await recordsOnDesk<Excerpt>(page, 'excerpts')
  return excerpts.sort((a, b) => a.position.start - b.position.start).map(({ tags }) => tags)
}
