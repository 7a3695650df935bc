// Every call passes here: what is not in the contract does not get in, and nothing gets out but a Result.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { desktopCalls, MAX_CALL_BYTES } from '../../../../../shared/bridge/contract.ts'
import { runCall } from '../../../../../electron/desk/calls/run-call.ts'
import type { CallHandlers } from '../../../../../shared/bridge/contract.ts'
import { AttestError } from '../../../../../shared/bridge/result.ts'
import { createTestDesk } from '../helpers/test-desk.ts'

describe('a call', () => {
  it('that is not in the contract is refused, whatever its name', async () => {
    const { desk } = createTestDesk()
    for (const key of ['nothing/here', '__proto__', 'constructor', 'toString', ''])
      expect(await desk.invoke(key, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('of the contract refuses every input that is not an object of its own shape', async () => {
    const { desk } = createTestDesk()
    for (const key of Object.keys(desktopCalls))
      for (const input of [
        undefined,
        null,
        7,
        'x',
        [],
        { __proto__x: 1 },
        { path: {}, unknown: 1 },
        () => 1,
        1n,
      ])
        expect(await desk.invoke(key, input), key).toMatchObject({
          ok: false,
          error: { code: 'bad-request' },
        })
  })

  it('names the field that is wrong', async () => {
    const { desk } = createTestDesk()
    const answer = await desk.invoke('cases/create', { title: '', question: '', parentFolder: null })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', details: { field: 'title' } } })
  })

  it('that is too large is refused before anything is done with it', async () => {
    const { desk } = createTestDesk()
    const answer = await desk.invoke('app/pick-folder', { title: 'x'.repeat(MAX_CALL_BYTES) })
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('may be nested as deep as it likes without ending the desk', async () => {
    const { desk } = createTestDesk()
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown
    expect(await desk.invoke('app/write-preference', { key: 'a', value: deep })).toMatchObject({ ok: false })
    expect(await desk.invoke('app/get-info', {})).toMatchObject({ ok: true })
  })
})

describe('an answer', () => {
  const lines: string[] = []
  const log = { write: (what: string, error?: unknown) => void lines.push(`${what} ${String(error)}`) }
  const answering = (work: () => unknown) => ({ 'app/get-info': work }) as unknown as CallHandlers

  it('that breaks the contract becomes an internal error and a line in the log', async () => {
    const answer = await runCall(
      answering(() => ({ secret: 1 })),
      'app/get-info',
      {},
      log,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(lines.at(-1)).toContain('app/get-info')
  })

  it('keeps what went wrong inside to the log, and a known error as it is', async () => {
    const broken = answering(() => {
      throw new Error('/home/anna/secret.txt')
    })
    expect(JSON.stringify(await runCall(broken, 'app/get-info', {}, log))).not.toContain('anna')
    expect(lines.at(-1)).toContain('anna')
    const refused = answering(() => Promise.reject(new AttestError('cancelled', 'No.', { a: 1 })))
    expect(await runCall(refused, 'app/get-info', {}, log)).toEqual({
      ok: false,
      error: { code: 'cancelled', message: 'No.', details: { a: 1 } },
    })
  })

  it('says that the disk is full when it is', async () => {
    const full = answering(() => {
      throw Object.assign(new Error('ENOSPC: /home/anna'), { code: 'ENOSPC' })
    })
    expect(await runCall(full, 'app/get-info', {}, log)).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
  })
})

it('the log is written in the settings folder, readable for its owner alone', async () => {
  const desk = createTestDesk()
  await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
  const settings = path.join(desk.settingsFolder, 'settings.json')
  fs.writeFileSync(settings, '{"device": ')
  await createTestDesk(desk.folder).ask('app/get-info', {})
  const log = path.join(desk.settingsFolder, 'desk.log')
  expect(fs.readFileSync(log, 'utf8')).toMatch(/^\d{4}-\S+Z The settings could not be read/)
  expect(fs.statSync(log).mode & 0o777).toBe(0o600)
  expect(fs.readFileSync(`${settings}.corrupt`, 'utf8')).toBe('{"device": ')
})
