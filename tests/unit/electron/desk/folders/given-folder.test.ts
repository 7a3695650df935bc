// A folder given to be imported or watched: its files and nothing beside them.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bulkRoutes } from '../../../../../shared/bridge/bulk-routes.ts'
import { createTestDesk } from '../helpers/test-desk.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

function write(root: string, name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  fs.writeFileSync(path.join(root, name), text)
}

async function giving(root: string) {
  const desk = createTestDesk()
  await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
  const { folderId } = await desk.ask('folders/open', { path: root })
  const list = (after: string | null) => desk.ask('folders/list-files', { folderId, after })
  const get = (name: string) => desk.get(bulkRoutes.givenFile(folderId, name))
  return { desk, folderId, list, get }
}

describe('a given folder', () => {
  it('lists its files and those in folders inside it, and serves them', async () => {
    const root = temporaryFolder()
    write(root, 'b.html', 'two')
    write(root, 'sub/a ü.txt', 'one')
    const given = await giving(root)
    const { files, nextAfter } = await given.list(null)
    expect(files.map(({ path: name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['b.html', 3],
      ['sub/a ü.txt', 3],
    ])
    expect(nextAfter).toBeNull()
    expect(await (await given.get('sub/a ü.txt')).text()).toBe('one')
  })

  it('looks neither into cases nor through links, and gives nothing beside it', async () => {
    const outside = temporaryFolder()
    write(outside, 'secret.txt', 'secret')
    const root = path.join(outside, 'inbox')
    write(root, 'a.txt', 'one')
    write(root, 'Old.attest/case.sqlite', 'x')
    fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'link.txt'))
    fs.symlinkSync(outside, path.join(root, 'up'))
    const given = await giving(root)
    const { files } = await given.list(null)
    expect(files.map((file) => file.path)).toEqual(['a.txt'])
    const reached = ['../secret.txt', 'link.txt', 'up/secret.txt', path.join(outside, 'secret.txt'), 'gone.txt', 'sub', '']
    for (const name of reached) expect((await given.get(name)).ok, name).toBe(false)
  })

  it('lists thousands page by page', async () => {
    const root = temporaryFolder()
    for (let index = 0; index < 2_500; index++) write(root, `${String(index).padStart(5, '0')}.txt`, 'x')
    const given = await giving(root)
    const first = await given.list(null)
    expect(first.files).toHaveLength(2_000)
    const second = await given.list(first.nextAfter)
    expect(second).toMatchObject({ nextAfter: null })
    expect(second.files).toHaveLength(500)
  })

  it('is no longer read once it is closed, and others go on being read', async () => {
    const root = temporaryFolder()
    write(root, 'a.txt', 'one')
    const given = await giving(root)
    const other = await given.desk.ask('folders/open', { path: root })
    await given.desk.ask('folders/close', { folderId: given.folderId })
    expect((await given.get('a.txt')).status).toBe(404)
    expect((await given.desk.get(bulkRoutes.givenFile(other.folderId, 'a.txt'))).status).toBe(200)
    expect((await given.desk.refused('folders/list-files', { folderId: given.folderId, after: null })).code).toBe('not-found')
    expect((await given.desk.refused('folders/open', { path: path.join(root, 'nowhere') })).code).toBe('not-found')
  })
})
