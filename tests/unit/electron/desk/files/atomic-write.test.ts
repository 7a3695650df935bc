// Whole file or old file, never half; and never through a link that someone put there.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import fsPromises from 'node:fs/promises'
import { writeFileAtomically } from '../../../../../electron/desk/files/atomic-write.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

afterEach(() => vi.restoreAllMocks())

describe('writing a file', () => {
  it('leaves the file whole, readable by its owner alone, and nothing beside it', async () => {
    const folder = temporaryFolder()
    const target = path.join(folder, 'briefing.json')
    await writeFileAtomically(target, 'new', { overwrite: false })
    expect(fs.readFileSync(target, 'utf8')).toBe('new')
    expect(fs.statSync(target).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['briefing.json'])
  })

  it('replaces a file only when that was agreed to', async () => {
    const folder = temporaryFolder()
    const target = path.join(folder, 'briefing.json')
    fs.writeFileSync(target, 'old')
    await expect(writeFileAtomically(target, 'new', { overwrite: false })).rejects.toMatchObject({
      code: 'already-exists',
    })
    expect(fs.readFileSync(target, 'utf8')).toBe('old')
    await writeFileAtomically(target, 'new', { overwrite: true })
    expect(fs.readFileSync(target, 'utf8')).toBe('new')
    expect(fs.readdirSync(folder)).toEqual(['briefing.json'])
  })

  it('gives a free name to one of many who want it at once, and tells the others', async () => {
    const target = path.join(temporaryFolder(), 'briefing.json')
    const writers = Array.from({ length: 8 }, (_, index) =>
      writeFileAtomically(target, `writer ${index}`, { overwrite: false }),
    )
    const results = await Promise.allSettled(writers)
    const winners = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index] : []))
    expect(winners).toHaveLength(1)
    expect(fs.readFileSync(target, 'utf8')).toBe(`writer ${winners[0]}`)
  })

  it('replaces a link instead of writing through it, and does not take a link that leads nowhere for a free name', async () => {
    const folder = temporaryFolder()
    const [precious, link] = [path.join(folder, 'precious'), path.join(folder, 'briefing.json')]
    fs.writeFileSync(precious, 'precious')
    fs.symlinkSync(precious, link)
    await writeFileAtomically(link, 'new', { overwrite: true })
    expect(fs.readFileSync(precious, 'utf8')).toBe('precious')
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(false)
    const dangling = path.join(folder, 'dangling')
    fs.symlinkSync(path.join(folder, 'nowhere'), dangling)
    await expect(writeFileAtomically(dangling, 'new', { overwrite: false })).rejects.toMatchObject({
      code: 'already-exists',
    })
    expect(fs.existsSync(path.join(folder, 'nowhere'))).toBe(false)
  })

  it('keeps the old file and cleans up when the disk fails on the way', async () => {
    const folder = temporaryFolder()
    const target = path.join(folder, 'briefing.json')
    fs.writeFileSync(target, 'old')
    vi.spyOn(fsPromises, 'rename').mockRejectedValue(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    await expect(writeFileAtomically(target, 'new', { overwrite: true })).rejects.toMatchObject({
      code: 'ENOSPC',
    })
    expect(fs.readFileSync(target, 'utf8')).toBe('old')
    expect(fs.readdirSync(folder)).toEqual(['briefing.json'])
  })

  it('keeps its promise on a disk that knows no links', async () => {
    const folder = temporaryFolder()
    const target = path.join(folder, 'briefing.json')
    vi.spyOn(fsPromises, 'link').mockRejectedValue(
      Object.assign(new Error('no links here'), { code: 'EPERM' }),
    )
    await writeFileAtomically(target, 'first', { overwrite: false })
    await expect(writeFileAtomically(target, 'second', { overwrite: false })).rejects.toMatchObject({
      code: 'already-exists',
    })
    expect(fs.readFileSync(target, 'utf8')).toBe('first')
    expect(fs.readdirSync(folder)).toEqual(['briefing.json'])
  })
})
