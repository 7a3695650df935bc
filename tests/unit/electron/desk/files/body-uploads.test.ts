// Bodies on their way in: in order, whole, and bounded in memory.
import { describe, expect, it } from 'vitest'
import { createBodyUploads } from '../../../../../electron/desk/files/body-uploads.ts'
import type { JournalClient } from '../../../../../electron/desk/journal/journal-client.ts'
import { sha256, utf8 } from '../helpers/case-acts.ts'

/** The thread of the case, reduced to what bodies ask of it: it keeps what it is given. */
function openUploads() {
  const stored = new Map<string, string>()
  const ask = async (method: string, input: { sha256: string; bytes?: Uint8Array }) => {
    if (method === 'hasBody') return stored.has(input.sha256)
    stored.set(input.sha256, new TextDecoder().decode(input.bytes))
    return 'stored'
  }
  const uploads = createBodyUploads({ ask } as unknown as JournalClient)
  const send = (text: string, from: number, to: number) =>
    uploads.receive({
      sha256: sha256(text),
      offset: from,
      sizeBytes: text.length,
      bytes: utf8(text.slice(from, to)),
    })
  return { stored, send }
}

describe('a body', () => {
  it('is put together from its slices', async () => {
    const { stored, send } = openUploads()
    expect(await send('abcdef', 0, 2)).toBe('receiving')
    expect(await send('abcdef', 2, 4)).toBe('receiving')
    expect(await send('abcdef', 4, 6)).toBe('stored')
    expect([...stored.values()]).toEqual(['abcdef'])
    expect(await send('abcdef', 0, 2)).toBe('already-here')
  })

  it('with a slice missing or out of turn begins again', async () => {
    const { stored, send } = openUploads()
    await send('abcdef', 0, 2)
    await expect(send('abcdef', 4, 6)).rejects.toMatchObject({ code: 'bad-request' })
    await expect(send('abcdef', 2, 4)).rejects.toMatchObject({ code: 'bad-request' })
    await send('abcdef', 0, 3)
    expect(await send('abcdef', 3, 6)).toBe('stored')
    expect(stored.size).toBe(1)
  })

  it('that was left half sent makes room for others', async () => {
    const { send } = openUploads()
    for (let index = 0; index < 9; index += 1) await send(`${index}bcdef`, 0, 2)
    await expect(send('0bcdef', 2, 6)).rejects.toMatchObject({ code: 'bad-request' })
    expect(await send('1bcdef', 2, 6)).toBe('stored')
  })
})
