/** The header of a message as it is shown beside the article. */
import { describe, expect, it } from 'vitest'
import { readMessageHeaders } from '../../../../../renderer/extractor/mail/headers.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('readMessageHeaders', () => {
  it('shows every field in its order and in letters', () => {
    const message =
      'Received: from a\r\n\tby b\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\nX-Empty:\r\nReceived: from c\r\n\r\nText: no'
    expect(readMessageHeaders(bytesOf(message))).toEqual([
      { name: 'Received', value: 'from a by b' },
      { name: 'Subject', value: 'Café' },
      { name: 'X-Empty', value: '' },
      { name: 'Received', value: 'from c' },
    ])
  })

  it('shows those of a mailbox’s first message and of one that Apple’s program saved', () => {
    expect(readMessageHeaders(bytesOf('From a@b.org Mon Jun 01 04:28:28 2009\nTo: c\n\nx'))).toEqual([
      { name: 'To', value: 'c' },
    ])
    expect(readMessageHeaders(bytesOf('1234  \nTo: c\n\nx'))).toEqual([{ name: 'To', value: 'c' }])
  })

  it('says so when there is none', () => {
    expect(() => readMessageHeaders(bytesOf('Dear Jane, \n\nwe left.'))).toThrow(/header/)
  })
})
