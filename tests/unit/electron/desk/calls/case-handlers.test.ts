// Making, opening and closing cases, and what happens when the thread that writes one dies.
import fs from 'node:fs'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSource } from '../../../../../shared/domain/source.ts'
import { insertion } from '../../../../../shared/journal/change.ts'
import { articleParts, importDraft } from '../helpers/case-acts.ts'
import { draftOf } from '../helpers/memory-journal.ts'
import { createTestDesk, type TestDesk } from '../helpers/test-desk.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const create = (desk: TestDesk, title = 'Herat 2021') =>
  desk.ask('cases/create', { title, question: 'Who left first?', parentFolder: null })
const sourceDraft = () =>
  draftOf(insertion('sources', createSource({ name: 'Karst Courier', kind: 'outlet' })))

describe('a new case', () => {
  it('is made in the cases folder under its title, opened, and begun with one entry', async () => {
    const desk = createTestDesk()
    const opened = await create(desk)
    expect(opened).toMatchObject({
      title: 'Herat 2021',
      path: path.join(desk.casesFolder, 'Herat 2021.attest'),
      lastSeq: 1,
    })
    expect(opened.recordCounts).toMatchObject({ cases: 1, articles: 0 })
    const { entries, lastSeq } = await desk.ask('journal/read', { afterSeq: 0, limit: 10 })
    expect(lastSeq).toBe(1)
    expect(entries[0]).toMatchObject({
      verb: 'case/create',
      changes: [{ table: 'cases', after: { question: 'Who left first?' } }],
    })
    expect(await desk.ask('cases/get-open', {})).toEqual(opened)
    expect(await desk.ask('journal/get-undo-state', {})).toMatchObject({ undoLabel: null, redoLabel: null })
  })

  it('does not take the folder of another, and leaves the open case open', async () => {
    const desk = createTestDesk()
    const opened = await create(desk)
    expect(
      await desk.refused('cases/create', { title: 'Herat 2021', question: '', parentFolder: null }),
    ).toMatchObject({ code: 'already-exists' })
    expect(await desk.ask('cases/get-open', {})).toEqual(opened)
  })

  it('is made only where a folder is', async () => {
    const desk = createTestDesk()
    const parentFolder = path.join(desk.folder, 'gone')
    expect(await desk.refused('cases/create', { title: 'Herat', question: '', parentFolder })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('opening a case', () => {
  it('again in the same window goes on where it was', async () => {
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    await desk.ask('journal/commit', { draft: sourceDraft() })
    expect(await desk.ask('cases/open', { path: place })).toMatchObject({ lastSeq: 2 })
    await desk.ask('cases/close', {})
    expect(await desk.ask('cases/get-open', {})).toBeNull()
    expect(await desk.refused('journal/get-undo-state', {})).toMatchObject({ code: 'no-case-open' })
    expect(await desk.ask('cases/open', { path: place })).toMatchObject({
      lastSeq: 2,
      recordCounts: { sources: 1 },
    })
    expect(await desk.ask('journal/get-undo-state', {})).toMatchObject({ undoLabel: 'Change', redoLabel: null })
  })

  it('that another desk has is told who has it, even through another name of the folder, and succeeds once it is closed', async () => {
    const [anna, bo] = [createTestDesk(), createTestDesk()]
    await anna.ask('app/write-preference', { key: 'analyst', value: 'Anna' })
    const { path: place } = await create(anna)
    fs.symlinkSync(place, `${place}-alias`)
    for (const name of [place, `${place}-alias`])
      expect(await bo.refused('cases/open', { path: name })).toMatchObject({
        code: 'case-in-use',
        message: expect.stringContaining('Anna has this case open'),
        details: { who: 'Anna', pid: process.pid },
      })
    await anna.ask('journal/commit', { draft: sourceDraft() })
    await anna.ask('cases/close', {})
    expect(await bo.ask('cases/open', { path: place })).toMatchObject({ lastSeq: 2 })
  })

  it('that fails leaves the case before it open; one that succeeds closes it', async () => {
    const [desk, other] = [createTestDesk(), createTestDesk()]
    const first = await create(desk, 'First')
    const second = await create(other, 'Second')
    expect(await desk.refused('cases/open', { path: second.path })).toMatchObject({ code: 'case-in-use' })
    expect(await desk.ask('cases/get-open', {})).toEqual(first)
    await other.ask('cases/close', {})
    await desk.ask('cases/open', { path: second.path })
    expect(await other.ask('cases/open', { path: first.path })).toMatchObject({ title: 'First' })
  })

  it('that was moved or copied works as before', async () => {
    const desk = createTestDesk()
    const { path: place, caseId } = await create(desk)
    await desk.ask('cases/close', {})
    const copy = path.join(temporaryFolder(), 'Copy.attest')
    fs.cpSync(place, copy, { recursive: true })
    fs.rmSync(path.join(copy, 'exports'), { recursive: true })
    expect(await desk.ask('cases/open', { path: copy })).toMatchObject({ caseId })
    expect(fs.existsSync(path.join(copy, 'exports'))).toBe(true)
  })

  it('throws away uploads that never ended', async () => {
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    await desk.ask('cases/close', {})
    fs.writeFileSync(path.join(place, 'files', '.incoming', 'half.part'), 'half')
    await desk.ask('cases/open', { path: place })
    expect(fs.readdirSync(path.join(place, 'files', '.incoming'))).toEqual([])
  })

  it('clicked many times at once opens it once', async () => {
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    await desk.ask('cases/close', {})
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.ask('cases/open', { path: place })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})

describe('the list of recent cases', () => {
  it('has the last one first and says which are missing', async () => {
    const desk = createTestDesk()
    const first = await create(desk, 'First')
    const second = await create(desk, 'Second')
    await desk.ask('cases/open', { path: first.path })
    fs.rmSync(second.path, { recursive: true })
    const recent = await createTestDesk(desk.folder).ask('cases/list-recent', {})
    expect(recent.map(({ title, isMissing }) => [title, isMissing])).toEqual([
      ['First', false],
      ['Second', true],
    ])
  })
})

describe('when the thread that writes the case dies', () => {
  it('nothing waits for ever, the window is told, and opening the case again goes on', async () => {
    const workers: Worker[] = []
    const remember = (worker: Worker) => void workers.push(worker)
    process.on('worker', remember)
    onTestFinished(() => void process.off('worker', remember))
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    await desk.ask('journal/commit', { draft: sourceDraft() })
    const waiting = Promise.all(
      Array.from({ length: 20 }, () => desk.desk.invoke('journal/commit', { draft: sourceDraft() })),
    )
    await workers.at(-1)!.terminate()
    const answers = await waiting
    const saved = answers.filter(({ ok }) => ok).length
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('disk-error')
    expect(await desk.refused('journal/commit', { draft: sourceDraft() })).toMatchObject({
      code: 'disk-error',
    })
    expect(desk.events).toEqual([{ type: 'case/became-unwritable', reason: expect.any(String) }])
    const opened = await desk.ask('cases/open', { path: place })
    expect(opened.lastSeq).toBeGreaterThanOrEqual(2 + saved)
    await desk.ask('journal/commit', { draft: sourceDraft() })
    expect(await desk.ask('cases/check', {})).toMatchObject({ isWhole: true })
  })
})

describe('when the folder of the open case is taken away', () => {
  it('nothing is shown as saved into a deleted file', async () => {
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    await desk.ask('journal/commit', { draft: sourceDraft() })
    fs.rmSync(path.join(place, 'case.sqlite-wal'))
    expect(await desk.refused('journal/commit', { draft: sourceDraft() })).toMatchObject({
      code: 'disk-error',
    })
  })

  it('the next act is refused, the window is told, and the case can still be closed', async () => {
    const desk = createTestDesk()
    const { path: place } = await create(desk)
    fs.renameSync(place, `${place}-elsewhere`)
    expect(await desk.refused('journal/commit', { draft: sourceDraft() })).toMatchObject({
      code: 'disk-error',
      message: 'The case was moved or removed while it was open.',
    })
    expect(desk.events).toEqual([
      { type: 'case/became-unwritable', reason: 'The case was moved or removed while it was open.' },
    ])
    await desk.ask('cases/close', {})
    expect(await desk.ask('cases/open', { path: `${place}-elsewhere` })).toMatchObject({ lastSeq: 1 })
  })
})

it('an article whose original is not there is refused through the whole desk', async () => {
  const desk = createTestDesk()
  await create(desk)
  const refusal = await desk.refused('journal/commit', { draft: importDraft(articleParts(['They left.'])) })
  expect(refusal).toMatchObject({
    code: 'missing-reference',
    message: 'The original file is not stored in the case.',
  })
})
