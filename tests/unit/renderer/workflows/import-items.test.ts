/** Items out of files, folders and text. */
import { describe, expect, it } from 'vitest'
import {
  isLeftBehind,
  itemsFromDrop,
  itemsFromFiles,
  itemsFromText,
} from '../../../../renderer/workflows/import-items.ts'

const file = (name: string, content = 'x') =>
  Object.assign(new File([content], name), { webkitRelativePath: '' })

/** A stand-in for what a browser gives for a dropped file or folder; folders hand out two entries at a time. */
function entry(name: string, parent: string, inside?: readonly unknown[]): unknown {
  const fullPath = `${parent}/${name}`
  if (inside === undefined)
    return { name, fullPath, isDirectory: false, file: (give: (file: File) => void) => give(file(name)) }
  let at = 0
  const readEntries = (give: (entries: readonly unknown[]) => void) => give(inside.slice(at, (at += 2)))
  return { name, fullPath, isDirectory: true, createReader: () => ({ readEntries }) }
}

const drop = (...entries: readonly unknown[]) =>
  ({ items: entries.map((each) => ({ webkitGetAsEntry: () => each })), files: [] }) as unknown as DataTransfer

describe('itemsFromFiles', () => {
  it('takes names, sizes and paths', () => {
    const inFolder = Object.assign(new File(['abc'], 'a.html'), { webkitRelativePath: 'folder/a.html' })
    expect(itemsFromFiles([inFolder, file('b.txt')])).toMatchObject([
      { name: 'a.html', path: 'folder/a.html', size: 3 },
      { name: 'b.txt', size: 1 },
    ])
  })
})

describe('itemsFromText', () => {
  it('names the text by its first words', async () => {
    const [item] = itemsFromText('  “The garrison left,” a source said: nobody saw it go before dawn.')
    expect(item!.name).toBe('The garrison left a source said nobody saw.txt')
    expect(await (await item!.open()).text()).toContain('garrison')
  })

  it('takes the name that is given, and one of its own where there is no word', () => {
    expect(itemsFromText('x', 'Call on Tuesday')[0]!.name).toBe('Call on Tuesday.txt')
    expect(itemsFromText('x', 'notes.md')[0]!.name).toBe('notes.md')
    expect(itemsFromText('…')[0]!.name).toBe('Pasted text.txt')
  })
})

describe('itemsFromDrop', () => {
  it('goes into folders, however deep and full they are', async () => {
    const many = Array.from({ length: 7 }, (_, index) => entry(`${index}.html`, '/folder/deep'))
    const items = await itemsFromDrop(
      drop(
        entry('a.txt', ''),
        entry('folder', '', [entry('deep', '/folder', many), entry('b.md', '/folder')]),
      ),
    )
    expect(items.map(({ name, path }) => path ?? name).sort()).toEqual(
      ['a.txt', 'folder/b.md', ...many.map((_, index) => `folder/deep/${index}.html`)].sort(),
    )
  })

  it('keeps a file that can’t be opened, so that the report can say so', async () => {
    const broken = {
      name: 'a',
      fullPath: '/a',
      isDirectory: false,
      file: (_: unknown, fail: (error: Error) => void) => fail(new Error('gone')),
    }
    const [item] = await itemsFromDrop(drop(broken))
    await expect(item!.open()).rejects.toThrow('gone')
  })
})

describe('isLeftBehind', () => {
  it.each(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.html', 'a/.git/b.html', '~$report.docx'])(
    'leaves %s',
    (path) => {
      expect(isLeftBehind({ name: path.split('/').at(-1)!, path })).toBe(true)
    },
  )

  it.each(['a.html', 'folder/a.txt', 'thumbs.html', 'icon.html'])('takes %s', (path) => {
    expect(isLeftBehind({ name: path, path })).toBe(false)
  })
})
