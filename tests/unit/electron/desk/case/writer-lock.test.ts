// One writer to a case: others are told who it is, and no lock is ever left behind.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeWriterLock } from '../../../../../electron/desk/case/writer-lock.ts'
import { startChild } from '../helpers/child-process.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const anna = { who: 'Anna', host: 'laptop-7', pid: 4711, since: '2026-11-22T10:00:00.000Z' }
const bo = { ...anna, who: 'Bo', host: 'desk-2' }
const lockFile = () => path.join(temporaryFolder(), 'writer.lock')

describe('the writer lock', () => {
  it('tells a second opening who has the case, where and since when', () => {
    const file = lockFile()
    const lock = takeWriterLock(file, anna)
    expect(() => takeWriterLock(file, bo)).toThrow(
      expect.objectContaining({
        code: 'case-in-use',
        message: expect.stringMatching(
          /^Anna has this case open on laptop-7 \(process 4711\) since 22 Nov 2026/,
        ),
        details: anna,
      }),
    )
    lock.release()
    takeWriterLock(file, bo).release()
  })

  it('keeps nothing about its holder once it is let go', () => {
    const file = lockFile()
    takeWriterLock(file, { ...anna, who: 'Zarghona Protected' }).release()
    expect(fs.readFileSync(file).includes('Zarghona')).toBe(false)
    expect(fs.readFileSync(file).includes('laptop-7')).toBe(false)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('holds against another process, and is free at once when that is killed', async () => {
    const file = lockFile()
    const other = startChild('hold-lock.ts', file, 'Bo', '0')
    await other.waitFor('got')
    expect(() => takeWriterLock(file, anna)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ who: 'Bo' }) }),
    )
    await other.killHard()
    const lock = takeWriterLock(file, anna)
    expect(() => takeWriterLock(file, bo)).toThrow(expect.objectContaining({ details: anna }))
    lock.release()
  })

  it('goes to exactly one of several who want it at the same moment', async () => {
    const file = lockFile()
    const at = String(Date.now() + 1500)
    const children = Array.from({ length: 5 }, (_, index) =>
      startChild('hold-lock.ts', file, `Analyst ${index}`, at),
    )
    const answers = await Promise.all(
      children.map((child) => Promise.race([child.waitFor('got'), child.waitFor('refused')])),
    )
    expect(answers.toSorted()).toEqual(['got', ...Array.from({ length: 4 }, () => 'refused case-in-use')])
    const winner = answers.indexOf('got')
    expect(() => takeWriterLock(file, anna)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ who: `Analyst ${winner}` }) }),
    )
  })
})
