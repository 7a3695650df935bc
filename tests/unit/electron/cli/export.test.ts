// `attest export` as whoever types it sees it. JSON needs no browser; the PDF is printed for real in the end-to-end tests.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../../../shared/formats/briefing/serialize-briefing.ts'
import { openExportDesk } from '../desk/export/export-desk.ts'

const main = path.join(import.meta.dirname, '../../../../electron/cli/main.ts')

function attest(...args: string[]) {
  const run = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'export', ...args],
    {
      encoding: 'utf8',
      env: {},
    },
  )
  return { out: run.stdout, err: run.stderr, code: run.status }
}

describe('attest export', () => {
  it('writes a briefing beside whoever has the case open, says where, and never over a file unasked', async () => {
    const { opened, folder } = await openExportDesk()
    const out = path.join(folder, 'new', 'out')
    const target = path.join(out, 'How the garrison left.json')
    const order = [opened.path, '--format', 'json', '--out', out]
    expect(attest(...order)).toEqual({ out: `${target}\n`, err: '', code: 0 })
    expect(parseBriefing(fs.readFileSync(target, 'utf8'))).toMatchObject({
      ok: true,
      document: { formatVersion: 1 },
    })

    fs.writeFileSync(target, 'mine')
    expect(attest(...order)).toMatchObject({ out: '', code: 1, err: expect.stringContaining('already') })
    expect(fs.readFileSync(target, 'utf8')).toBe('mine')
    expect(attest(...order, '--overwrite')).toMatchObject({ code: 0 })
    expect(fs.readFileSync(target, 'utf8')).not.toBe('mine')
  })

  it('finds a briefing by its title, and names them when it can’t tell which', async () => {
    const { opened, folder } = await openExportDesk({
      prints: 'nothing',
      change: ({ tables }) =>
        void tables.briefings.push({ ...tables.briefings[0]!, id: 'briefing:02', title: 'Second' }),
    })
    const order = [opened.path, '--format', 'json', '--out', folder]
    expect(attest(...order)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/--briefing TITLE:\n {2}How the garrison left\n {2}Second/),
    })
    expect(attest(...order, '--briefing', 'Third')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is:'),
    })
    expect(attest(...order, '--briefing', 'second')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Second.json'),
    })
  })

  it('says what the lint says on standard error, and refuses what must not leave', async () => {
    const advice = await openExportDesk({
      prints: 'nothing',
      change: ({ tables }) => void (tables.briefings[0]!.gaps = []),
    })
    expect(attest(advice.opened.path, '--format', 'json', '--out', advice.folder)).toMatchObject({
      code: 0,
      err: 'hint: No gap is named. Say what is not known and would change the picture.\n',
    })
    const weak = await openExportDesk({
      prints: 'nothing',
      change: ({ tables }) => void (tables.briefings[0]!.marking = 'TLP:CLEAR'),
    })
    expect(attest(weak.opened.path, '--format', 'json', '--out', weak.folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('(marking-too-weak)'),
    })
  })

  it('tells how it is called', async () => {
    const { opened, folder } = await openExportDesk()
    expect(attest(opened.path)).toMatchObject({ code: 2, err: expect.stringContaining('--out is missing') })
    expect(attest(opened.path, '--format', 'docx', '--out', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a format'),
    })
  })
})
