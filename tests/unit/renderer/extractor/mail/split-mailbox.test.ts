/** Mailboxes of several programs, message by message. */
import { describe, expect, it } from 'vitest'
import { splitMailbox } from '../../../../../renderer/extractor/mail/split-mailbox.ts'

const split = (text: string) =>
  splitMailbox(new TextEncoder().encode(text)).map((message) => new TextDecoder().decode(message))

const FROM = 'From jane@example.org Mon Jun 01 04:28:28 2009'

describe('splitMailbox', () => {
  it.each(['\n', '\r\n'])('parts messages at their first lines (%j)', (eol) => {
    const box = [FROM, 'Subject: a', '', 'one', '', FROM, 'Subject: b', '', 'two', ''].join(eol)
    expect(split(box)).toEqual([
      ['Subject: a', '', 'one', ''].join(eol),
      ['Subject: b', '', 'two', ''].join(eol),
    ])
  })

  it('takes back the escapes of "From" and no other marks', () => {
    expect(split(`${FROM}\n\n>From here\n>>From there\n> From\nx >From\n`)).toEqual([
      '\nFrom here\n>From there\n> From\nx >From\n',
    ])
  })

  it('is not parted by a sentence that begins with "From"', () => {
    expect(
      split(`${FROM}\nSubject: a\n\nFrom what we know of 2009\n\nFrom the north they came.\n`),
    ).toHaveLength(1)
  })

  it('knows the separators of Thunderbird and of archives with a zone', () => {
    expect(
      split(
        'From - Mon Jun 01 04:28:28 2009\nA: b\n\nx\n\nFrom jane at example.org  Mon Jun  1 04:28:28 +0200 2009\nA: b\n',
      ),
    ).toHaveLength(2)
  })
})
