// What the window asks about the program itself, and what it may not ask for.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestDesk } from '../helpers/test-desk.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('the program', () => {
  it('says what it is and never who is logged in to the machine', async () => {
    const desk = createTestDesk(undefined, 'no-native-dialog')
    const info = await desk.ask('app/get-info', {})
    expect(info).toMatchObject({
      version: '0.0.0',
      host: 'chromium',
      hasNativeDialogs: false,
      analyst: 'analyst',
      casesFolder: desk.casesFolder,
    })
    await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
    const { entries } = await desk.ask('journal/read', { afterSeq: 0, limit: 1 })
    expect(entries[0]!.actor).toBe('analyst')
    expect(JSON.stringify(entries)).not.toContain(os.hostname())
  })

  it('writes the name that the analyst gave into the journal from then on', async () => {
    const desk = createTestDesk()
    await desk.ask('app/write-preference', { key: 'analyst', value: ' Anna ' })
    await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
    expect((await desk.ask('journal/read', { afterSeq: 0, limit: 1 })).entries[0]!.actor).toBe('Anna')
  })
})

describe('preferences', () => {
  it('are there after a restart, and gone when forgotten', async () => {
    const desk = createTestDesk()
    await desk.ask('app/write-preference', { key: 'library/columns', value: ['title', { width: 300 }] })
    await desk.ask('app/write-preference', { key: 'theme', value: 'dark' })
    const again = createTestDesk(desk.folder)
    expect(await again.ask('app/read-preferences', {})).toEqual({
      'library/columns': ['title', { width: 300 }],
      theme: 'dark',
    })
    await again.ask('app/write-preference', { key: 'theme', value: null })
    expect(await createTestDesk(desk.folder).ask('app/read-preferences', {})).toEqual({
      'library/columns': ['title', { width: 300 }],
    })
  })

  it('written at the same moment are all kept', async () => {
    const desk = createTestDesk()
    const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`)
    await Promise.all(keys.map((key) => desk.ask('app/write-preference', { key, value: key })))
    expect(Object.keys(await createTestDesk(desk.folder).ask('app/read-preferences', {})).toSorted()).toEqual(
      keys.toSorted(),
    )
  })

  it('are refused when they are too heavy to be read back', async () => {
    const desk = createTestDesk()
    expect(
      await desk.refused('app/write-preference', { key: 'a', value: 'x'.repeat(300_000) }),
    ).toMatchObject({ code: 'too-large' })
    for (const key of ['a', 'b', 'c', 'd'])
      await desk.ask('app/write-preference', { key, value: 'x'.repeat(240_000) })
    expect(
      await desk.refused('app/write-preference', { key: 'e', value: 'x'.repeat(240_000) }),
    ).toMatchObject({ code: 'too-large' })
    expect(Object.keys(await desk.ask('app/read-preferences', {}))).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('choosing a folder', () => {
  it('without a system dialog shows folders only, hidden ones left out and cases marked', async () => {
    const desk = createTestDesk()
    const place = temporaryFolder()
    for (const name of ['b', 'A', 'folder 10', 'folder 9', '.hidden', 'named.attest', 'holds'])
      fs.mkdirSync(path.join(place, name))
    fs.writeFileSync(path.join(place, 'file.txt'), '')
    fs.writeFileSync(path.join(place, 'holds', 'case.sqlite'), '')
    fs.symlinkSync(path.join(place, 'nowhere'), path.join(place, 'dangling'))
    fs.symlinkSync(path.join(place, 'holds'), path.join(place, 'linked'))
    const listing = await desk.ask('app/list-folders', { path: place })
    expect(listing.parent).toBe(path.dirname(place))
    expect(listing.folders.map(({ name, isCase }) => (isCase ? `${name}*` : name))).toEqual([
      'A',
      'b',
      'folder 9',
      'folder 10',
      'holds*',
      'linked*',
      'named.attest*',
    ])
  })

  it('starts at the cases folder, ends at the root, and says when a place is not there', async () => {
    const desk = createTestDesk()
    expect((await desk.ask('app/list-folders', { path: null })).path).toBe(desk.casesFolder)
    expect((await desk.ask('app/list-folders', { path: '/' })).parent).toBeNull()
    expect(await desk.refused('app/list-folders', { path: path.join(desk.folder, 'gone') })).toMatchObject({
      code: 'not-found',
    })
    expect(await desk.refused('app/list-folders', { path: 'relative' })).toMatchObject({
      code: 'bad-request',
    })
  })

  it('by a system dialog gives the folder, the cancelling, or that there is none', async () => {
    expect(await createTestDesk(undefined, '/chosen').ask('app/pick-folder', { title: 'Where?' })).toEqual({
      path: '/chosen',
    })
    expect(await createTestDesk(undefined, null).refused('app/pick-folder', { title: '' })).toMatchObject({
      code: 'cancelled',
    })
    expect(
      await createTestDesk(undefined, 'no-native-dialog').refused('app/pick-folder', { title: '' }),
    ).toMatchObject({
      code: 'no-native-dialog',
    })
  })
})

describe('showing in the file manager', () => {
  it('is for the open case and what is in it, and for nothing else', async () => {
    const desk = createTestDesk()
    const { path: root } = await desk.ask('cases/create', {
      title: 'Herat',
      question: '',
      parentFolder: null,
    })
    await desk.ask('app/show-in-folder', { path: root })
    await desk.ask('app/show-in-folder', { path: path.join(root, 'exports') })
    expect(desk.shown).toEqual([root, path.join(root, 'exports')])
    fs.symlinkSync('/etc', path.join(root, 'exports', 'way-out'))
    fs.mkdirSync(`${root}-neighbour`)
    for (const place of [
      '/etc',
      `${root}-neighbour`,
      path.join(root, '..'),
      path.join(root, 'exports', 'way-out'),
    ])
      expect(await desk.refused('app/show-in-folder', { path: place })).toMatchObject({ code: 'not-allowed' })
    await desk.ask('cases/close', {})
    expect(await desk.refused('app/show-in-folder', { path: root })).toMatchObject({ code: 'not-allowed' })
  })
})
