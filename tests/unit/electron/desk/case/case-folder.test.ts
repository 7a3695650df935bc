// A case is a folder that can be copied and handed over, and that nobody else on the machine can look into.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCaseFolder, findCaseFolder } from '../../../../../electron/desk/case/case-folder.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const modeOf = (place: string) => fs.statSync(place).mode & 0o777

describe('a new case folder', () => {
  it('has its rooms and is for the analyst alone', async () => {
    const parent = temporaryFolder()
    const folder = await createCaseFolder(parent, 'Herat 2021')
    expect(folder.root).toBe(path.join(parent, 'Herat 2021.attest'))
    expect(fs.readdirSync(folder.root).toSorted()).toEqual(['backups', 'case.sqlite', 'exports', 'files'])
    for (const place of [folder.root, folder.files, folder.exports, folder.backups])
      expect(modeOf(place)).toBe(0o700)
    expect(modeOf(folder.database)).toBe(0o600)
  })

  it('never shares a folder with something that is there', async () => {
    const parent = temporaryFolder()
    fs.mkdirSync(path.join(parent, 'Herat.attest'))
    await expect(createCaseFolder(parent, 'Herat')).rejects.toMatchObject({ code: 'already-exists' })
    expect(fs.readdirSync(path.join(parent, 'Herat.attest'))).toEqual([])
  })
})

describe('a folder to be opened', () => {
  it('is not found when it is gone or holds no case', async () => {
    const parent = temporaryFolder()
    await expect(findCaseFolder(path.join(parent, 'gone'))).rejects.toMatchObject({ code: 'case-not-found' })
    await expect(findCaseFolder(parent)).rejects.toMatchObject({ code: 'case-not-found' })
  })

  it('is one case under all its names', async () => {
    const parent = temporaryFolder()
    const folder = await createCaseFolder(parent, 'Herat')
    fs.symlinkSync(folder.root, path.join(parent, 'alias'))
    expect((await findCaseFolder(path.join(parent, 'alias'))).root).toBe(folder.root)
  })

  it.each(['case.sqlite', 'files', 'exports', 'backups', 'writer.lock'])(
    'is refused when its %s leads elsewhere',
    async (name) => {
      const folder = await createCaseFolder(temporaryFolder(), 'Herat')
      const place = path.join(folder.root, name)
      const elsewhere = path.join(temporaryFolder(), 'elsewhere')
      if (fs.existsSync(place)) fs.renameSync(place, elsewhere)
      else fs.writeFileSync(elsewhere, '')
      fs.symlinkSync(elsewhere, place)
      await expect(findCaseFolder(folder.root)).rejects.toMatchObject({ code: 'case-damaged' })
    },
  )
})
