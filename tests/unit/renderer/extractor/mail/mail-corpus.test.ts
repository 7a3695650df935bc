/**
 * Real messages, many of them broken, read beside postal-mime, whose parser is not ours: the same subject, the same sender, the same
 * attachments, byte for byte. The corpus is other people's mail and lies beside the project; without it the test is skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { readMailboxes } from '../../../../../renderer/extractor/mail/header-values.ts'
import { parseMime, walkParts } from '../../../../../renderer/extractor/mail/mime-tree.ts'

const corpora =
  process.env['ATTEST_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../../../../shared/corpora/dev')
const root = path.join(corpora, 'eml')
const files = existsSync(root)
  ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
  : []

const toBytes = (content: unknown) => new Uint8Array(content as ArrayBuffer)
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(root, name)))
/** It makes every line end one line feed and adds one at the end. */
const words = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\r', '').trimEnd()

/** White space may be another, and so may letters be that it shows as \ufffd. */
function expectAlike(ours: string | null, other: string | null | undefined): void {
  const theirs = [...(other ?? '').replace(/[\s\u0000]+/g, ' ').trim()]
  const shown = [...(ours ?? '')].map((letter, at) => (theirs[at] === '\ufffd' ? '\ufffd' : letter))
  expect.soft(shown.join('')).toBe(theirs.join(''))
}

describe.skipIf(files.length === 0)('the messages of the dev corpus', () => {
  it.each(files.sort())('%s reads as another parser reads it', async (name) => {
    const bytes = bytesOf(name)
    const other = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
    const ours = parseMime(bytes)
    expectAlike(ours.headers.text('subject'), other.subject)
    const [sender] = readMailboxes(ours.headers.raw('from'))
    // It takes comments for parts of an address.
    const address = (other.from?.address ?? '').replace(/\([^()]*\)|\s/g, '')
    expect.soft((sender?.address ?? '').replace(/\s/g, '')).toBe(address)
    const attached = [...walkParts(ours)].filter((part) => part.isAttachment && part.decode().length > 0)
    const expected = other.attachments.filter(
      ({ disposition, content }) => disposition === 'attachment' && words(toBytes(content)) !== '',
    )
    expect(attached).toHaveLength(expected.length)
    for (const [index, { filename, content }] of expected.entries()) {
      expectAlike(attached[index]!.fileName, filename)
      expect.soft(words(attached[index]!.decode())).toBe(words(toBytes(content)))
    }
  })
})
