// The linter is the wall between the rooms, so the wall itself is tested: each case is a line of code in a made-up file
// and what the linter says to it. A rule that silently stopped firing would leave the house open.
import { ESLint } from 'eslint'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../../../..') })

async function problemsWith(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map((message) => message.message)
}

const importOf = (specifier: string) => `import { x } from '${specifier}'\nexport const y = x`

const refused: [file: string, specifier: string, advice: RegExp][] = [
  ['shared/domain/a.ts', '../../electron/desk/desk.ts', /shared\/ is pure/],
  ['shared/domain/a.ts', 'node:fs', /Node is for the desk/],
  ['shared/domain/a.ts', 'react', /React draws in renderer/],
  ['shared/bridge/a.ts', 'electron', /Only electron\/host\/electron\//],
  ['renderer/views/library/a.tsx', '../../../electron/desk/desk.ts', /Views call workflows/],
  ['renderer/views/library/a.tsx', 'node:path', /Node is for the desk/],
  ['renderer/views/library/a.tsx', '../../extractor/main.ts', /parsed in the extractor alone/],
  ['renderer/workflows/a.ts', '../views/library/library.tsx', /called by views/],
  ['renderer/database/repositories/a.ts', '../../desktop/client.ts', /renderer\/workflows/],
  ['renderer/database/repositories/a.ts', '../../workflows/a.ts', /renderer\/workflows/],
  ['renderer/desktop/a.ts', '../database/store.ts', /renderer\/workflows/],
  ['renderer/anchoring/a.ts', '../database/store.ts', /let a workflow fetch/],
  ['renderer/components/a.tsx', '../../shared/domain/article.ts', /know no domain/],
  ['renderer/components/a.tsx', '../views/library/library.tsx', /know no domain/],
  ['renderer/components/a.tsx', 'dexie', /belongs to renderer\/database/],
  ['renderer/extractor/a.ts', '../desktop/client.ts', /sees bytes and gives blocks/],
  ['renderer/extraction/a.ts', '../extractor/registry.ts', /Only renderer\/extractor\/messages\.ts/],
  ['renderer/extraction/a.ts', '../workflows/a.ts', /is a workflow/],
  ['renderer/main.tsx', './extractor/main.ts', /through shared\/bridge/],
  ['electron/desk/a.ts', '../host/desktop-host.ts', /option of createDesk/],
  ['electron/desk/a.ts', 'electron', /Only electron\/host\/electron\//],
  ['electron/desk/a.ts', 'playwright-core', /Only electron\/host\/chromium\//],
  ['electron/desk/a.ts', '../../renderer/main.tsx', /neither its host nor the window/],
  ['electron/host/a.ts', './electron/electron-host.ts', /name no adapter/],
  ['electron/host/chromium/a.ts', '../electron/electron-host.ts', /do not know each other/],
  ['electron/host/chromium/a.ts', 'electron', /Only electron\/host\/electron\//],
  ['electron/main.ts', 'electron', /Only electron\/host\/electron\//],
  ['electron/cli/a.ts', '../../renderer/main.tsx', /never reaches into the window/],
  ['renderer/workflows/a.ts', '../../tests/fixtures/a.ts', /not part of the product/],
]

const allowed: [file: string, specifier: string][] = [
  ['shared/journal/a.ts', '../domain/article.ts'],
  ['shared/domain/a.ts', 'zod'],
  ['renderer/views/library/a.tsx', '../../workflows/import-source-files.ts'],
  ['renderer/views/library/a.tsx', '../../components/button.tsx'],
  ['renderer/workflows/a.ts', '../database/repositories/articles.ts'],
  ['renderer/extractor/a.ts', '@mozilla/readability'],
  ['renderer/extraction/a.ts', '../extractor/messages.ts'],
  ['renderer/components/a.tsx', '../../shared/text/words.ts'],
  ['electron/desk/a.ts', 'node:sqlite'],
  ['electron/host/electron/a.ts', 'electron'],
  ['electron/host/chromium/a.ts', 'playwright-core'],
  ['electron/cli/a.ts', '../host/chromium/chromium-host.ts'],
]

describe('imports run one way', () => {
  it.each(refused)('%s may not import %s', async (file, specifier, advice) => {
    expect(await problemsWith(file, importOf(specifier))).toEqual([expect.stringMatching(advice)])
  })

  it.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await problemsWith(file, importOf(specifier))).toEqual([])
  })

  it('a re-export, a dynamic import and an import type are imports, too', async () => {
    const file = 'electron/desk/a.ts'
    expect(await problemsWith(file, `export * from 'electron'`)).toHaveLength(1)
    expect(await problemsWith(file, `export const load = () => import('electron')`)).toHaveLength(1)
    expect(await problemsWith(file, `export type A = import('electron').App`)).toHaveLength(1)
  })
})

describe('document content never becomes markup', () => {
  const view = 'renderer/views/reader/a.tsx'

  it.each([
    'export const f = (e: Element, s: string) => { e.innerHTML = s }',
    `export const f = (e: Element, s: string) => { e['outerHTML'] = s }`,
    'export const f = (e: Element, s: string) => e.insertAdjacentHTML("beforeend", s)',
    'export const f = (s: string) => <p dangerouslySetInnerHTML={{ __html: s }} />',
    'export const f = (s: string) => <iframe srcDoc={s} />',
    'export const f = (s: string) => document.write(s)',
    'export const f = (s: string) => new DOMParser().parseFromString(s, "text/html")',
  ])('a view may not: %s', async (code) => {
    expect(await problemsWith(view, code)).not.toEqual([])
  })

  it('the extractor may parse, and may not write markup either', async () => {
    const file = 'renderer/extractor/html-reader.ts'
    const parse = 'export const f = (s: string) => new DOMParser().parseFromString(s, "text/html")'
    expect(await problemsWith(file, parse)).toEqual([])
    expect(await problemsWith(file, 'export const f = (e: Element) => { e.innerHTML = "" }')).toHaveLength(1)
  })
})

describe('habits', () => {
  it('refuses any, unused names, browser names in shared/ and hooks behind a condition', async () => {
    expect(await problemsWith('electron/desk/a.ts', 'export const f = (x: any) => String(x)')).toHaveLength(1)
    expect(await problemsWith('electron/desk/a.ts', 'const unused = 1')).toHaveLength(1)
    expect(await problemsWith('shared/domain/a.ts', 'export const f = () => document.title')).toHaveLength(1)
    const hook = `import { useState } from 'react'\nexport function V(p: { on: boolean }) {\n  if (p.on) useState(1)\n  return null\n}`
    expect(await problemsWith('renderer/views/a.tsx', hook)).toHaveLength(1)
  })
})
