// Originals: stored once under their hash, whole or not at all, never changed, never through a link.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseFolderAt, layOut } from '../../../../../electron/desk/case/case-folder.ts'
import { createFileStore } from '../../../../../electron/desk/files/file-store.ts'
import { originalPath } from '../../../../../electron/desk/files/original-path.ts'
import { sha256, utf8 } from '../helpers/case-acts.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const bytes = utf8('The garrison left at dawn.')
const hash = sha256(bytes)

async function openStore() {
  const folder = caseFolderAt(temporaryFolder())
  await layOut(folder)
  const store = createFileStore(folder)
  const send = (
    content: Uint8Array<ArrayBuffer>,
    from = 0,
    to = content.length,
    announced = sha256(content),
  ) =>
    store.receive({
      sha256: announced,
      offset: from,
      sizeBytes: content.length,
      bytes: content.slice(from, to),
    })
  return {
    folder,
    store,
    send,
    target: originalPath(folder, hash),
    incoming: () => fs.readdirSync(folder.incoming),
  }
}

describe('an original', () => {
  it('is stored once under its hash, read-only, and is already here the second time', async () => {
    const { send, target, incoming } = await openStore()
    expect(await send(bytes)).toBe('stored')
    expect(fs.readFileSync(target)).toEqual(Buffer.from(bytes))
    expect(fs.statSync(target).mode & 0o777).toBe(0o400)
    expect(path.basename(path.dirname(target))).toBe(hash.slice(0, 2))
    const { ino } = fs.statSync(target)
    expect(await send(bytes)).toBe('already-here')
    expect(fs.statSync(target).ino).toBe(ino)
    expect(incoming()).toEqual([])
  })

  it('arrives in slices', async () => {
    const { send, target } = await openStore()
    expect(await send(bytes, 0, 10)).toBe('receiving')
    expect(await send(bytes, 10, 20)).toBe('receiving')
    expect(fs.existsSync(target)).toBe(false)
    expect(await send(bytes, 20)).toBe('stored')
    expect(fs.readFileSync(target)).toEqual(Buffer.from(bytes))
  })

  it('may be empty', async () => {
    const { store, send } = await openStore()
    const nothing = new Uint8Array()
    expect(await send(nothing)).toBe('stored')
    expect(await store.readSlice(sha256(nothing), 0, 10)).toMatchObject({ sizeBytes: 0 })
  })

  it('is refused when its bytes are not what its name says, and leaves nothing', async () => {
    const { folder, send, incoming } = await openStore()
    await expect(send(bytes, 0, bytes.length, sha256('else'))).rejects.toMatchObject({
      code: 'hash-mismatch',
    })
    expect(incoming()).toEqual([])
    expect(fs.readdirSync(folder.files)).toEqual(['.incoming'])
  })

  it('is refused when a slice is missing, comes twice or goes too far', async () => {
    const { send, store } = await openStore()
    await expect(send(bytes, 5, 10)).rejects.toMatchObject({ code: 'bad-request' })
    await send(bytes, 0, 10)
    await expect(send(bytes, 12, 20)).rejects.toMatchObject({ code: 'bad-request' })
    await send(bytes, 0, 10)
    await expect(store.receive({ sha256: hash, offset: 10, sizeBytes: 12, bytes })).rejects.toMatchObject({
      code: 'bad-request',
    })
    await expect(store.receive({ sha256: hash, offset: 0, sizeBytes: 2 ** 40, bytes })).rejects.toMatchObject(
      { code: 'too-large' },
    )
    await expect(
      store.receive({ sha256: '../../etc', offset: 0, sizeBytes: 26, bytes }),
    ).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('begun anew after a break replaces the half that had arrived', async () => {
    const { send } = await openStore()
    await send(bytes, 0, 10)
    await send(bytes, 0, 4)
    expect(await send(bytes, 4)).toBe('stored')
  })

  it('sent by two at once is stored once and whole', async () => {
    const { send, target } = await openStore()
    const answers = await Promise.all([send(bytes), send(bytes), send(bytes)])
    expect(answers.toSorted()).toEqual(['already-here', 'already-here', 'stored'])
    expect(fs.readFileSync(target)).toEqual(Buffer.from(bytes))
  })

  it('that lies there damaged or cut off is healed by bringing it again', async () => {
    const { send, target } = await openStore()
    await send(bytes)
    for (const damage of ['cut off', `X${'The garrison left at dawn.'.slice(1)}`]) {
      fs.chmodSync(target, 0o600)
      fs.writeFileSync(target, damage)
      expect(await send(bytes)).toBe('stored')
      expect(sha256(fs.readFileSync(target))).toBe(hash)
    }
  })

  it('half received by a run that was killed is thrown away on opening', async () => {
    const { send, store, incoming } = await openStore()
    await send(bytes, 0, 10)
    expect(incoming()).toHaveLength(1)
    await store.cleanIncoming()
    expect(incoming()).toEqual([])
  })
})

describe('a case that came from someone else', () => {
  it('does not make us read a file outside through a link', async () => {
    const { folder, store, target } = await openStore()
    const secret = path.join(path.dirname(folder.root), `${path.basename(folder.root)}-secret`)
    fs.writeFileSync(secret, 'secret')
    fs.mkdirSync(path.dirname(target))
    fs.symlinkSync(secret, target)
    await expect(store.readSlice(hash, 0, 100)).rejects.toThrow()
    fs.rmSync(secret)
  })

  it('does not make us write outside through a linked folder', async () => {
    const { folder, send } = await openStore()
    const outside = temporaryFolder()
    fs.symlinkSync(outside, path.join(folder.files, hash.slice(0, 2)))
    await expect(send(bytes)).rejects.toMatchObject({ code: 'case-damaged' })
    expect(fs.readdirSync(outside)).toEqual([])
  })
})
