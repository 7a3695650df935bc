import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  firstWindowState,
  readWindowState,
  writeWindowState,
} from '../../../../electron/host/window-state.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-window-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, 'window.json')

describe("the window's place between starts", () => {
  it('is what it was', () => {
    const state = { x: -1200, y: 30, width: 1000, height: 700, isMaximized: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":1,"height":1,"isMaximized":false}', 'null'])(
    'starts afresh from a damaged file: %s',
    (text) => {
      writeFileSync(file, text)
      expect(readWindowState(file)).toEqual(firstWindowState)
    },
  )

  it('is not written when it makes no sense, nor where nothing can be written', () => {
    writeWindowState(file, firstWindowState)
    writeWindowState(file, { ...firstWindowState, width: 3 })
    expect(readWindowState(file)).toEqual(firstWindowState)
    expect(() => writeWindowState('/nowhere/at/all.json', firstWindowState)).not.toThrow()
  })
})
