import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOutgoingText } from '../../../../../electron/desk/export/outgoing-text.ts'
import { openExportDesk } from './export-desk.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const text = bytesOf('\uFEFFquote,page\r\n"They left, at night",7\r\n')

/** A desk, and a text that the window has sent to it. */
async function openWithText() {
  const desk = await openExportDesk()
  const order = { sha256: sha256(text), format: 'csv', path: path.join(desk.folder, 'excerpts.csv') } as const
  await desk.upload('text', order.sha256, text)
  return { ...desk, order }
}

describe('writing a text that the window made', () => {
  it('writes it byte for byte under the suggested name, and may then show it', async () => {
    const { ask, opened, order } = await openWithText()
    const suggested = await ask('exports/suggest-text-path', { name: 'Marenza: excerpts', format: 'csv' })
    expect(suggested).toEqual({
      path: path.join(opened.path, 'exports', 'Marenza - excerpts.csv'),
      exists: false,
    })
    const written = await ask('exports/write-text', { ...order, path: suggested.path, overwrite: false })
    expect(written).toMatchObject({ sha256: order.sha256, sizeBytes: text.length })
    expect(new Uint8Array(fs.readFileSync(suggested.path))).toEqual(text)
    await ask('app/show-in-folder', { path: suggested.path })
  })

  it('never overwrites unasked, and keeps the text for the answer to that question', async () => {
    const { ask, refused, order } = await openWithText()
    fs.writeFileSync(order.path, 'mine')
    expect((await refused('exports/write-text', { ...order, overwrite: false })).code).toBe('already-exists')
    expect(fs.readFileSync(order.path, 'utf8')).toBe('mine')
    await ask('exports/write-text', { ...order, overwrite: true })
    expect(new Uint8Array(fs.readFileSync(order.path))).toEqual(text)
    expect((await refused('exports/write-text', { ...order, overwrite: true })).code).toBe('not-found')
  })

  it('goes nowhere that an export may not go', async () => {
    const { refused, opened, order } = await openWithText()
    const write = (target: string) =>
      refused('exports/write-text', { ...order, path: target, overwrite: true })
    expect((await write(path.join(opened.path, 'case.sqlite'))).code).toBe('bad-request')
    expect((await write(path.join(opened.path, 'files', 'x.csv'))).code).toBe('not-allowed')
  })
})

describe('a text on its way', () => {
  it('is taken in slices, and given out only when it is whole and undamaged', async () => {
    const outgoing = createOutgoingText()
    const send = (offset: number, end: number, bytes = text) =>
      outgoing.receive({
        sha256: sha256(text),
        offset,
        sizeBytes: text.length,
        bytes: bytes.slice(offset, end),
      })
    expect(await send(0, 10)).toBe('receiving')
    expect(() => outgoing.get(sha256(text))).toThrow(/not here/)
    expect(await send(10, text.length)).toBe('stored')
    expect(outgoing.get(sha256(text))).toEqual(text)
    await send(0, 10)
    await expect(send(12, text.length)).rejects.toMatchObject({ code: 'bad-request' })
    const damaged = text.slice()
    damaged[5] = 0
    await expect(send(0, text.length, damaged)).rejects.toMatchObject({ code: 'hash-mismatch' })
    expect(() => outgoing.get(sha256(text))).toThrow(/not here/)
  })
})
