// Cases of earlier versions open, whole, and with a copy of what they were.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestDesk } from '../helpers/test-desk.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const fixtures = path.resolve(import.meta.dirname, '../../../../fixtures')

describe.each([1, 2])('a case of version %i', (version) => {
  it('opens with everything that was in it, and keeps a copy of itself', async () => {
    const root = path.join(temporaryFolder(), 'Old.attest')
    fs.cpSync(path.join(fixtures, `case-version-${version}.attest`), root, { recursive: true })
    const desk = createTestDesk()
    expect(await desk.ask('cases/open', { path: root })).toMatchObject({ title: 'Marenza Port 2031' })
    expect(await desk.ask('cases/check', {})).toMatchObject({
      problems: [],
      records: { articles: 6, excerpts: 16, claims: 13, evidence: 40 },
    })
    expect(fs.readdirSync(path.join(root, 'backups')).filter((name) => name.startsWith(`case-version-${version}-`))).toHaveLength(1)
  })
})
