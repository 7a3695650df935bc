/** Mail is told from texts that only look like it, and its kinds from each other. */
import { describe, expect, it } from 'vitest'
import { findMailKind } from '../../../../../renderer/extractor/mail/mail-kinds.ts'

const FROM = 'From jane@example.org Mon Jun 01 04:28:28 2009\n'
const MESSAGE = 'From: a@b.org\nTo: c@d.org\nMessage-ID: <1@b.org>\n\nText'
const PARTS = 'Content-Type: multipart/related; boundary="x"\n'

describe('findMailKind', () => {
  it.each([
    ['a message', MESSAGE, 'x', 'email'],
    ['a message behind an empty line of another machine', MESSAGE.replaceAll('\n', '\r\n'), 'x', 'email'],
    ['a message as Apple’s program saves it', `1234\n${MESSAGE}`, 'x.emlx', 'email'],
    ['a message that begins as mailboxes do, but without a date', `From a@b.org\n${MESSAGE}`, 'x', 'email'],
    ['a message that an editor saved', `\u00ef\u00bb\u00bf${MESSAGE}`, 'x', 'email'],
    ['a mailbox', FROM + MESSAGE, 'x', 'mbox'],
    ['a mailbox without headers, by its name', `${FROM}\nText`, 'x.mbox', 'mbox'],
    ['a page saved by Chromium', `From: <Saved by Blink>\nMIME-Version: 1.0\n${PARTS}\n`, 'x', 'mhtml'],
    [
      'a page saved by Internet Explorer',
      `From: "Saved by Windows Internet Explorer 8"\n${PARTS}\n`,
      'x',
      'mhtml',
    ],
    ['a page saved by Word', `MIME-Version: 1.0\n${PARTS}\n`, 'x.mht', 'mhtml'],
    [
      'a page whose first line is broken',
      `\u0001rom: <Saved by Blink>\nSubject: a\n${PARTS}\n`,
      'x.mhtml',
      'mhtml',
    ],
    ['a message whose first line is broken', `???\n${MESSAGE}`, 'x.eml', 'email'],
    ['a letter with pictures', `${MESSAGE.split('\n\n')[0]}\nMIME-Version: 1.0\n${PARTS}\n`, 'x', 'email'],
    ['a memo that somebody typed', 'From: Jane\nTo: John\nDate: Monday\n\nWe left.', 'memo.txt', null],
    [
      'a story that begins with "From"',
      'From Kabul they went north in 2021.\n\nNobody saw it.',
      'x.txt',
      null,
    ],
  ])('%s', (_, text, name, kind) => {
    expect(findMailKind(text, name, /\.(?:emlx?|mhtml)$/.test(name))?.kind ?? null).toBe(kind)
  })
})
