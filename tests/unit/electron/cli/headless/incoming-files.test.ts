/** Files of a command line: in order, by number, in slices, and never more than was named. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incomingRoute } from '../../../../../shared/bridge/headless-page.ts'
import { listFiles, readList, walkPaths } from '../../../../../electron/cli/headless/incoming-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attest-incoming-'))
  mkdirSync(path.join(folder, 'b', 'c'), { recursive: true })
  for (const name of ['z.txt', 'a.html', 'b/two.md', 'b/c/three.txt'])
    writeFileSync(path.join(folder, name), `content of ${name}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ask = (route: string, range?: string) =>
  new Request(`https://attest.localhost${route}`, range === undefined ? {} : { headers: { range } })

describe('walkPaths', () => {
  it('walks folders in the order of names and keeps the order of what was named', async () => {
    const { files } = await walkPaths([path.join(folder, 'z.txt'), folder])
    expect(files.map((file) => file.path)).toEqual(['z.txt', 'a.html', 'b/c/three.txt', 'b/two.md', 'z.txt'])
    expect(files.map((file) => file.index)).toEqual([0, 1, 2, 3, 4])
    expect(files[1]).toMatchObject({ name: 'a.html', size: 17 })
  })

  it('does not follow links to folders round in a circle', async () => {
    symlinkSync(folder, path.join(folder, 'b', 'up'))
    const { files, serve } = await walkPaths([folder])
    const link = files.find((file) => file.path === 'b/up')
    expect(files).toHaveLength(5)
    expect((await serve(ask(incomingRoute(link!.index))))?.status).toBe(404)
  })
})

describe('serve', () => {
  it('gives a file whole and in slices', async () => {
    const { serve } = await listFiles([path.join(folder, 'a.html')])
    expect(await (await serve(ask(incomingRoute(0))))?.text()).toBe('content of a.html')
    const slice = await serve(ask(incomingRoute(0), 'bytes=8-9'))
    expect([slice?.status, slice?.headers.get('content-range'), await slice?.text()]).toEqual([
      206,
      'bytes 8-9/17',
      'of',
    ])
  })

  it('answers nothing but its own route and its own numbers', async () => {
    const { serve } = await listFiles([path.join(folder, 'a.html'), path.join(folder, 'missing'), folder])
    expect(serve(ask('/case/files/0'))).toBeNull()
    for (const route of [
      incomingRoute(1),
      incomingRoute(2),
      incomingRoute(3),
      '/case/incoming/-1',
      '/case/incoming/../0',
      '/case/incoming/x',
    ])
      expect((await (serve(ask(route)) ?? Promise.resolve(null)))?.status ?? 404).toBe(404)
  })
})

it('reads a list, one path a line', async () => {
  writeFileSync(path.join(folder, 'list'), 'one.txt\r\ntwo words.txt\n\nthree.txt')
  expect(await readList(path.join(folder, 'list'))).toEqual(['one.txt', 'two words.txt', 'three.txt'])
})
