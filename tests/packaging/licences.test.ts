// What the package is built of travels with its licence, the fonts and decoders inside other packages, too.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
// @ts-expect-error -- a build script, not typed
import { writeLicences } from '../../build/licences.mjs'

it('every package that is built in has its licence beside the pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-licences-'))
  const file = path.join(folder, 'licences.txt')
  ;(writeLicences as (file: string) => void)(file)
  const text = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  const { dependencies } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`${name} ${version} (`)
  for (const part of ['LICENSE_FOXIT', 'LICENSE_LIBERATION', 'LICENSE_OPENJPEG', 'LICENSE_JBIG2', 'SIL OPEN FONT LICENSE'])
    expect(text.toUpperCase()).toContain(part.toUpperCase())
  // Two of them bring no text of their licence, but all say which one it is.
  const titles = text.split('='.repeat(80)).map((part) => part.trim().split('\n').find((line) => / \(.+\)$/.test(line)))
  expect(titles.filter((title) => title === undefined || title.endsWith('(see below)'))).toEqual([])
})
