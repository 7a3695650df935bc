import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeMissingBrowser, findBrowser } from '../../../../../electron/host/chromium/find-browser.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'attest-browsers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function place(name: string, mode = 0o755): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, mode)
  return file
}

describe('finding a browser', () => {
  it('takes the one that ATTEST_BROWSER names', () => {
    const mine = place('mine/browser')
    expect(findBrowser({ ATTEST_BROWSER: mine, PATH: '' }, 'linux')).toBe(mine)
  })

  it('takes no other when that one is missing, and says which it was', () => {
    const env = { ATTEST_BROWSER: '/nowhere/browser', PATH: process.env['PATH'] }
    expect(findBrowser(env, 'linux')).toBeUndefined()
    expect(describeMissingBrowser(env, 'linux')).toContain('/nowhere/browser')
  })

  it("prefers the distribution's own Chromium to a vendor's, wherever on the path they are", () => {
    const chrome = place('first/google-chrome')
    const chromium = place('second/chromium')
    const PATH = [path.dirname(chrome), path.dirname(chromium)].join(path.delimiter)
    expect(findBrowser({ PATH }, 'linux')).toBe(chromium)
  })

  it('passes over a folder and a file that cannot be run', () => {
    mkdirSync(path.join(folder, 'third', 'chromium'), { recursive: true })
    place('fourth/chromium', 0o644)
    const edge = place('fifth/microsoft-edge')
    const PATH = ['third', 'fourth', 'fifth'].map((each) => path.join(folder, each)).join(path.delimiter)
    expect(findBrowser({ PATH }, 'linux')).toBe(edge)
  })

  it('knows where Windows keeps Edge', () => {
    const edge = place('Program Files/Microsoft/Edge/Application/msedge.exe')
    expect(findBrowser({ PROGRAMFILES: path.join(folder, 'Program Files') }, 'win32')).toBe(edge)
  })

  it.each(['linux', 'darwin', 'win32'] as const)('says exactly what to install on %s', (platform) => {
    expect(describeMissingBrowser({}, platform)).toMatch(
      /^No Chromium, Chrome or Edge was found\. Install .*ATTEST_BROWSER/,
    )
  })
})
