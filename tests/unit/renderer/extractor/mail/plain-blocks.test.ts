/** The plain text of messages as blocks. */
import { describe, expect, it } from 'vitest'
import { collectPlainText } from '../../../../../renderer/extractor/mail/plain-blocks.ts'

const fixed = { isFlowed: false, dropsSpace: false }
const outline = (text: string, options = fixed) =>
  collectPlainText(text, options).map(({ kind, text: words }) => [kind, words])

describe('collectPlainText', () => {
  it('makes quotes of what is quoted and keeps the answer apart', () => {
    expect(outline('Yes.\n\n> Did they leave\n>\n>> When?\n> At four.\n\nThey did.\n')).toEqual([
      ['paragraph', 'Yes.'],
      ['quote', 'Did they leave'],
      ['quote', 'When?'],
      ['quote', 'At four.'],
      ['paragraph', 'They did.'],
    ])
  })

  it('joins flowed lines, quoted or not, and leaves the signature alone', () => {
    const flowed = { isFlowed: true, dropsSpace: false }
    expect(outline('The garrison \nleft at \nfour.\n> who \n> says so?\n-- \nJane\n', flowed)).toEqual([
      ['paragraph', 'The garrison left at four.'],
      ['quote', 'who says so?'],
      ['paragraph', 'Jane'],
    ])
    expect(outline('政府 \n軍', { isFlowed: true, dropsSpace: true })).toEqual([['paragraph', '政府軍']])
  })

  it('joins lines that were broken at a fixed width, in the text and in what it quotes', () => {
    const wrapped =
      'The garrison of the fort left on Thursday night after a truce of ten hours\nhad been agreed upon by the elders of both valleys, two witnesses who saw\nthe convoy said. It went north on the old road with its lights off and\nreached the bridge before dawn.'
    const quoted = wrapped.replace(/^/gm, '> ')
    expect(outline(`${wrapped}\n\n${quoted}`).map(([kind]) => kind)).toEqual(['paragraph', 'quote'])
  })

  it('takes back the escape of mailboxes for no quote', () => {
    expect(outline('>From Kabul they went north.')).toEqual([['paragraph', '>From Kabul they went north.']])
  })

  it('joins what one program broke beside what another one did not', () => {
    const unbroken =
      'So the garrison left the fort on Thursday night, and nobody in the valley has seen it since, as two witnesses said to us on the road.'
    const broken =
      'The garrison of the fort left on Thursday night after a truce of ten hours\nhad been agreed upon by the elders of both valleys, two witnesses who saw\nthe convoy said. It went north on the old road with its lights off and\nreached the bridge before dawn.'
    expect(outline(`${unbroken}\n${unbroken}\n\n${broken.replace(/^/gm, '> ')}\n`)).toEqual([
      ['paragraph', unbroken],
      ['paragraph', unbroken],
      ['quote', broken.replaceAll('\n', ' ')],
    ])
  })
})
