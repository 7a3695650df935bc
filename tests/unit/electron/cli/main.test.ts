// The headless commands as whoever types them sees them: standard output, standard error, exit code.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../../../shared/domain/source.ts'
import { insertion } from '../../../../shared/journal/change.ts'
import { draftOf } from '../desk/helpers/memory-journal.ts'
import { createTestDesk } from '../desk/helpers/test-desk.ts'
import { temporaryFolder } from '../desk/helpers/temporary-folder.ts'

const main = path.join(import.meta.dirname, '../../../../electron/cli/main.ts')

/** Without PATH and HOME no browser can be found, and none is needed. */
function attest(...args: string[]) {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    encoding: 'utf8',
    env: {},
  })
  return { out: run.stdout, err: run.stderr, code: run.status }
}

async function openCase() {
  const desk = createTestDesk()
  const { path: place } = await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
  const source = createSource({ name: 'Karst Courier', kind: 'outlet' })
  await desk.ask('journal/commit', { draft: draftOf(insertion('sources', source)) })
  return { desk, place, source }
}

describe('attest dump', () => {
  it('writes all records as JSON lines while the case is open elsewhere, and the same after it was closed', async () => {
    const { desk, place, source } = await openCase()
    const whileOpen = attest('dump', place)
    expect(whileOpen).toMatchObject({ code: 0, err: '' })
    const lines = whileOpen.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toEqual([expect.objectContaining({ table: 'cases' }), { table: 'sources', record: source }])
    await desk.ask('cases/close', {})
    expect(attest('dump', place)).toEqual(whileOpen)
    expect(await desk.ask('cases/open', { path: place })).toMatchObject({ lastSeq: 2 })
  })
})

describe('attest check', () => {
  it('says that a case is whole while it is open elsewhere', async () => {
    const { place } = await openCase()
    const { out, err, code } = attest('check', place)
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toContain('The case is whole.')
    expect(JSON.parse(attest('check', place, '--json').out)).toMatchObject({ isWhole: true, entries: 2 })
  })

  it('says what is wrong on standard error and ends with 1', async () => {
    const { desk, place } = await openCase()
    await desk.ask('cases/close', {})
    const file = path.join(place, 'case.sqlite')
    const bytes = fs.readFileSync(file, 'latin1')
    fs.writeFileSync(file, bytes.replaceAll('Karst Courier', 'Karst Herald '), 'latin1')
    const { out, err, code } = attest('check', place)
    expect(code).toBe(1)
    expect(out).toContain('The case is damaged')
    expect(err).toContain('journal: journal entry 2 was changed after it was written')
  })
})

describe('attest', () => {
  it('says what it can do', () => {
    const { out, code } = attest('help')
    expect(code).toBe(0)
    expect(out).toMatch(/check CASE[\s\S]*dump CASE/)
  })

  it('ends with 2 and the usage when it is called wrongly', () => {
    expect(attest()).toMatchObject({ code: 2 })
    expect(attest('fly')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no command "fly"'),
    })
    expect(attest('constructor')).toMatchObject({ code: 2 })
    expect(attest('dump')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Usage: attest dump CASE'),
    })
    expect(attest('dump', 'a', 'b')).toMatchObject({ code: 2 })
    expect(attest('check', 'a', '--fast')).toMatchObject({ code: 2 })
  })

  it('says on standard error that a folder is no case', () => {
    const folder = temporaryFolder()
    expect(attest('check', folder)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('case-not-found'),
    })
    expect(attest('dump', path.join(folder, 'gone'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('case-not-found'),
    })
  })
})
